"""Ana and Ben each mark their own page, and only what they have in common is shown."""

import re

from tests.house_fixture import Street
from tests.pages.agreeing import group, mark


async def test_the_page_is_empty_until_both_have_marked_theirs(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()

    page = await ana.open("/agreement")

    assert "Nothing agreed so far" in page
    assert "Mark my page" in page


async def test_one_page_alone_changes_nothing_for_the_other(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    before = await ben.open("/agreement")

    await mark(ana, mark_music="off")

    assert await ben.open("/agreement") == before
    assert "Your page is kept" in await ana.open("/agreement")


async def test_marks_are_put_together_on_the_full_hour_and_the_more_careful_stands(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    on_the_street.turn(minutes=10)
    await mark(ana, mark_music="off", mark_oil="talk")
    await mark(ben, mark_oil="willing")
    on_the_street.turn(minutes=50)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)

    for phone in (ana, ben):
        await phone.open("/agreement")
        assert "Music" in group(phone, "Off the table")
        assert "Oil or lotion" in group(phone, "Talk first")
        assert "Holding hands" in group(phone, "Willing")


async def test_both_here_and_pressing_puts_them_together_at_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    await mark(ana, together="yes")

    page = await mark(ben, together="yes")

    assert "Not signed yet" in page


async def test_pages_that_are_kept_can_be_put_together_whenever_both_press(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    for phone in (ana, ben):
        await mark(phone)
    before = await ben.open("/agreement")

    assert "Pressed. It holds for two minutes." in await ana.send("/agreement/pressings", at="/agreement")
    assert await ben.open("/agreement") == before
    assert "Not signed yet" in await ben.send("/agreement/pressings")


async def test_what_one_marked_so_far_is_there_again(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    await mark(ana, "", mark_music="talk", **{"own-0": "  Reading  aloud ", "own-0-mark": "willing"})

    await ana.open("/agreement/marks")

    assert re.search(r'name="mark-music" value="talk" checked', ana.page)
    assert 'value="Reading aloud"' in ana.page
    assert not re.search(r'name="mark-oil" value="\w+" checked', ana.page)


async def test_a_line_left_blank_is_off_the_table(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    await mark(ana, "", mark_music="willing", together="yes")

    await mark(ben, together="yes")

    assert "Holding hands" in group(ben, "Off the table")
    assert "Music" in group(ben, "Willing")


async def test_two_who_add_the_same_line_have_added_one(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    await mark(ana, together="yes", **{"own-0": "Reading aloud", "own-0-mark": "willing"})

    await mark(ben, together="yes", **{"own-0": "reading aloud", "own-0-mark": "talk"})

    assert group(ben, "Talk first").lower().count("reading aloud") == 1
