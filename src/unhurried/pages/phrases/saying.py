"""The phrases, the couple's own first; and saying one of them to the other, by one press."""

import hashlib
from dataclasses import dataclass

from starlette.responses import Response

from unhurried.core.limits import Terms
from unhurried.core.notes import LONGEST, About
from unhurried.core.refusals import NotOffered
from unhurried.core.whereabouts import Place
from unhurried.keeper.notes import show_note, words_shown
from unhurried.layout.words import lines
from unhurried.visits.visit import Visit

KINDS = (About.SOFT_NO, About.TENTATIVE_YES)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one kind: `own` stands in the agreement, and is empty where nothing does."""

    kind: str
    own: str
    lent: tuple[str, ...]


async def show(visit: Visit) -> Response:
    """All of them. Somebody who is here alone may read them."""
    return visit.page(
        "phrases/phrases.html", phrases=[await _phrases(visit, kind) for kind in KINDS], other=await _other(visit),
        after=await _latest(visit), longest=LONGEST, asked=await _asked(visit),
    )  # fmt: skip


async def say(visit: Visit) -> Response:
    """Say one to the other; twice in an evening it stands once. Raises NotOffered for one that doesn't stand here."""
    kind, words = visit.text("kind"), visit.text("words")
    if kind not in KINDS:
        raise NotOffered
    phrases = await _phrases(visit, About(kind))
    if not words or words not in (phrases.own, *phrases.lent):
        raise NotOffered
    # Two presses on one page are one note; another phrase of that page, or the same one on another evening, is another.
    note = hashlib.sha256(f"{visit.person.id} {visit.text('page')} {kind} {words}".encode()).hexdigest()[:32]
    book = await visit.couple()
    note = await _said_already(visit, kind, words) or note
    await show_note(visit.house.keeper, visit.person, book, note, About(kind), {"words": words})
    return visit.go(f"/notes/{note}")


async def _phrases(visit: Visit, kind: About) -> Phrases:
    terms = (await visit.couple()).journey.agreement.terms if await _other(visit) else None
    own = _own(terms, kind).strip("“”\"'‘’ ")
    return Phrases(kind.value, f"“{own}”" if own else "", lines(f"lend.{kind.value}"))


def _own(terms: Terms | None, kind: About) -> str:
    if terms is None:
        return ""
    return terms.soft_no if kind is About.SOFT_NO else terms.tentative_yes


async def _said_already(visit: Visit, kind: str, words: str) -> str:
    """The name under which this person said these very words this evening, where they stand there."""
    journey, me = (await visit.couple()).journey, visit.person.id
    for note in journey.between.notes:
        of_now = journey.evening(note.at) == journey.evening(visit.now)
        if note.by == me and note.kind == kind and of_now:
            said = await words_shown(visit.house.keeper, visit.person, note)
            if said.get("words") == words:
                return note.id
    return ""


async def _latest(visit: Visit) -> str:
    """The name of what was shown last; what is said from this page comes after it."""
    notes = (await visit.couple()).journey.between.notes if await _other(visit) else ()
    return notes[-1].id if notes else ""


async def _asked(visit: Visit) -> bool:
    """Whether this evening's own question is being asked."""
    return bool(await _other(visit)) and (await visit.today()).place is Place.ASKING


async def _other(visit: Visit) -> str:
    """To whom they could be said; empty for one alone."""
    if not visit.has_couple:
        return ""
    journey = (await visit.couple()).journey
    return journey.other(visit.person.id).name if journey.linked else ""
