"""The one tool that today's page may offer its reader: what stands between the two first, then what is one's own.

Nothing here reads anything of the other's but what both see, so that no offer tells what the other keeps private.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from unhurried.core.between import Note
from unhurried.core.evening import moment_on
from unhurried.core.journey import Journey
from unhurried.core.listening import going
from unhurried.core.notes import About
from unhurried.core.own import HIGH_DISTRESS, Own
from unhurried.core.people import PersonId
from unhurried.core.window import is_today

NEWS: Final = timedelta(hours=36)  # so long today's page says that there is something to read
NEAR: Final = 2  # evenings for which a hard one is near
SETTLING: Final = 5  # evenings after it in which one smaller step may be welcome
AGAINST: Final = "against-my-wish"  # as a reflection says it
LATE: Final = time(20)  # at home


class Tool(StrEnum):
    """What can be offered."""

    LISTENING = "listening"
    LETTER = "letter"
    CALM = "calm"
    SETBACK = "setback"
    WINDOW = "window"
    EVENING = "evening"
    VICTORIES = "victories"
    READING = "reading"
    SAY_IT = "say-it"
    JOURNAL = "journal"


def offered(journey: Journey, own: Own, me: PersonId, now: datetime) -> Tool | None:
    """One tool that fits, or none."""
    if going(journey, now) is not None:
        return Tool.LISTENING
    if to_read(journey, own, me, now) is not None:
        return Tool.LETTER
    evening = journey.evening(now)
    return _after_a_hard_one(own, evening) or _by_the_clock(journey, own, now) or _drawn(evening)


def to_read(journey: Journey, own: Own, me: PersonId, now: datetime) -> Note | None:
    """The newest note of the other's that is neither old, answered nor put away. Whether it was read, nobody knows."""
    theirs = [note for note in journey.between.notes if note.by != me and not note.answer and now - note.at < NEWS]
    theirs = [note for note in theirs if not own.has_put_away(note.id, note.at)]
    return max(theirs, key=lambda note: note.at, default=None)


def _after_a_hard_one(own: Own, evening: date) -> Tool | None:
    if not own.reflections:
        return None
    last = own.reflections[-1]
    against, since = last.held == AGAINST, (evening - last.evening).days
    hard = against or bool(last.hard) or (last.distress or 0) >= HIGH_DISTRESS
    if not hard or since > SETTLING:
        return None
    # What somebody had not wanted is no setback, and a smaller step is no answer to it: product 4.4.
    return Tool.CALM if against or since <= NEAR else Tool.SETBACK


def _by_the_clock(journey: Journey, own: Own, now: datetime) -> Tool | None:
    if is_today(journey, now):
        return Tool.WINDOW
    evening = journey.evening(now)
    noted = any(note.kind == About.EVENING and note.on == evening for note in own.notes.values())
    late = now >= moment_on(evening, LATE, journey.zone)
    return Tool.EVENING if late and not noted else None


def _drawn(evening: date) -> Tool | None:
    """Now and then one for no reason but the date: over somebody's shoulder, none can be read as a sign."""
    by_date: tuple[Tool | None, ...] = (
        Tool.VICTORIES, None, Tool.READING, Tool.CALM, None, Tool.SAY_IT, Tool.SETBACK, None, Tool.JOURNAL,
    )  # fmt: skip
    return by_date[evening.toordinal() % len(by_date)]
