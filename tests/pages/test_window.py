"""The window: its lines, its days and its line in a calendar; what is answered goes nowhere."""

import re

import pytest

from tests.house_fixture import Phone, Street
from unhurried.core.window import MOST_AT_ONCE
from unhurried.pages.window.prompts import KINDS, prompts

ONWARD = re.compile(r'<a class="btn bound" href="(/window[^"]+)"')
LINE = re.compile(r'<p class="line">(.*?)</p>')


async def opened(phone: Phone) -> list[str]:
    """The three lines of a window, from outside to its closing."""
    await phone.open("/window")
    lines = []
    while onward := ONWARD.search(phone.page):
        await phone.open(onward[1].replace("&amp;", "&"))
        lines += LINE.findall(phone.page)
        assert len(lines) < 4
    return lines


async def closed(phone: Phone) -> str:
    """Close the window on the page last shown."""
    return await phone.send("/window/held", **dict(re.findall(r'name="(seen|more)" value="(\d+)"', phone.page)))


async def chosen(phone: Phone, *days: str, hour: str = "20:15") -> str:
    """Choose its days."""
    return await phone.send("/window/days", at="/window", day=[*days], hour=hour)


def test_there_are_at_least_thirty_lines_and_ten_of_each_kind() -> None:
    every = [line for kind in KINDS for line in getattr(prompts(), kind)]

    assert len({*every}) == len(every) >= 30
    assert all(len(getattr(prompts(), kind)) >= 10 for kind in KINDS)
    assert {*prompts().headings} == {*KINDS}


async def test_a_line_of_each_kind_comes_up_and_none_again_before_all_are_through(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    held = []
    for _ in prompts().sensations:
        held.append(await opened(ana))
        await closed(ana)

    seen = [line for window in held for line in window]
    assert all(len(window) == len(KINDS) for window in held)
    assert len({*seen}) == len(seen)
    assert (await opened(ben))[0] == held[0][0]


async def test_both_phones_read_the_same_lines_and_closing_it_on_both_counts_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    hers = await opened(ana)
    await ben.open("/window?part=2&seen=0")

    await closed(ana)

    assert LINE.findall(ben.page) == hers[1:2]
    await ben.open(ONWARD.findall(ben.page)[0].replace("&amp;", "&"))
    assert LINE.findall(ben.page) == hers[2:]
    await ben.open(ONWARD.findall(ben.page)[0].replace("&amp;", "&"))
    await closed(ben)
    await closed(ben)
    assert (await on_the_street.book(ana)).journey.between.window.prompts == 1


async def test_another_line_moves_on_within_this_window_and_counts_when_it_is_closed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.open("/window?part=1&more=2")
    assert LINE.findall(ana.page)[0] == prompts().sensations[2]

    await ana.open("/window?part=4&more=2")
    await closed(ana)

    await ana.open("/window?part=1&seen=3")
    assert LINE.findall(ana.page)[0] == prompts().sensations[3]


async def test_within_one_window_there_are_only_so_many(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    assert "Another line" in await ana.open("/window?part=1&more=3")
    assert "Another line" not in await ana.open(f"/window?part=1&more={MOST_AT_ONCE - 1}")
    await ana.open("/window?part=1&more=99&seen=99")
    assert LINE.findall(ana.page)[0] == prompts().sensations[MOST_AT_ONCE - 1]


@pytest.mark.parametrize("address", ["/window?part=x", "/window?part=-1", "/window?seen=&more=¹"])
async def test_an_address_that_is_none_is_the_window_from_outside(on_the_street: Street, address: str) -> None:
    ana, _ = await on_the_street.linked()

    assert "Open the window" in await ana.open(address)


async def test_before_wanting_it_is_said_that_nobody_has_to_act_on_it(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    page = await ana.open("/window?part=3")

    assert prompts().before_desire in page
    assert "Leave this part out" in page and "<form" not in ana.page.split("<main")[1].split("</main>")[0]


async def test_opening_it_leaves_no_mark_and_closing_it_says_nothing_of_who_did(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    before, version = await ben.open("/window"), (await on_the_street.book(ben)).version
    await opened(ana)
    assert (await ben.open("/window"), (await on_the_street.book(ben)).version) == (before, version)

    await closed(ana)

    assert await ana.open("/window") == await ben.open("/window")


async def test_either_chooses_its_days_for_both_and_either_may_let_them_go(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    assert "This evening, at 20.15" in await chosen(ana, "0", "3")
    assert "Monday, Thursday, at 20.15 by the clock at home" in await ben.open("/window")

    await ana.open("/window?part=4")
    await closed(ana)
    assert "Thursday 4 March, at 20.15" in await ben.open("/window")

    assert "At no fixed time" in await chosen(ben)
    assert "At no fixed time" in await ana.open("/window")


@pytest.mark.parametrize(
    ("day", "hour", "lacks"),
    [("3", "", "an hour to begin"), ("3", "25:00", "an hour to begin"), ("3", "٢٠:١٥", "an hour to begin"),
     ("9", "20:15", "a day of the week"), ("<b>", "20:15", "a day of the week"), ("3", "x" * 9000, "an hour")],
)  # fmt: skip
async def test_what_is_no_day_or_no_hour_is_told_kindly_and_stays(
    on_the_street: Street, day: str, hour: str, lacks: str
) -> None:
    ana, _ = await on_the_street.linked()

    page = await chosen(ana, day, hour=hour)

    assert ana.status == 422 and lacks in page
    assert f'value="{hour}"' in ana.page
    assert day != "3" or 'value="3" checked' in ana.page
    assert (await on_the_street.book(ana)).journey.between.window.weekdays == ()


async def test_its_line_in_a_calendar_says_ten_minutes_and_names_nobody(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await chosen(ana, "0", "3")

    files = []
    for phone in (ana, ben):
        await phone.open("/window/calendar.ics")
        files.append(phone.page)
        answer = phone.answers[-1]
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert answer.headers["content-disposition"] == 'attachment; filename="ten-minutes.ics"'
        assert "DTSTART;TZID=Europe/London:20270301T201500\r\n" in answer.text
        assert "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\r\nSUMMARY:Ten minutes\r\n" in answer.text
        assert not re.search(r"Ana|Ben|unhurried|localhost|@|http|window", answer.text, re.IGNORECASE)

    uids = [re.findall(r"UID:(\w+)", file) for file in files]
    assert uids[0] != uids[1]
    await ana.open("/window/calendar.ics")
    assert re.findall(r"UID:(\w+)", ana.page) == uids[0]


async def test_without_days_there_is_no_file(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    await ana.open("/window/calendar.ics")

    assert ana.status == 409 and "calendar.ics" not in (await ana.open("/window"))


async def test_a_third_person_reads_lines_of_their_own_and_sees_nothing_of_theirs(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")
    before = await cleo.open("/window"), await opened(cleo)

    await chosen(ana, "0")
    await ana.open("/window?part=4")
    await closed(ana)

    assert before == (await cleo.open("/window"), await opened(cleo))
    assert "Its days" not in before[0]
    await cleo.open("/window/calendar.ics")
    assert cleo.status == 409
    await cleo.send("/window/held", at="/settings", seen="0", more="0")
    assert cleo.status == 409
