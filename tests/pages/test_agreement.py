"""Ana and Ben agree, sign and narrow; Cleo sees nothing of it."""

import html
import re

from tests.house_fixture import Street
from tests.pages.agreeing import TERMS, group, mark, sign, willing
from unhurried.core import deciding
from unhurried.core.limits import Terms
from unhurried.core.rounds import Kind, Yes

CONSENT = "Willing here is not a yes to any evening."


async def test_neither_way_of_resting_is_chosen_for_anyone(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()

    await ana.open("/agreement/terms")

    assert 'name="rests" value="yes"' in ana.page
    assert not re.search(r'name="rests" value="\w+" checked', ana.page)


async def test_what_was_typed_is_kept_when_one_thing_is_open(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()

    page = await ana.send("/agreement/terms", at="/agreement/terms", **TERMS | {"rests": "", "review_weeks": "40"})

    assert ana.status == 422
    assert "whether some evenings rest by themselves" in page
    assert "Not that, but stay." in ana.page
    assert 'value="Europe/Berlin" selected' in ana.page


async def test_arrangements_that_are_too_long_are_all_still_there_and_what_cannot_be_seen_is_left_out(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.opened()
    long, before = "<b>tea</b> & \u05ea\u05d4 " * 600, await ben.open("/agreement")

    page = await ana.send("/agreement/terms", at="/agreement/terms", **TERMS | {"leaving": long})

    assert (ana.status, "in fewer words" in page) == (422, True)
    assert html.escape(long.strip()) in ana.page and "<b>tea" not in ana.page
    assert await ben.open("/agreement") == before
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS | {"leaving": "one\u202e\x07 two\n\u05ea\u05d4"})
    assert "one two \u05ea\u05d4" in await ben.open("/agreement")


async def test_a_review_half_a_year_away_is_the_furthest(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()

    page = await ana.send("/agreement/terms", at="/agreement/terms", **TERMS | {"review_weeks": "40"})

    assert ana.status == 422
    assert "in how many weeks to read it again" in page


async def test_what_one_writes_down_both_read(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)

    page = await ben.open("/agreement")

    assert "“Not that, but stay.”" in page
    assert "nine o’clock, by the clocks of Berlin" in page


async def test_neither_signature_shows_before_both_are_in(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    for phone in (ana, ben):
        await mark(phone, together="yes")
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)
    before = await ben.open("/agreement")

    mine = await sign(ana)

    assert "Noted. Take that back" in mine
    assert await ben.open("/agreement") == before
    assert "Signed 1 March" in await sign(ben)
    assert "Monday 22 March" in ben.words  # three weeks on


async def test_a_signature_taken_back_is_no_signature(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    for phone in (ana, ben):
        await mark(phone, together="yes")
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)
    await sign(ana)
    await sign(ana, "no")

    assert "Signed 1 March" not in await sign(ben)


async def test_nobody_signs_what_was_rewritten_under_their_hand(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)
    await ben.open("/agreement")
    edition = re.search(r'name="edition" value="([\d.]+)"', ben.page)
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS | {"hour": "23:00"})

    page = await ben.send("/agreement/signatures", answer="yes", edition=edition[1] if edition else "")

    assert "rewritten since you opened it" in page
    assert (await (await on_the_street.book(ben)).my_slip(Kind.SIGNATURES)).answer is None


async def test_two_signatures_on_different_versions_sign_neither(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)
    await sign(ana)
    await ben.send("/agreement/terms", at="/agreement/terms", **TERMS | {"hour": "23:00"})

    await sign(ben)

    assert (await on_the_street.book(ana)).journey.agreement.version == 1
    assert "Noted. Take that back" not in await ana.open("/agreement")
    assert "eleven o’clock" in ana.words
    await sign(ana)
    assert (await on_the_street.book(ana)).journey.agreement.version == 2


async def test_writing_the_same_again_needs_no_new_signatures(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)
    before = (await on_the_street.book(ana)).version

    await ana.send("/agreement/terms", at="/agreement/terms", **TERMS)

    assert (await on_the_street.book(ana)).version == before


async def test_ana_narrows_a_line_alone_and_nobody_is_named(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    assert "can tell it was not them" in await ana.open("/agreement/narrowings")

    await ana.send("/agreement/narrowings", line="off music")

    page = await ben.open("/agreement")
    assert "Music" in group(ben, "Off the table")
    assert "“Music” moved to off the table." in page
    assert "Ana" not in page.split("Versions")[1]


async def test_narrowing_without_a_line_asks_for_one(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.send("/agreement/narrowings", at="/agreement/narrowings")

    assert ana.status == 422
    assert "Choose a line first" in page.partition("It holds from the moment")[0]  # where it is seen first


async def test_nobody_widens_a_line_alone(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/agreement/narrowings", at="/agreement/narrowings", line="off music")

    page = await ana.send("/agreement/narrowings", line="willing music")

    assert ana.status == 409
    assert "Making it wider takes both of you" in page


async def test_at_its_review_the_old_one_holds_and_the_new_one_says_what_changed(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    on_the_street.turn(days=15)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)
    assert "time to read it again" in await ana.open("/agreement")

    await mark(ana, mark_music="talk", together="yes")
    page = await mark(ben, together="yes")

    assert "“Music” is already talk first." in page
    await sign(ana)
    assert "“Music” moved to talk first." in await sign(ben)
    assert "Second version, in force" in ben.page


async def test_every_view_says_that_it_is_no_consent_to_an_evening(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    marks = await ana.open("/agreement/marks")
    await on_the_street.both(ana, ben, Kind.LIMITS, await willing(on_the_street, ana))

    for address in ("/agreement", "/agreement/terms", "/agreement/narrowings"):
        assert CONSENT in await ana.open(address)
    assert CONSENT in marks
    assert CONSENT not in await ana.open("/agreement/signs")  # nothing is willing there


async def test_a_closed_book_is_read_and_not_written(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/leaving", at="/leaving")

    page = await ben.open("/agreement")

    assert "changed by nobody" in page
    assert "Holding hands" in group(ben, "Willing")
    assert "<form" not in ben.page.split("<main")[1].split("</main>")[0]


async def test_cleo_sees_nothing_of_it(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    for address in ("/agreement", "/agreement/marks", "/agreement/terms", "/agreement/narrowings"):
        page = await cleo.open(address)
        assert "Ana" not in page
        assert "Holding hands" not in page


async def test_both_must_sign_new_terms_before_they_hold(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    terms = Terms(hour="22:00", zone="Europe/London", drawn_rests=True)
    await (await on_the_street.book(ana)).record(lambda journey, at: deciding.propose(journey, terms, at))
    assert "This is what would change" in await ben.open("/agreement")

    await on_the_street.both(ana, ben, Kind.SIGNATURES, Yes())

    assert "ten o’clock" in await ben.open("/agreement")
    assert "The arrangements changed." in ben.words


async def test_before_anything_is_agreed_the_page_does_not_say_it_is(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    assert "<h1>Our agreement</h1>" in (await ana.open("/agreement"), ana.page)[1]

    await on_the_street.both(ana, ben, Kind.LIMITS, await willing(on_the_street, ana))

    assert "<h1>What we have agreed</h1>" in (await ana.open("/agreement"), ana.page)[1]
