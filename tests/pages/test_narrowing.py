"""A line made more careful by one alone: at once, several together, and never undone by an answer from before."""

import pytest

from tests.house_fixture import Street
from tests.pages.agreeing import group, mark, sign
from tests.pages.evenings import settled_on
from unhurried.core.limits import Mark
from unhurried.core.rounds import Kind, Marks, Yes

FORM = "/agreement/narrowings"


async def test_a_whole_part_and_single_lines_can_go_in_one_press(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()

    await ana.send(FORM, at=FORM, part="3", line=["talk music", "off oil", "talk oil"])

    await ben.open("/agreement")
    off = group(ben, "Off the table")
    assert all(line in off for line in ("Kissing for a while", "Touch with the mouth", "Oil or lotion"))
    assert "Music" in group(ben, "Talk first")
    assert "Holding hands" in group(ben, "Willing")


async def test_a_line_that_is_as_careful_already_stands_in_nobodys_way(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.open(FORM)
    await ben.send(FORM, at=FORM, line="off music")

    await ana.send(FORM, line=["off music", "off oil"])

    assert ana.status == 200
    assert "Oil or lotion" in group(ana, "Off the table")


@pytest.mark.parametrize("chosen", [{"line": "off music"}, {"part": "3"}, {"part": "3", "line": "talk music"}])
async def test_pressed_twice_it_is_done_once_and_read_the_same(on_the_street: Street, chosen: dict[str, str]) -> None:
    ana, _ = await on_the_street.agreed()
    first = await ana.send(FORM, **{"at": FORM, **chosen})
    version = (await on_the_street.book(ana)).version

    assert await ana.send(FORM, **chosen) == first
    assert (ana.status, (await on_the_street.book(ana)).version) == (200, version)


async def test_what_is_no_line_or_no_mark_is_said_so_and_changes_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    before = (await on_the_street.book(ana)).version
    for line, status in (("off the-moon", 409), ("never music", 422), ("music", 422), ("willing music", 409)):
        await ana.send(FORM, at=FORM, line=line)
        assert (line, ana.status) == (line, status)

    page = await ana.send(FORM, at=FORM, line=["off oil", "never music"])
    assert "Nothing has changed yet" in page
    assert 'value="off oil" checked' in ana.page
    assert (await on_the_street.book(ana)).version == before


async def test_what_ana_marked_before_does_not_widen_again_what_she_took_back_since(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed(review_weeks=1)
    on_the_street.turn(days=8)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)
    await mark(ana)
    await ana.send(FORM, at=FORM, line="off music")

    mine = (await (await on_the_street.book(ana)).my_slip(Kind.LIMITS)).answer
    assert isinstance(mine, Marks)
    assert (mine.marks["music"], mine.marks["oil"], mine.draft) == (Mark.OFF, Mark.WILLING, False)
    await mark(ben, together="yes")
    await ana.send("/agreement/pressings", at="/agreement")
    for phone in (ana, ben):
        await sign(phone)
    assert "Music" in group(ben, "Off the table")


async def test_a_yes_taken_back_in_the_middle_of_a_practice_ends_it_and_names_nobody(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await settled_on(on_the_street, ana, ben)
    await on_the_street.both(ana, ben, Kind.BEGIN, Yes())
    assert (await on_the_street.book(ben)).journey.progress.sitting is not None

    await ana.send(FORM, at=FORM, line="off music")

    assert (await on_the_street.book(ben)).journey.progress.sitting is None
    one, other = await ana.open("/sitting"), await ben.open("/sitting")
    assert ben.answers[-1].url.path == "/reflections"
    assert one.replace("Ben", "Ana") == other.replace("Ben", "Ana")
    assert "“Music” moved to off the table." in await ben.open("/agreement")
