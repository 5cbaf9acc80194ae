"""Before something is shown: exactly what the other would read; then showing it, and taking it back."""

import re
from typing import Final

from starlette.responses import Response

from unhurried.core.notes import LONGEST, PARTS, About, need_short, seen_as
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.keeper.notes import Words, show_note, take_note_back
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.visits.visit import Visit

NAME: Final = re.compile("[0-9a-f]{32}")
OURS: Final = re.compile("/[a-z0-9-]+(?:/[a-z0-9-]+)*")


async def preview(visit: Visit) -> Response:
    """What exactly would be seen; `back` asks for the fields once more."""
    about = about_of(visit)
    words = words_of(visit, about)
    return await _preview(visit, about, words, _refused(words) if any(words.values()) else None)


async def show(visit: Visit) -> Response:
    """Show it, as it stood in the preview; in other words it is only seen again. Sent twice it is shown once."""
    about = about_of(visit)
    words, note = words_of(visit, about), _name(visit)
    if visit.text("as_seen") != seen_as(about, words):
        return await _preview(visit, about, words, _refused(words), changed=True)
    try:
        await show_note(visit.house.keeper, visit.person, await visit.couple(), note, about, words)
    except Incomplete as lacks:
        return await _preview(visit, about, words, refusal_words(lacks))
    return visit.go(f"/notes/{note}")


async def take_back(visit: Visit) -> Response:
    """Take a note of one's own back: the other's copy goes too."""
    await take_note_back(visit.house.keeper, visit.person, await visit.couple(), visit.text("note"))
    return visit.go("/notes?taken=back")


def about_of(visit: Visit) -> About:
    """What the note is about. Raises NotOffered for a kind there is none of."""
    kind = visit.text("kind")
    if kind not in set(About):
        raise NotOffered
    return About(kind)


def words_of(visit: Visit, about: About) -> Words:
    """The parts of a note as they were typed."""
    return {part: visit.text(part) for part in PARTS[about]}


def _refused(words: Words) -> RefusalWords | None:
    try:
        need_short(words)
    except Incomplete as lacks:
        return refusal_words(lacks)
    return None


def _name(visit: Visit) -> str:
    """The name it was given in its preview, or a new one."""
    name = visit.text("note")
    return name if NAME.fullmatch(name) else visit.house.keeper.name()


def _back(visit: Visit) -> str:
    """The page it came from, if that is one of ours."""
    back = visit.text("from")
    return back if OURS.fullmatch(back) else "/tools"


async def _preview(
    visit: Visit, about: About, words: Words, refused: RefusalWords | None, *, changed: bool = False
) -> Response:
    book = await visit.couple()
    book.journey.need_link()
    me = next(person.name for person in book.journey.people if person.id == book.me)
    note = _name(visit)
    return visit.page(
        "notes/preview.html", 422 if refused else 200, kind=about.value, words=words, me=me, partner=book.other.name,
        # Under the name of one that stands there already nothing else could be shown.
        note=note if book.journey.between.note(note) is None else visit.house.keeper.name(),
        change=bool(refused) or not any(words.values()) or visit.text("back") == "yes", changed=changed,
        as_seen=seen_as(about, words), refused_words=refused, longest=LONGEST, back=_back(visit),
    )  # fmt: skip
