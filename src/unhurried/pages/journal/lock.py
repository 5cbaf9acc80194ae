"""The journal's own lock: the passphrase again, and five minutes. What somebody was writing waits behind it."""

from collections.abc import Awaitable, Callable

from starlette.responses import Response

from unhurried.accounts.rates import TooOften
from unhurried.core.journal import PARTS, Leaf, Words, written
from unhurried.keeper.journal import JournalBook
from unhurried.keeper.people import NotTogether
from unhurried.keeper.troubles import TooMany
from unhurried.visits.visit import Visit

Inside = Callable[[Visit, JournalBook], Awaitable[Response]]
Handler = Callable[[Visit], Awaitable[Response]]
KEPT_BACK = ("leaf", "page", "seen")  # what a form says besides the words
ABOUT_TO_SHOW = ("shows", "of", "note", "typed")  # and one that is about to show an entry


def behind_the_lock(inside: Inside) -> Handler:
    """A page of the journal as a door takes it: shown while the journal is open, else its lock."""

    async def handler(visit: Visit) -> Response:
        book = await _opened(visit)
        return lock(visit) if book is None else await inside(visit, book)

    return handler


def open_with(kept: Inside) -> Handler:
    """Open it with the passphrase. What waited behind the lock goes on to `kept`."""

    async def handler(visit: Visit) -> Response:
        keeper, signed = visit.house.keeper, visit.signed
        try:
            visit.house.rates.try_journal(visit.person.id, signed.csrf)
            stream = await keeper.people.journal(visit.person, visit.text("passphrase"))
        except NotTogether:
            return lock(visit, "wrong", 422)
        except (TooMany, TooOften) as trouble:
            page = lock(visit, "busy", 503 if isinstance(trouble, TooMany) else 429)
            page.headers["retry-after"] = "5"
            return page
        if await _is_sitting(visit):
            return visit.go("/sitting")
        await keeper.openings.begin(signed.token, stream.key, visit.house.awake())
        if _waiting(visit):
            return await kept(visit, await keeper.journal(visit.person, stream.key))
        return visit.go(address_of(leaf_of(visit)))

    return handler


async def close(visit: Visit) -> Response:
    """Close it now. What was about to be shown waits behind it."""
    await visit.house.keeper.openings.end(visit.signed.token)
    return lock(visit, status=200) if shows(visit) else visit.go("/journal")


async def is_open(visit: Visit) -> Response:
    """Whether it is still open; being asked, while somebody types, keeps it so."""
    return Response(status_code=410 if await _opened(visit) is None else 204)


def lock(visit: Visit, said: str = "", status: int = 0) -> Response:
    """The lock, with whatever was being written out of sight behind it."""
    waiting = _waiting(visit)
    return visit.page(
        "journal/lock.html", status or (403 if waiting else 200), said=said, waiting=waiting,
        leaf=leaf_of(visit).value, shows=shows(visit),
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


def address_of(leaf: Leaf) -> str:
    """Where the pages of one kind are."""
    return "/journal" if leaf is Leaf.JOURNAL else f"/journal/{leaf}"


def _waiting(visit: Visit) -> list[tuple[str, str]]:
    leaf = leaf_of(visit)
    words = words_in(visit, leaf)
    if shows(visit):
        names, chosen = (*KEPT_BACK, *ABOUT_TO_SHOW), [("part", part) for part in visit.texts("part")]
        return [*((name, visit.text(name)) for name in names), *chosen, *words.items()]
    return [*((name, visit.text(name)) for name in KEPT_BACK), *words.items()] if written(words) else []


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
