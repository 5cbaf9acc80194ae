"""Putting right what nobody had meant: each part seen first, shown, taken back; ended by both and by nothing less."""

import re

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.evenings import evening_together, later
from unhurried.core.rounds import Kind, Yes

BREATHS = "Hands come to rest for three breaths."
SORRY = "I went on after you had turned your head."


async def opened(street: Street) -> tuple[Phone, Phone]:
    """An evening together, and something to put right."""
    ana, ben = await street.agreed()
    await evening_together(street, ana, ben)
    await later(street, ana, ben, minutes=5)
    await ana.send("/repairs", at="/repair")
    return ana, ben


async def shown(phone: Phone, words: str = SORRY, part: str = "sorry") -> None:
    """Somebody writes a part, sees it as the other would, and lets them read it."""
    await phone.send("/repair/previews", at=f"/repair?part={part}", part=part, words=words)
    await phone.send("/repair/lines", part=part, words=words)


async def test_it_opens_for_both_alike_and_the_programme_rests(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)

    pages = [await phone.open(address) for address in ("/repair", "/pauses", "/today") for phone in (ana, ben)]

    assert "What happened?" in pages[0]
    assert "A repair is open for the two of you." in pages[2]
    assert all(one.replace("Ben", "Ana") == other for one, other in zip(pages[::2], pages[1::2], strict=True))


