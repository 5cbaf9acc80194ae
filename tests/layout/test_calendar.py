"""A line in a calendar: at the hour at home all year round, and nothing in it but its title, days and hour."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from unhurried.layout.calendar import LOCAL, Weekly

MONDAY = datetime(2027, 3, 1, 20, 15, tzinfo=UTC)


def lines(zone: str, *begins: datetime) -> list[str]:
    return Weekly("Ten minutes", begins or (MONDAY,), 10, zone, "abc").file(MONDAY - timedelta(hours=2)).splitlines()


def onsets(zone: str) -> list[tuple[datetime, timedelta]]:
    """When clocks are changed there, as the file says, in Greenwich's time; and how far ahead they are from then on."""
    found = []
    for line in lines(zone):
        name, _, value = line.partition(":")
        if name == "DTSTART":
            onset = datetime.strptime(value, LOCAL).replace(tzinfo=UTC)
        elif name in {"TZOFFSETFROM", "TZOFFSETTO"}:
            sign = -1 if value[0] == "-" else 1
            ahead = sign * timedelta(hours=int(value[1:3]), minutes=int(value[3:]))
            if name == "TZOFFSETFROM":
                onset -= ahead
            else:
                found.append((onset, ahead))
    return sorted(found)


def test_it_says_its_title_its_days_and_its_hour_and_nothing_else() -> None:
    said = lines("Europe/London", MONDAY + timedelta(days=3), MONDAY)
    event = said[said.index("BEGIN:VEVENT") :]

    assert event == [
        "BEGIN:VEVENT", "UID:abc", "DTSTAMP:20270301T181500Z", "DTSTART;TZID=Europe/London:20270301T201500",
        "DURATION:PT10M", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "SUMMARY:Ten minutes", "CLASS:PRIVATE", "END:VEVENT",
        "END:VCALENDAR",
    ]  # fmt: skip
    assert said[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]


@pytest.mark.parametrize(
    "zone", ["Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "UTC"]
)
def test_the_file_itself_knows_how_clocks_stand_for_years(zone: str) -> None:
    changes = onsets(zone)
    for hours in range(0, 9 * 365 * 24, 5):
        moment = MONDAY + timedelta(hours=hours)
        ahead = [ahead for onset, ahead in changes if onset <= moment][-1]

        assert ahead == moment.astimezone(ZoneInfo(zone)).utcoffset()


def test_an_hour_after_midnight_is_on_the_next_weekday() -> None:
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU" in lines("Asia/Kolkata", MONDAY)
    assert "DTSTART;TZID=Asia/Kolkata:20270302T014500" in lines("Asia/Kolkata", MONDAY)


def test_lines_end_as_calendars_ask_and_none_is_too_long() -> None:
    file = Weekly("Ten; minutes, \\ or so", (MONDAY,), 10, "America/Argentina/ComodRivadavia", "a" * 32).file(MONDAY)

    assert file.endswith("\r\n") and file.count("\n") == file.count("\r\n")
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    assert "SUMMARY:Ten\\; minutes\\, \\\\ or so" in file
