"""One's own early signs of strain or waning interest: written for oneself, and shown by choice."""

from starlette.responses import Response

from unhurried.core import sharing
from unhurried.core.events.own import SettingChosen
from unhurried.core.refusals import NotOffered
from unhurried.keeper.couple import CoupleBook
from unhurried.pages.agreement.own_lines import to_be_seen
from unhurried.visits.visit import Visit

KEPT = "early-signs"
LONGEST = 400  # characters


async def show(visit: Visit) -> Response:
    """What one has written, and what of it the other reads."""
    book = await visit.couple()
    if not _mine(book):  # out of a book that is over, they can still be taken back
        book.journey.need_link()
    return await _page(visit, (await visit.own()).own.settings.get(KEPT, ""))


async def keep(visit: Visit) -> Response:
    """Keep them for oneself. What is shown stays as it was shown."""
    (await visit.couple()).journey.need_link()
    words = to_be_seen(visit.text("signs"))
    if len(words) > LONGEST:
        return await _page(visit, words, 422)
    await (await visit.own()).record(lambda _, at: SettingChosen(at=at, name=KEPT, value=words))
    return visit.go("/agreement/signs")


async def let_read(visit: Visit) -> Response:
    """Show them, exactly as they are kept; were they changed since they were looked at, they are looked at again."""
    keeper, book, stream = visit.house.keeper, await visit.couple(), visit.house.keeper.stream_of(visit.person)
    words = (await visit.own()).own.settings.get(KEPT, "")
    if not words or visit.text("words").split() != words.split():
        return visit.go("/agreement/signs")
    text, write = keeper.texts.share(stream, words)
    before = [keeper.texts.take_back(stream, one) for one in _mine(book)]
    await book.record(lambda journey, at: sharing.show_signs(journey, text, book.me, at), write, *before)
    return visit.go("/agreement")


async def take_back(visit: Visit) -> Response:
    """Show them no more: their key goes, and nobody can read them again."""
    keeper, book, stream = visit.house.keeper, await visit.couple(), visit.house.keeper.stream_of(visit.person)
    if not _mine(book):
        raise NotOffered
    writes = [keeper.texts.take_back(stream, text) for text in _mine(book)]
    await book.record(lambda journey, at: sharing.take_signs_back(journey, book.me, at), *writes)
    return visit.go("/agreement/signs")


async def shown(visit: Visit) -> tuple[tuple[str, str], ...]:
    """What each of the two has shown, by name; one's own first."""
    keeper, book = visit.house.keeper, await visit.couple()
    names = {person.id: person.name for person in book.journey.people}
    found = [
        (names[one.by], await keeper.texts.read(keeper.stream_of(visit.person), one.text))
        for one in sorted(book.journey.signs, key=lambda one: one.by != book.me)
    ]
    return tuple((name, words) for name, words in found if words is not None)


def _mine(book: CoupleBook) -> list[str]:
    return [one.text for one in book.journey.signs if one.by == book.me]


async def _page(visit: Visit, words: str, status: int = 200) -> Response:
    book = await visit.couple()
    mine = dict(await shown(visit)).get(_name(book), "") if _mine(book) else ""
    return visit.page(
        "agreement/signs.html", status, words=words, longest=LONGEST, mine=mine, me=_name(book), long=status != 200,
        closed=not book.journey.linked,
    )  # fmt: skip


def _name(book: CoupleBook) -> str:
    return next(person.name for person in book.journey.people if person.id == book.me)
