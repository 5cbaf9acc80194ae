"""What would be signed is told whole: what is struck out, what was rewritten; and nothing is written over unseen."""

import re

from tests.house_fixture import Phone, Street
from tests.pages.agreeing import TERMS, mark, sign
from unhurried.core import deciding
from unhurried.core.limits import Terms
from unhurried.core.rounds import Kind, Yes

FORM = "/agreement/terms"
KINDLY = TERMS | {"leaving": "Say I’m stopping, get up", "rests": "yes"}


def to_sign(phone: Phone) -> str:
    """The words of the box to sign in, without anybody's token."""
    return phone.words.partition("To be signed ")[2].partition("Only you see this")[0]


async def write(phone: Phone, **terms: str) -> str:
    """Somebody opens the form and sends it, as a browser would with what it hides."""
    await phone.open(FORM)
    return await phone.send(FORM, edition=opened(phone), **terms)


def opened(phone: Phone) -> str:
    found = re.search(r'name="edition" value="(\w+)"', phone.page)
    assert found is not None
    return found[1]


async def marked(street: Street) -> tuple[Phone, Phone]:
    ana, ben = await street.opened()
    for phone in (ana, ben):
        await mark(phone, together="yes")
    return ana, ben


async def test_what_ben_strikes_out_of_the_agreement_stands_before_ana_signs(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await write(ana, **KINDLY)
    for phone in (ana, ben):
        await sign(phone)

    await write(ben, **KINDLY | {"leaving": "", "soft_no": "", "pausing": ""})

    page = await ana.open("/agreement")
    assert "How to leave a practice Nothing is written any more. Before: Say I’m stopping, get up" in page
    assert "To pause Nothing is written any more." in page
    assert "A soft no Nothing is written any more." in page
    assert "the same as before" not in page


async def test_the_same_as_before_is_said_of_marks_alone(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed(review_weeks=1)
    was = Terms(hour="20:30", zone="Europe/London", drawn_rests=False, review_weeks=1)
    await (await on_the_street.book(ana)).record(lambda journey, at: deciding.propose(journey, was, at))
    assert "Signing it changes nothing" in await ana.open("/agreement")
    assert "marks came to the same" not in ana.words
    await on_the_street.both(ana, ben, Kind.SIGNATURES, Yes())
    on_the_street.turn(days=8)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)

    for phone in (ana, ben):
        await mark(phone, together="yes")

    assert "Your marks came to the same as before." in await ana.open("/agreement")


async def test_a_first_agreement_rewritten_under_ana_who_signed_is_told_to_both_alike(on_the_street: Street) -> None:
    ana, ben = await marked(on_the_street)
    await write(ana, **KINDLY)
    await sign(ana)
    await write(ben, **KINDLY | {"leaving": "", "rests": "no", "review_weeks": "26"})

    await ana.open("/agreement")
    await ben.open("/agreement")

    told = to_sign(ana)
    assert "Nobody’s name from before is under this one" in told
    assert "How to leave a practice Nothing is written any more. Before: Say I’m stopping, get up" in told
    assert "Rests No, only when one of us rests. Before: Yes, one evening in seven." in told
    assert "Read again After twenty-six weeks. Before: After three weeks." in told
    assert told == to_sign(ben)
    assert "Ana" not in told and "Ben" not in told


async def test_whether_ana_had_signed_what_was_rewritten_shows_ben_nothing(on_the_street: Street) -> None:
    ana, ben = await marked(on_the_street)
    await write(ana, **KINDLY)
    await write(ben, **KINDLY | {"leaving": ""})
    unsigned = await ben.open("/agreement")

    await sign(ana)

    assert await ben.open("/agreement") == unsigned


async def test_a_second_small_rewriting_hides_nothing_of_the_first(on_the_street: Street) -> None:
    ana, ben = await marked(on_the_street)
    await write(ana, **KINDLY)
    await sign(ana)
    await write(ben, **KINDLY | {"leaving": ""})

    await write(ben, **KINDLY | {"leaving": "", "afterwards": "Soup"})

    assert "Before: Say I’m stopping, get up" in await ana.open("/agreement")
    assert "What helps after a hard moment Soup Before: Tea" in ana.words


async def test_once_both_have_signed_it_nothing_is_called_rewritten(on_the_street: Street) -> None:
    ana, ben = await marked(on_the_street)
    await write(ana, **KINDLY)
    await write(ben, **KINDLY | {"leaving": ""})
    for phone in (ana, ben):
        await sign(phone)

    await write(ana, **KINDLY)

    assert "rewritten since" not in await ben.open("/agreement")
    assert "How to leave a practice Say I’m stopping, get up Before, nothing was written." in ben.words


async def test_ben_does_not_write_over_what_ana_wrote_while_his_form_was_open(on_the_street: Street) -> None:
    ana, ben = await marked(on_the_street)
    await ben.open(FORM)
    before = opened(ben)
    await write(ana, **KINDLY)

    page = await ben.send(FORM, edition=before, **TERMS | {"leaving": "Wave"})

    assert ben.status == 409
    assert "How to leave a practice Say I’m stopping, get up Yours: Wave" in page
    assert "Wave</textarea>" in ben.page
    proposed = (await on_the_street.book(ana)).journey.agreement.proposed
    assert proposed is not None
    assert proposed.leaving == KINDLY["leaving"]
    await ben.send(FORM, edition=opened(ben), **TERMS | {"leaving": "Wave"})
    assert "Before: Say I’m stopping, get up" in await ana.open("/agreement")


async def test_what_is_still_open_in_an_older_form_does_not_make_it_a_newer_one(on_the_street: Street) -> None:
    ana, ben = await marked(on_the_street)
    await ben.open(FORM)
    before = opened(ben)
    await write(ana, **KINDLY)

    await ben.send(FORM, edition=before, **TERMS | {"rests": ""})
    assert (ben.status, opened(ben)) == (422, before)
    await ben.send(FORM, edition=opened(ben), **TERMS)

    assert ben.status == 409
