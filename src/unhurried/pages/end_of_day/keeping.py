"""The end of a day: three lines and a few words for the body, one note an evening, changed and erased at will."""

from datetime import date, timedelta

from starlette.responses import Response

from unhurried.core.notes import LONGEST, PARTS, About
from unhurried.core.refusals import Incomplete
from unhurried.keeper.notes import Words, erase_note, keep_note
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.end_of_day.said import end_of_day
from unhurried.visits.body import BODY
from unhurried.visits.own_notes import Kept, evening_for, of_kind, over_since, own_notes, partner_of, read, shown
from unhurried.visits.visit import Visit

A_DAY = timedelta(days=1)
AT_ONCE = 30  # earlier evenings in one list
A_LINE = 80  # letters of an evening that the list shows


async def show(visit: Visit) -> Response:
    """Tonight's page, or an earlier evening's where one was kept."""
    on = await _asked(visit, visit.request.query_params.get("on", ""))
    return await _page(visit, on)


async def keep(visit: Visit) -> Response:
    """Keep it under its evening's name. What another window wrote meanwhile is shown first, and not written over."""
    on, words, own = await _asked(visit, visit.text("on")), _typed(visit), await visit.own()
    if not any(words.values()):
        return await _page(visit, on, words, RefusalWords(end_of_day().kept.empty, end_of_day().kept.text))
    before = await _kept(visit, on)
    if before is not None and before.seen != visit.text("seen"):
        if before.words == words:
            return visit.go(_address(on))
        return await _page(visit, on, words, RefusalWords(end_of_day().kept.changed, end_of_day().kept.text))
    try:
        await keep_note(visit.house.keeper, visit.person, own, await _name(visit, on), About.EVENING, words, on)
    except Incomplete as lacks:
        return await _page(visit, on, words, refusal_words(lacks))
    return visit.go(_address(on))


async def erase(visit: Visit) -> Response:
    """Erase one evening's lines, and the key to them."""
    on = await _asked(visit, visit.text("on"))
    await erase_note(visit.house.keeper, visit.person, await visit.own(), await _name(visit, on))
    return visit.go("/evening")


async def _page(visit: Visit, on: date, typed: Words | None = None, refused: RefusalWords | None = None) -> Response:
    kept, tonight = await _kept(visit, on), await evening_for(visit)
    words = typed or (kept.words if kept else {})
    return visit.page(
        "end_of_day/end_of_day.html", 422 if refused else 200, said=end_of_day(), on=on, tonight=on == tonight,
        kept=kept, parts=PARTS[About.EVENING], words={part: words.get(part, "") for part in PARTS[About.EVENING]},
        body=[(word, word) for word in BODY], felt=words.get("body", "").split(", "), refused_words=refused,
        longest=LONGEST, partner=await partner_of(visit), shown=await _shown(visit, kept), **await _earlier(visit, on),
    )  # fmt: skip


async def _earlier(visit: Visit, on: date) -> dict[str, object]:
    """The other evenings there are, from one on, and where the list goes on."""
    until = _date(visit.request.query_params.get("until", ""))
    notes = [one for one in await of_kind(visit, About.EVENING) if one.on != on and (until is None or one.on <= until)]
    listed = [await read(visit, one) for one in notes[:AT_ONCE]]
    further = notes[AT_ONCE].on.isoformat() if len(notes) > AT_ONCE else ""
    return {"earlier": [(one.on, _first(one.words)) for one in listed], "further": further}


async def _shown(visit: Visit, kept: Kept | None) -> dict[str, str]:
    """The lines of this evening that the other may read, and the notes they stand in."""
    words = kept.words if kept else {}
    notes = await shown(visit, About.EVENING) if kept else []
    return {part: id for id, said in notes for part in said if words.get(part) == said[part]}


async def _kept(visit: Visit, on: date) -> Kept | None:
    note = (await own_notes(visit)).get(await _name(visit, on))
    return None if note is None else await read(visit, note)


async def _asked(visit: Visit, said: str) -> date:
    """The evening meant: one that was kept, or last night where the page was open past four; else tonight."""
    on, tonight = _date(said), await evening_for(visit)
    if on is not None and (await _name(visit, on) in await own_notes(visit) or tonight - A_DAY <= on <= tonight):
        return on
    return tonight


def _typed(visit: Visit) -> Words:
    felt = ", ".join(word for word in BODY if word in visit.texts("body"))
    return {part: visit.text(part) for part in PARTS[About.EVENING]} | {"body": felt}


def _date(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


async def _name(visit: Visit, on: date) -> str:
    # An evening on which somebody left has room for two notes: the one of then is put away with its book.
    return ("evening-" if await over_since(visit) is None else "evening-after-") + on.isoformat()


def _address(on: date) -> str:
    return f"/evening?on={on.isoformat()}"


def _first(words: Words) -> str:
    line = " ".join(next((said for said in words.values() if said), "").split())
    return line if len(line) <= A_LINE else line[:A_LINE].rsplit(" ", 1)[0] + "…"
