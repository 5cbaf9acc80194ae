"""After a practice one writes for oneself, is answered alone, and shows a line only where one chose to."""

import re

import pytest

from tests.asleep import comes_back, sends_it_now
from tests.house_fixture import Phone, Street
from tests.pages.evenings import at_hour, evening_together, evenings_together
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.rounds import Kind

GOOD = "The weight of a hand that wasn’t going anywhere."


@pytest.fixture
async def afterwards(on_the_street: Street) -> tuple[Street, Phone, Phone]:
    """Ana and Ben, after their first evening."""
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    return on_the_street, ana, ben


async def test_what_ana_wrote_is_hers_and_is_there_again(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards

    page = await ana.send("/reflections", at="/reflections", good=GOOD, less_good="", adjust="", held="yes")

    assert "Kept. Ben reads nothing of it." in page
    assert GOOD in await ana.open("/reflections")
    assert GOOD not in await ben.open("/reflections") + await ben.open("/today") + await ben.open("/journey")


async def test_the_days_own_question_stands_above_the_lines(afterwards: tuple[Street, Phone, Phone]) -> None:
    street, ana, _ = afterwards
    asked = street.wired.house.shelf["thirty-days"].texts.day(1).afterwards

    assert asked in await ana.open("/reflections")


async def test_nothing_has_to_be_written(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, _ = afterwards

    page = await ana.send("/reflections", at="/reflections")

    assert "Kept." in page
    assert "About the limit" not in page


async def test_going_past_it_gladly_brings_no_scolding_and_the_week_again(
    afterwards: tuple[Street, Phone, Phone],
) -> None:
    street, ana, ben = afterwards

    page = await ana.send("/reflections", at="/reflections", held="both-glad")
    assert "nobody here is cross" in page
    await ana.send("/stage-beginnings")

    assert (await street.book(ben)).journey.progress.ahead == (1, 2, 3, 4, 5, 6, 7)


async def test_the_week_begun_again_twice_over_is_begun_again_once_and_never_a_later_one(
    afterwards: tuple[Street, Phone, Phone],
) -> None:
    street, ana, ben = afterwards
    await ana.send("/reflections", at="/reflections", held="both-glad")
    meant = re.search(r'action="/stage-beginnings">.*?name="asked" value="([^"]+)"', ana.page, re.DOTALL)
    assert meant is not None

    for _ in range(2):
        await ana.send("/stage-beginnings", asked=meant[1])
        assert (ana.status, ana.answers[-1].url.path) == (200, "/today")
        assert (await street.book(ben)).journey.progress.gates == 1

    await at_hour(street, ana, ben, 18)
    await evenings_together(street, ana, ben, 7)
    for phone in (ana, ben):
        await (await street.book(phone)).answer(Kind.GATE, GateAnswer(Choice.ON), pressed=True)
    await at_hour(street, ana, ben, 18)
    await evening_together(street, ana, ben)
    before = (await street.book(ben)).journey.progress
    await ana.send("/stage-beginnings", at="/settings", asked=meant[1])
    assert (ana.status, (await street.book(ben)).journey.progress) == (409, before)
    assert (before.gates, 1 in before.ahead) == (2, False)


async def test_against_ones_wish_brings_help_and_never_repair(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards

    page = await ana.send("/reflections", at="/reflections", good=GOOD, held="against-my-wish")

    assert "your no doesn’t need defending" in page
    assert 'href="/help"' in ana.page
    assert "/stage-beginnings" not in ana.page
    assert "may read" not in page
    assert not re.search("repair|mend", page, re.IGNORECASE)
    assert "wish" not in await ben.open("/today")


@pytest.mark.parametrize("hard", ["froze", "left-my-body", "pain"])
async def test_one_hard_moment_brings_the_word_about_a_therapist_to_her_alone(
    afterwards: tuple[Street, Phone, Phone], hard: str
) -> None:
    _, ana, ben = afterwards

    page = await ana.send("/reflections", at="/reflections", hard=hard)

    assert "somebody trained beside you" in page
    assert "gentler form at most" in page
    assert "It asked a lot of you" not in await ben.send("/reflections", at="/reflections")


async def test_distress_twice_running_slows_what_she_is_offered(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    assert "It asked a lot" not in await ana.send("/reflections", at="/reflections", distress="7")
    on_the_street.turn_to(18)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)
    await evenings_together(on_the_street, ana, ben, 1)

    assert "It asked a lot of you" in await ana.send("/reflections", at="/reflections", distress="8")


async def test_a_line_is_seen_first_and_then_stands_for_both(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards
    await ana.send("/reflections", at="/reflections", good=GOOD, adjust="A warmer room.")

    seen = await ana.open("/shared-lines?line=good")
    assert "What Ben would read" in seen
    assert f"{GOOD} Ana, after day one" in seen
    assert GOOD not in await ben.open("/today")
    await ana.send("/shared-lines", at="/shared-lines?line=good", line="good", words=GOOD)

    assert f"{GOOD} Ana, after day one" in await ben.open("/today")
    assert "A warmer room." not in ben.words


async def test_a_line_that_changed_since_it_was_shown_is_shown_again(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards
    await ana.send("/reflections", at="/reflections", good=GOOD)
    await ana.open("/shared-lines?line=good")
    await ana.send("/reflections", good="Something else, meant for nobody.")

    assert "What Ben would read" in await ana.send("/shared-lines", line="good", words=GOOD)
    assert "meant for nobody" not in await ben.open("/today")


async def test_a_line_taken_back_is_gone_for_both(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards
    await ana.send("/reflections", at="/reflections", good=GOOD)
    await ana.send("/shared-lines", at="/shared-lines?line=good", line="good", words=GOOD)
    await ben.open("/journey")
    assert "Take it back" not in ben.words

    await ana.send("/shared-lines/taken-back", at="/journey", line=await name_of_the_line(ana))

    assert GOOD not in await ben.open("/journey")
    assert GOOD not in await ana.open("/today")


async def test_what_ana_wrote_while_her_sign_in_fell_asleep_is_not_lost(
    afterwards: tuple[Street, Phone, Phone],
) -> None:
    street, ana, _ = afterwards
    await ana.open("/reflections")
    street.turn(minutes=100)
    await ana.send("/reflections", good=GOOD)
    assert (ana.status, GOOD in ana.page) == (403, False)

    await comes_back(ana, "Ana")
    assert GOOD in ana.page
    await sends_it_now(ana)

    assert ana.status == 200
    await ana.open("/reflections")
    assert GOOD in ana.page


async def test_after_ben_has_left_ana_can_still_take_a_line_back(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards
    await ana.send("/reflections", at="/reflections", good=GOOD)
    await ana.send("/shared-lines", at="/shared-lines?line=good", line="good", words=GOOD)
    await ben.send("/leaving", at="/leaving")

    await ana.send("/shared-lines/taken-back", at="/journey", line=await name_of_the_line(ana))

    assert ana.status == 200
    assert GOOD not in await ana.open("/journey")


async def test_ben_cannot_take_back_a_line_of_anas(afterwards: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = afterwards
    await ana.send("/reflections", at="/reflections", good=GOOD)
    await ana.send("/shared-lines", at="/shared-lines?line=good", line="good", words=GOOD)

    await ben.send("/shared-lines/taken-back", at="/today", line=await name_of_the_line(ana))

    assert ben.status == 409
    assert GOOD in await ben.open("/journey")


async def test_before_the_first_evening_there_is_nothing_to_write_about(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.open("/reflections")

    assert ana.status == 409


async def test_cleo_cannot_read_or_write_here(afterwards: tuple[Street, Phone, Phone]) -> None:
    street, ana, _ = afterwards
    await ana.send("/reflections", at="/reflections", good=GOOD)
    cleo = await street.joined("Cleo")

    for address in ("/reflections", "/reflections/kept", "/shared-lines?line=good", "/journey"):
        assert GOOD not in await cleo.open(address)
        assert cleo.status == 409


async def name_of_the_line(phone: Phone) -> str:
    """What taking it back asks for, as its writer's page has it."""
    await phone.open("/journey")
    found = re.search(r'name="line" value="(\w+)"', phone.page)
    assert found
    return found[1]
