"""Writing a sentence of four parts, reading it back, and keeping it for oneself. Showing it is a step of its own."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.core.events.own import NoteKept
from unhurried.core.notes import LONGEST, PARTS, About, need_short
from unhurried.core.refusals import Incomplete, NotThere
from unhurried.keeper.notes import Words, erase_note, keep_note, words_kept, words_shown
from unhurried.layout.composed import beginning, sentence
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.say_it.remarking import remarked
from unhurried.pages.say_it.wording import feelings, remarks
from unhurried.visits.visit import Visit

MOST: Final = 60  # sentences in the list
NAME: Final = re.compile("[0-9a-f]{32}")
A_LINE: Final = 110  # letters of a sentence that the list shows
FEEL, *_ = SAID = PARTS[About.SENTENCE]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that somebody keeps, by its day."""

    id: str
    on: date
    words: Words


async def show(visit: Visit) -> Response:
    """A new sentence, or a kept one in its fields again; and those that are kept."""
    id = visit.request.query_params.get("note", "")
    if not id:
        return await _form(visit, dict.fromkeys(SAID, ""))
    return await _form(visit, (await _kept(visit, id)).words, note=id)


async def read_back(visit: Visit) -> Response:
    """The whole sentence as it reads, with what might be remarked. Nothing of it is kept yet."""
    words, note = _typed(visit), visit.text("note")
    lacks = _lacks(words)
    if lacks or visit.text("back"):
        return await _form(visit, words, lacks, note=note)
    return await _reading(visit, words, note or visit.house.keeper.name())


async def keep(visit: Visit) -> Response:
    """Keep it for oneself. The same form sent twice keeps it once."""
    words, note, own = _typed(visit), visit.text("note"), await visit.own()
    lacks = _lacks(words)
    if lacks:
        return await _form(visit, words, lacks, note=note)
    before = own.own.notes.get(note)
    if NAME.fullmatch(note) is None or (before is not None and before.kind != About.SENTENCE):
        note = visit.house.keeper.name()
    await keep_note(visit.house.keeper, visit.person, own, note, About.SENTENCE, words, await _day(visit))
    return visit.go(f"/say-it/{note}")


async def kept(visit: Visit) -> Response:
    """One that is kept: to be read, changed, shown or erased."""
    one = await _kept(visit, visit.request.path_params["note"])
    return await _reading(visit, one.words, one.id, on=one.on)


async def erase(visit: Visit) -> Response:
    """Erase one for good. What was shown of it stays shown until it is taken back."""
    note, own = visit.text("note"), await visit.own()
    if note in {one.note for one in await _notes(visit)}:
        await erase_note(visit.house.keeper, visit.person, own, note)
    return visit.go("/say-it")


async def _form(visit: Visit, words: Words, lacks: RefusalWords | None = None, *, note: str = "") -> Response:
    found = [await _sentence(visit, one) for one in (await _notes(visit))[:MOST]]
    return visit.page(
        "say_it/say_it.html", 422 if lacks else 200, words=words, note=note, refused_words=lacks, longest=LONGEST,
        lede=feelings().lede, feelings=[(one.name, [(word, word) for word in one.words]) for one in feelings().group],
        unsafe=remarks()["unsafe"].text, other=await _other(visit),
        kept=[(one.id, one.on, beginning(sentence(one.words), A_LINE)) for one in found if any(one.words.values())],
    )  # fmt: skip


async def _reading(visit: Visit, words: Words, note: str, *, on: date | None = None) -> Response:
    other = await _other(visit)
    return visit.page(
        "say_it/reading.html", words=words, note=note, on=on, other=other,
        remarks=remarked(words, other) if on is None else [],
        leave=remarks()["leave"].text, unsafe=remarks()["unsafe"].text,
        shown=await _shown(visit, words) if on is not None and other else "",
    )  # fmt: skip


async def _other(visit: Visit) -> str:
    """Whom it could be shown to; empty for one alone."""
    if not visit.has_couple:
        return ""
    journey = (await visit.couple()).journey
    return journey.other(visit.person.id).name if journey.linked else ""


async def _shown(visit: Visit, words: Words) -> str:
    """The name under which these very words are shown, if they are."""
    book = await visit.couple()
    for one in reversed(book.journey.between.notes):
        mine = one.by == visit.person.id and one.kind == About.SENTENCE
        if mine and await words_shown(visit.house.keeper, visit.person, one) == words:
            return one.id
    return ""


async def _notes(visit: Visit) -> list[NoteKept]:
    """The sentences kept, the newest first. Of a couple that is over nothing stands here: it opens by a name."""
    over = (await visit.couple()).journey.closed_at if visit.has_couple else None
    every = (await visit.own()).own.notes.values()
    mine = [one for one in every if one.kind == About.SENTENCE and (over is None or one.at > over)]
    return sorted(mine, key=lambda one: one.at, reverse=True)


async def _kept(visit: Visit, id: str) -> Sentence:
    found = next((one for one in await _notes(visit) if one.note == id), None)
    one = await _sentence(visit, found) if found is not None else None
    if one is None or not any(one.words.values()):
        raise NotThere
    return one


async def _sentence(visit: Visit, one: NoteKept) -> Sentence:
    said = await words_kept(visit.house.keeper, visit.person, one)
    return Sentence(one.note, one.on, {part: said.get(part, "") for part in SAID})


def _typed(visit: Visit) -> Words:
    """The four parts as they were typed, with the feelings that were pressed before what was written."""
    words = {part: visit.text(part) for part in SAID}
    known = {word for group in feelings().group for word in group.words}
    written = words[FEEL].casefold()
    pressed = [word for word in visit.texts("feelings") if word in known and word not in written]
    parts = [*pressed, words[FEEL]] if words[FEEL] else pressed
    *most, last = parts or [""]
    return {**words, FEEL: f"{', '.join(most)} and {last}" if most else last}


def _lacks(words: Words) -> RefusalWords | None:
    try:
        need_short(words if sentence(words) else dict.fromkeys(SAID, ""))
    except Incomplete as lacks:
        return refusal_words(lacks)
    return None


async def _day(visit: Visit) -> date:
    """The date at home: by the couple's time, or the house's for one alone."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    zone = journey.zone if journey is not None and journey.people else visit.house.config.zone
    return visit.now.astimezone(ZoneInfo(zone)).date()
