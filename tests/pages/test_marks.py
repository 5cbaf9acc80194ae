"""Ana and Ben each mark their own page, and only what they have in common is shown."""

import re

from tests.house_fixture import Street
from tests.pages.agreeing import group, mark, sign
from unhurried.core import deciding
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Kind


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
    assert "Your page is handed in" in await ana.open("/agreement")


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


TERMS_OF_LONDON = Terms(hour="20:30", zone="Europe/London", drawn_rests=False)


async def test_a_page_kept_for_later_is_not_in_and_nothing_comes_of_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    await mark(ben)
    before = await ben.open("/agreement")

    await mark(ana, mark_music="off", later="3")

    assert ana.answers[-1].url.path == "/agreement/marks"
    assert "isn’t handed in" in await ana.open("/agreement")
    assert await ben.open("/agreement") == before
    on_the_street.turn(hours=3)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)
    assert "isn’t handed in" in await ana.open("/agreement")
    await mark(ana, together="yes")
    assert "Not signed yet" in await ben.send("/agreement/pressings", at="/agreement")


async def test_one_mark_for_a_whole_part_fills_it_in_and_keeps_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    parts = (await ana.open("/agreement/marks"), ana.page)[1].count('class="whole"')

    await mark(ana, "", mark_music="willing", all="0 talk", **{"own-0": "Reading aloud"})

    assert parts == 6
    assert len(re.findall(r'value="talk" checked', ana.page)) == 10
    assert re.search(r'name="mark-music" value="willing" checked', ana.page)
    assert 'value="Reading aloud"' in ana.page
    assert (await (await on_the_street.book(ana)).my_slip(Kind.LIMITS)).answer is None


async def test_a_mark_or_a_line_that_is_none_is_named_and_the_rest_stays(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    for field, said, told in (
        ("mark-oil", "maybe", "none of the three"),
        ("mark-the-moon", "willing", "no longer on the list"),
        ("own-0-mark", "always", "none of the three"),
        ("all", "99 willing", "none of the three"),
    ):
        page = await mark(ana, "", mark_music="talk", **{"own-0": "Reading aloud", field: said})

        assert (ana.status, told in page) == (422, True)
        assert re.search(r'name="mark-music" value="talk" checked', ana.page)
        assert 'value="Reading aloud"' in ana.page
    assert (await (await on_the_street.book(ana)).my_slip(Kind.LIMITS)).answer is None


async def test_a_page_that_was_put_together_meanwhile_is_still_before_whoever_was_changing_it(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.opened()
    for phone in (ana, ben):
        await mark(phone)
    await ana.open("/agreement/marks")
    on_the_street.turn(hours=1)
    await on_the_street.sign_in(ben)
    await ben.open("/agreement")
    await on_the_street.sign_in(ana)

    page = await ana.send("/agreement/marks", at="/agreement", **{"mark-music": "off", "own-0": "Reading aloud"})

    assert ana.status == 409
    assert "put together meanwhile" in page
    assert re.search(r'name="mark-music" value="off" checked', ana.page)
    assert 'value="Reading aloud"' in ana.page


async def test_a_line_one_proposes_in_the_words_of_another_probes_nothing_before_the_review(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.opened()
    await mark(ana, mark_music="talk", together="yes", **{"own-0": "Reading aloud", "own-0-mark": "willing"})
    await mark(ben, mark_music="off", together="yes")
    await (await on_the_street.book(ana)).record(lambda journey, at: deciding.propose(journey, TERMS_OF_LONDON, at))
    for phone in (ana, ben):
        await sign(phone)
    await ana.send("/agreement/narrowings", at="/agreement/narrowings", line="off oil")

    for fields in ({"mark-music": "willing"}, {"own-0": "Music", "own-0-mark": "willing"}, {"mark-oil": "willing"}):
        await ana.send("/agreement/marks", at="/agreement", together="yes", **fields)
        assert ana.status == 409
    agreement = (await on_the_street.book(ben)).journey.agreement
    assert agreement.pending is None
    assert agreement.in_force["music"] is agreement.in_force["oil"] is Mark.OFF


async def test_one_press_for_a_whole_part_never_widens_what_ana_marked_more_carefully(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()

    await mark(ana, "", mark_holding_hands="off", mark_long_hug="talk", all="0 willing")

    assert re.search(r'name="mark-holding-hands" value="off" checked', ana.page)
    assert re.search(r'name="mark-long-hug" value="talk" checked', ana.page)
    assert len(re.findall(r'value="willing" checked', ana.page)) == 8
    await mark(ana, "willing", all="0 off")
    assert re.search(r'name="mark-long-hug" value="off" checked', ana.page)


async def test_willing_to_what_goes_further_is_said_to_each_line_by_itself(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    await ana.open("/agreement/marks")
    offered = re.findall(r'name="all" value="(\d) willing"', ana.page)
    assert offered == ["0", "1", "4", "5"]

    for part in ("2", "3"):
        page = await mark(ana, "", mark_music="talk", all=f"{part} willing")

        assert (ana.status, "willing is for each line by itself. Your page" in page) == (422, True)
        assert not re.search(r'value="willing" checked', ana.page)
        assert re.search(r'name="mark-music" value="talk" checked', ana.page)
