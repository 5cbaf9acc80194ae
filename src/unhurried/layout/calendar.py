"""A line in a calendar that comes back every week, as a file that any calendar reads (RFC 5545).

Written by hand: it is one kind of line, and a package for it would be the sixteenth.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEARS: Final = 10  # for so long the file itself knows when clocks change; most calendars know it by the zone's name
A_DAY: Final = 24 * 60  # minutes
LOCAL: Final = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Weekly:
    """A line that comes back on some days of every week. `begins` holds the next moment of each of these days.

    `ident` names it, so that a calendar which has it already takes the file for a change of it.
    """

    title: str
    begins: tuple[datetime, ...]
    minutes: int
    zone: str
    ident: str

    def file(self, now: datetime) -> str:
        """The file, at the hour of its zone. It says nothing but the title, the days and the hour."""
        begins = sorted(moment.astimezone(ZoneInfo(self.zone)) for moment in self.begins)
        title = _text(self.title)
        lines = (
            "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{title}//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            *_zone(self.zone, begins[0].year),
            "BEGIN:VEVENT", f"UID:{self.ident}", f"DTSTAMP:{now.astimezone(UTC).strftime(LOCAL)}Z",
            f"DTSTART;TZID={self.zone}:{begins[0].strftime(LOCAL)}", f"DURATION:PT{self.minutes}M",
            f"RRULE:FREQ=WEEKLY;BYDAY={','.join(DAYS[one.weekday()] for one in begins)}",
            f"SUMMARY:{title}", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR",
        )  # fmt: skip
        return "".join(f"{line}\r\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Kept:
    """How clocks stand in a zone: what they are called, and what they are ahead of Greenwich by."""

    name: str
    ahead: timedelta
    summer: bool

    def begun(self, onset: datetime, before: "_Kept") -> tuple[str, ...]:
        """That they stand like this from a moment on."""
        kind = "DAYLIGHT" if self.summer else "STANDARD"
        return (
            f"BEGIN:{kind}", f"DTSTART:{(onset + before.ahead).strftime(LOCAL)}",
            f"TZOFFSETFROM:{_offset(before.ahead)}", f"TZOFFSETTO:{_offset(self.ahead)}", f"TZNAME:{_text(self.name)}",
            f"END:{kind}",
        )  # fmt: skip


@lru_cache(maxsize=64)
def _zone(name: str, year: int) -> tuple[str, ...]:
    start = datetime(year, 1, 1, tzinfo=UTC) - timedelta(days=1)
    first = _kept(name, start)
    lines = [*first.begun(start, first)]
    for onset, before, after in _changes(name, start):
        lines += after.begun(onset, before)
    return ("BEGIN:VTIMEZONE", f"TZID:{name}", *lines, "END:VTIMEZONE")


def _changes(name: str, start: datetime) -> Iterator[tuple[datetime, _Kept, _Kept]]:
    """Each moment at which clocks are changed there, and how they stand before and after."""
    for day in range(YEARS * 366):
        lo, hi = start + timedelta(days=day), start + timedelta(days=day + 1)
        before, after = _kept(name, lo), _kept(name, hi)
        if before == after:
            continue
        minutes = [0, A_DAY]
        while minutes[1] - minutes[0] > 1:
            middle = sum(minutes) // 2
            minutes[_kept(name, lo + timedelta(minutes=middle)) != before] = middle
        yield lo + timedelta(minutes=minutes[1]), before, after


def _kept(name: str, at: datetime) -> _Kept:
    there = at.astimezone(ZoneInfo(name))
    return _Kept(there.tzname() or name, there.utcoffset() or timedelta(), (there.dst() or timedelta()) > timedelta())


def _offset(ahead: timedelta) -> str:
    minutes = round(ahead.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def _text(words: str) -> str:
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
