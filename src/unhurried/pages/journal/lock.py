"""The journal's own lock: the passphrase again, and five minutes. What somebody was writing waits behind it."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.accounts.rates import TooOften
from unhurried.core.journal import PARTS, Leaf, Words, written
from unhurried.core.refusals import Refusal
from unhurried.keeper.journal import JournalBook
from unhurried.keeper.people import NotTogether
from unhurried.keeper.troubles import TooMany
from unhurried.keeper.waiting import Fields
from unhurried.visits.visit import Visit

Inside = Callable[[Visit, JournalBook], Awaitable[Response]]
Handler = Callable[[Visit], Awaitable[Response]]
KEPT_BACK = ("leaf", "page", "seen")  # what a form says besides the words
ABOUT_TO_SHOW = ("shows", "of", "note", "typed")  # and one that is about to show an entry
CHOSEN = ("offered", "part")  # of its lines
GONE_IN = 303
OWN = "own-"  # before what was typed on an entry's own page, and isn't kept there yet


def behind_the_lock(inside: Inside) -> Handler:
    """A page of the journal as a door takes it: shown while the journal is open, else its lock."""

    async def handler(visit: Visit) -> Response:
        book = await _opened(visit)
        return await lock(visit) if book is None else await inside(visit, book)

    return handler


def open_with(kept: Inside) -> Handler:
    """Open it with the passphrase. What waited behind the lock goes on to `kept`."""

    async def handler(visit: Visit) -> Response:
        keeper, signed = visit.house.keeper, visit.signed
        await _lay_by(visit)
        try:
            visit.house.rates.try_journal(visit.person.id, signed.csrf)
            stream = await keeper.people.journal(visit.person, visit.text("passphrase"))
        except NotTogether:
            return await lock(visit, "wrong", 422)
        except (TooMany, TooOften) as trouble:
            page = await lock(visit, "busy", 503 if isinstance(trouble, TooMany) else 429)
            page.headers["retry-after"] = "5"
            return page
        if await _is_sitting(visit):
            return visit.go("/sitting")
        await keeper.openings.begin(signed.token, stream.key, visit.house.awake())
        goes_on = visit.go(address_of(leaf_of(visit)))
        return await _gone_in(visit, await keeper.journal(visit.person, stream.key), kept) or goes_on

    return handler


async def close(visit: Visit) -> Response:
    """Close it now. What was about to be shown waits behind it."""
    await visit.house.keeper.openings.end(visit.signed.token)
    return await lock(visit, status=200) if shows(visit) else visit.go("/journal")


async def is_open(visit: Visit) -> Response:
    """Whether it is still open; being asked, while somebody types, keeps it so."""
    return Response(status_code=410 if await _opened(visit) is None else 204)


async def lock(visit: Visit, said: str = "", status: int = 0) -> Response:
    """The lock. Whatever was being written lies behind it, and nothing of that is on the page."""
    waiting = await _lay_by(visit)
    if said:  # at a try; the lock by itself says of nobody's journal that something waits for it
        laid = await visit.house.keeper.waiting.of(visit.person.key, visit.house.awake())
        waiting = laid[-1][1].fields if laid else ()
    return visit.page(
        "journal/lock.html", status or (403 if waiting else 200), said=said, waiting=bool(waiting),
        leaf=leaf_of(visit).value, shows=_shows(waiting),
    )  # fmt: skip


def shows(visit: Visit) -> bool:
    """Whether the form is about an entry that the other may come to read."""
    return visit.text("shows") == "yes"


def leaf_of(visit: Visit) -> Leaf:
    """Which kind of page the address or the form is about; the journal itself where it says none."""
    said = visit.request.path_params.get("leaf") or visit.text("leaf")
    return Leaf(said) if said in set(Leaf) else Leaf.JOURNAL


def words_in(visit: Visit, leaf: Leaf) -> Words:
    """What was typed, part by part."""
    return {part: visit.text(part) for part in PARTS[leaf]}


def own_in(visit: Visit, leaf: Leaf) -> Words:
    """What was typed on the entry's own page before it was looked at as the other would read it; nothing without."""
    if not any(OWN + part in visit.form for part in PARTS[leaf]):
        return {}
    return {part: visit.text(OWN + part) for part in PARTS[leaf]}


def address_of(leaf: Leaf) -> str:
    """Where the pages of one kind are."""
    return "/journal" if leaf is Leaf.JOURNAL else f"/journal/{leaf}"


async def _lay_by(visit: Visit) -> Fields:
    """Lay what was sent behind the lock; nothing where a form holds no words of the journal."""
    fields = _waiting(visit)
    if fields:
        await visit.house.keeper.waiting.lay(visit.person.key, fields, visit.house.awake())
    return fields


async def _gone_in(visit: Visit, book: JournalBook, kept: Inside) -> Response | None:
    """What waited goes in: every page, and of what was about to be shown the last. None where nothing did.

    Where one stands before its writer again, whatever is left waits for the next time.
    """
    waiting, response = visit.house.keeper.waiting, None
    laid = await waiting.of(visit.person.key, visit.house.awake())
    pages = [one for one in laid if not _shows(one[1].fields)]
    for id, one in [*pages, *[one for one in laid if _shows(one[1].fields)][-1:]]:
        visit.form = FormData([*one.fields])
        try:
            response = await kept(visit, book)
        except (Refusal, HTTPException):  # it never will; whatever answers this has its words
            await waiting.let_go(id)
            raise
        await waiting.let_go(id)
        if response.status_code != GONE_IN:
            break
    return response


def _waiting(visit: Visit) -> Fields:
    leaf = leaf_of(visit)
    words = words_in(visit, leaf)
    if shows(visit):
        chosen = [(name, part) for name in CHOSEN for part in visit.texts(name)]
        own = [(OWN + part, visit.text(OWN + part)) for part in PARTS[leaf] if OWN + part in visit.form]
        names = (*KEPT_BACK, *ABOUT_TO_SHOW)
        return (*((name, visit.text(name)) for name in names), *chosen, *own, *words.items())
    return (*((name, visit.text(name)) for name in KEPT_BACK), *words.items()) if written(words) else ()


def _shows(fields: Fields) -> bool:
    return ("shows", "yes") in fields


async def _opened(visit: Visit) -> JournalBook | None:
    openings, token = visit.house.keeper.openings, visit.signed.token
    if await _is_sitting(visit):
        await openings.end(token)
        return None
    key = await openings.find(token, visit.house.awake())
    return None if key is None else await visit.house.keeper.journal(visit.person, key)


async def _is_sitting(visit: Visit) -> bool:
    # A practice takes two, and both of them whole: the journal closes when one begins.
    return visit.has_couple and (await visit.couple()).journey.progress.sitting is not None
