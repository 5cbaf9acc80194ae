"""How it goes, for oneself: asked at the start and afterwards, told as better, same or worse, seen by nobody else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from unhurried.core import deciding
from unhurried.core.events import GateSettled
from unhurried.core.events.own import Measured
from unhurried.core.measuring import Occasion
from unhurried.pages.figures.told import then_and_now

FEW = ("closeness", "ease", "owed", "saying-no", "talking")
CLINICS = """
id = "low-days"
title = "Low days"
about = "Two questions of the clinic's own."
better = "lower"
change = 2
whose = "The clinic's own cut-offs."
rights = "Written by the clinic."
answers = [{ says = "No", score = 0 }, { says = "Some days", score = 1 }, { says = "Most days", score = 2 }]
cut_offs = [{ at_least = 3, says = "That is a good deal to carry. Speak to us." }]
[[questions]]
id = "low"
asks = "Have you felt low?"
[[questions]]
id = "dark"
asks = "Have you thought of not being here?"
help_at_once = [1, 2]
"""


async def answers(phone: Phone, *places: int) -> str:
    """Answer the few questions, by the place of each answer."""
    said = {f"q-{id}": str(place) for id, place in zip(FEW, places, strict=False)}
    return await phone.send("/how-it-goes/answers", at="/how-it-goes", which="own-few", **said)


async def after_it(house: Street, *phones: Phone) -> None:
    """The conversation was held, and it is the day after."""
    book = await house.book(phones[0])
    await book.record(lambda _, at: GateSettled(at=at, outcome="on", stage="integration", days=(30,)))
    await book.record(lambda journey, at: deciding.hold_conversation(journey, book.programme, at))
    house.turn(days=1)
    for phone in phones:
        await house.sign_in(phone)


async def test_at_the_start_nothing_is_chosen_for_anyone(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/how-it-goes")

    assert "How close have the two of you felt to you?" in page
    assert "checked" not in ana.page


async def test_what_lacks_is_named_and_what_was_chosen_stays(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await answers(ana, 1, 2, 3)

    assert ana.status == 422
    assert "Some questions are still open" in page
    assert ana.page.count("checked") == 3


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ((3, 3, 0, 3, 3), "easier than it was"),
        ((1, 2, 3, 1, 1), "about where it was"),
        ((0, 0, 4, 0, 0), "harder than it was"),
    ],
)
async def test_afterwards_it_is_told_beside_the_first_time(
    on_the_street: Street, later: tuple[int, ...], told: str
) -> None:
    ana, ben = await on_the_street.agreed()
    await answers(ana, 1, 2, 3, 1, 1)
    await after_it(on_the_street, ana, ben)

    page = await answers(ana, *later)

    assert told in page
    assert ("For you, not much has changed." in page) is (told != "easier than it was")


async def test_on_the_evening_of_the_conversation_nothing_is_asked(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await after_it(on_the_street, ana, ben)
    on_the_street.turn(days=-1)
    await on_the_street.sign_in(ana)

    await answers(ana, 1, 1, 1, 1, 1)

    assert ana.status == 409


async def test_nothing_of_it_reaches_ben(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    looked_at = ("/today", "/journey", "/agreement", "/how-it-goes", "/contents")
    before = [await ben.open(address) for address in looked_at]

    await answers(ana, 0, 0, 4, 0, 0)

    assert [await ben.open(address) for address in looked_at] == before


async def test_an_answer_that_needs_it_shows_help_at_once_whole_or_not(tmp_path: Path) -> None:
    folder = tmp_path / "programmes" / "questionnaires"
    folder.mkdir(parents=True)
    (folder / "low-days.toml").write_text(CLINICS, "utf-8")
    async with street(tmp_path) as house:
        ana, _ = await house.agreed()
        await ana.open("/how-it-goes?which=low-days")

        half = await ana.send("/how-it-goes/answers", **{"which": "low-days", "q-dark": "1"})
        whole = await ana.send("/how-it-goes/answers", **{"which": "low-days", "q-dark": "2", "q-low": "1"})

        assert all("People who’ll listen" in page for page in (half, whole))
        assert "That is a good deal to carry." not in whole  # no sentence about a score beside the way to a person
        assert "The clinic's own cut-offs." in whole


async def test_questions_nobody_has_are_refused_in_words(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.open("/how-it-goes?which=everything")

    assert ana.status == 409


async def test_cleo_is_told_when_they_are_asked(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.open("/how-it-goes")

    assert "at the start of a programme" in page
    assert "Keep these" not in page


def answered(on: int, occasion: Occasion, place: int) -> Measured:
    at = datetime(2027, 3, 1, 18, tzinfo=UTC) + timedelta(days=on)
    return Measured(at=at, questionnaire="few", occasion=occasion, answers={"ease": place})


def test_what_was_answered_last_at_the_start_is_what_later_answers_stand_beside() -> None:
    first, again = answered(0, Occasion.START, 1), answered(1, Occasion.START, 2)
    later = answered(40, Occasion.AFTER, 3)

    assert then_and_now((first, again), "few") == (again, None)
    assert then_and_now((first, again, later), "few") == (again, later)
    assert then_and_now((), "few") == (None, None)


def test_without_a_start_the_first_answers_there_are_stand_for_it() -> None:
    first, later = answered(40, Occasion.AFTER, 1), answered(240, Occasion.RESET, 3)

    assert then_and_now((first, later), "few") == (first, later)