async def test_ana_sees_first_exactly_what_ben_would_read(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    page = await ana.send("/repair/previews", at="/repair?part=sorry", part="sorry", words=SORRY)
    assert SORRY in page
    assert SORRY not in await ben.open("/repair?part=sorry")

    await ana.send("/repair/lines", part="sorry", words=SORRY)

    assert SORRY in await ben.open("/repair?part=sorry")


async def test_a_but_is_remarked_on_and_never_stands_in_the_way(on_the_street: Street) -> None:
    ana, _ = await opened(on_the_street)
    words = "I’m sorry, but you were quiet."

    page = await ana.send("/repair/previews", at="/repair?part=sorry", part="sorry", words=words)

    assert "There’s a “but” in it" in page
    assert "Let Ben read it" in page
    assert words in await ana.send("/repair/previews", part="sorry", words=words, back="yes")


async def test_what_was_taken_back_nobody_reads_again(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await shown(ana)
    await ana.open("/repair?part=sorry")
    name = re.search(r'name="line" value="([0-9a-f]+)"', ana.page)
    assert name is not None

    await ana.send("/repair/lines/taken-back", line=name[1])

    assert SORRY not in await ben.open("/repair?part=sorry")
    assert ana.person is not None
    assert await on_the_street.keeper.texts.read(on_the_street.keeper.stream_of(ana.person), name[1]) is None


async def test_ben_cannot_take_anas_words_back(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await shown(ana)
    await ana.open("/repair?part=sorry")
    name = re.search(r'name="line" value="([0-9a-f]+)"', ana.page)
    assert name is not None

    await ben.send("/repair/lines/taken-back", at="/repair", line=name[1])

    assert ben.status == 409
    assert SORRY in await ben.open("/repair?part=sorry")


async def test_one_alone_does_not_end_it_and_it_shows_nowhere_else(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    before = [await ben.open(address) for address in ("/repair?part=safe", "/today", "/pauses")]

    page = await ana.send("/repair/mendings", at="/repair?part=safe", answer="yes")

    assert "Noted. Take that back" in page
    assert [await ben.open(address) for address in ("/repair?part=safe", "/today", "/pauses")] == before


async def test_when_both_have_said_so_it_is_over_and_the_agreement_is_read_again(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    for phone in (ana, ben):
        await phone.send("/repair/mendings", at="/repair?part=safe", answer="yes")

    assert "Mended, you both said." in await ana.open("/repair")
    assert "Mark the list" in await ben.open("/agreement") or 'href="/agreement/marks"' in ben.page
    await on_the_street.both(ana, ben, Kind.TAKE_UP, Yes())
    assert "The programme is resting" not in await ana.open("/today")


async def test_what_changes_goes_into_the_agreement_for_both_to_sign(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)

    await ana.send("/repair/plans", at="/repair?part=safe", plan="Hands come to rest for three breaths.")

    assert "Hands come to rest for three breaths." in await ben.open("/agreement")
    assert "Sign it" in ben.words


async def test_both_read_on_the_repair_what_is_put_up_and_what_holds(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await ana.send("/repair/plans", at="/repair?part=safe", plan=BREATHS)
    for phone in (ana, ben):
        await phone.open("/repair?part=safe")
        assert f"{BREATHS} It’s put up, and holds once you’ve both signed" in phone.words

    await on_the_street.both(ana, ben, Kind.SIGNATURES, Yes())
    await ben.open("/repair?part=safe")
    assert f"{BREATHS} It stands in your agreement" in ben.words
    await on_the_street.both(ana, ben, Kind.MENDED, Yes())

    await ana.open("/repair")
    assert f"What changes from now: {BREATHS}" in ana.words


async def test_whoever_is_afraid_is_sent_to_help_and_told_that_this_is_the_wrong_page(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/repair")
    assert '<a href="/help">help page</a> is the one for it' in ana.page

    await ana.send("/repairs")

    await ana.open("/repair")
    assert 'this isn’t the page for it. The <a href="/help">help page</a> is' in ana.page


async def test_the_plan_holds_once_both_have_signed_and_one_alone_shows_nowhere(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await ana.send("/repair/plans", at="/repair?part=safe", plan=BREATHS)
    await ana.send("/repair/plans", plan=BREATHS)
    before = await ana.open("/agreement")
    await (await on_the_street.book(ben)).answer(Kind.SIGNATURES, Yes())
    terms = (await on_the_street.book(ana)).journey.agreement.terms
    assert terms is not None
    assert (terms.plan, await ana.open("/agreement")) == ("", before)

    await (await on_the_street.book(ana)).answer(Kind.SIGNATURES, Yes())

    terms = (await on_the_street.book(ana)).journey.agreement.terms
    assert terms is not None
    assert terms.plan == BREATHS


async def test_whoever_was_hurt_opens_it_as_well_and_has_nothing_to_own(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await later(on_the_street, ana, ben, minutes=5)
    assert "whoever it happened to, who has nothing to own" in await ben.open("/repair")
    await ben.send("/repairs")

    page = await ben.send("/repair/previews", part="happened", words="I went stiff, and couldn’t say so.")

    assert "It doesn’t begin with “I”" not in page
    await ben.send("/repair/lines", part="happened", words="I went stiff, and couldn’t say so.")
    assert "I went stiff" in await ana.open("/repair")
    assert "this page asks nothing of you" in await ben.open("/repair?part=sorry")


async def test_having_both_wanted_to_leads_here_and_not_having_wanted_it_never_does(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await later(on_the_street, ana, ben, minutes=5)

    for held, leads in (("both-glad", True), ("against-my-wish", False), ("rather-not-say", False), ("yes", False)):
        await ana.send("/reflections", at="/reflections", held=held)
        assert (held, 'href="/repair"' in ana.page) == (held, leads)


async def test_sent_twice_it_is_said_once(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await shown(ana)

    await ana.send("/repair/lines", part="sorry", words=SORRY)

    assert (await ben.open("/repair?part=sorry")).count(SORRY) == 1


async def test_either_leaves_it_for_now(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await shown(ana)

    page = await ben.send("/repairs/set-aside", at="/repair")

    assert "One was left in the middle." in page
    assert "Taking it up again" in await ana.open("/pauses")


@pytest.mark.parametrize("words", ["", "   "])
async def test_nothing_written_is_told_kindly(on_the_street: Street, words: str) -> None:
    ana, _ = await opened(on_the_street)

    page = await ana.send("/repair/previews", at="/repair?part=happened", part="happened", words=words)

    assert ana.status == 422
    assert "a few words" in page


async def test_markup_is_words_and_a_long_text_is_kept_on_the_page(on_the_street: Street) -> None:
    ana, ben = await opened(on_the_street)
    await shown(ana, "<b>I</b> did & I’m sorry")
    assert "<b>I</b> did & I’m sorry" in await ben.open("/repair?part=sorry")

    page = await ana.send("/repair/previews", at="/repair", part="happened", words="I " * 600)

    assert ana.status == 413 or "more than fits" in page
    assert "I I I I" in page


async def test_cleo_sees_nothing_of_it(on_the_street: Street) -> None:
    ana, _ = await opened(on_the_street)
    await shown(ana)
    cleo = await on_the_street.joined("Cleo")

    assert SORRY not in await cleo.open("/repair")
    assert cleo.status == 409
