"""From an accepted invitation to some weeks into the time afterwards, or as far as a year takes them."""

from datetime import date, timedelta
from typing import Final

from unhurried.core import linking
from unhurried.core.whereabouts import afterwards_since
from unhurried.simulate.couples import PEOPLE
from unhurried.simulate.evenings import look
from unhurried.simulate.walk import Walk

A_YEAR: Final = 364  # evenings
WEEKS_AFTER: Final = 4
LOOKS: Final = 3000  # more than a year of evenings can need
LONGEST_GAP: Final = 14


def link(walk: Walk) -> None:
    """An invitation is accepted, and both read the same four words."""
    first, second = PEOPLE
    walk.tell(linking.begin(walk.journey, first, second, walk.couple.terms.zone, walk.now))
    for person in PEOPLE:
        heard = linking.match_words(walk.journey, person.id, walk.now)
        if heard is not None:
            walk.tell(heard)


def go(walk: Walk, evenings: int = A_YEAR) -> None:
    """Look after look, until they left, the time afterwards has been seen, or so many evenings are over."""
    last = walk.evening + timedelta(days=evenings)
    apart = walk.programme.evenings_apart
    for _ in range(LOOKS):
        look(walk)
        if walk.finished is None and (since := _finished(walk)) is not None:
            walk.finished = since
            last = min(last, since + timedelta(weeks=WEEKS_AFTER))
        walk.on(_gap(walk, apart))
        if walk.evening > last or walk.journey.closed_at is not None:
            return


def _gap(walk: Walk, apart: int) -> int:
    """How many evenings until they look again."""
    if walk.waits is not None:
        waits, walk.waits = walk.waits, None
        return waits
    if walk.finished is not None:
        return 7
    gap, keeps, draw = _free(walk, apart), walk.couple.keeps, walk.draw
    while draw() >= keeps and gap < LONGEST_GAP:
        gap += 1
    return gap


def _free(walk: Walk, apart: int) -> int:
    """How many evenings until a practice can be on offer again: those that the programme leaves free, and no more."""
    last = walk.journey.progress.last_together
    return 1 if last is None else max(1, apart - (walk.evening - last).days)


def _finished(walk: Walk) -> date | None:
    progress = walk.journey.progress
    if progress.held_at is None and progress.stage != walk.programme.conversation:
        return None
    since = afterwards_since(walk.journey, walk.programme, walk.now)
    return None if since is None else walk.journey.evening(since)
