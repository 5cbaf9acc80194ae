"""The one tool that today's page offers, and why."""

from typing import NamedTuple

from unhurried.core.offers import Tool, offered, to_read
from unhurried.core.today import Today
from unhurried.core.whereabouts import Place
from unhurried.layout.tools import tool
from unhurried.visits.visit import Visit

NO_TIME = frozenset({Place.LINKING, Place.SITTING, Place.CLOSED})


class Offer(NamedTuple):
    """Where it is, what it is called, and why in half a sentence."""

    address: str
    name: str
    because: str


async def offer(visit: Visit, today: Today) -> Offer | None:
    """One tool at most; none while an evening is being had, nor in a book that is over."""
    if today.place in NO_TIME:
        return None
    book, now = await visit.couple(), visit.now
    own = (await visit.own()).own
    which = offered(book.journey, own, book.me, now)
    if which is None:
        return None
    known, note = tool(which), to_read(book.journey, own, book.me, now)
    address = f"{known.address}/{note.id}" if which is Tool.LETTER and note is not None else known.address
    return Offer(address, known.name, known.because.format(other=book.other.name))
