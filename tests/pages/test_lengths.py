"""How long a practice lasts is asked in the minutes of the programme that Ana and Ben are in, whichever it is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from tests.pages.agreeing import TERMS
from tests.programmes.documented import laid_out
from unhurried.core import deciding
from unhurried.core.limits import Terms
from unhurried.programmes.checking import all_of

FORM = "/agreement/terms"


@asynccontextmanager
async def agreed(place: Path, programme: str) -> AsyncIterator[tuple[Street, Phone, Phone]]:
    """Ana and Ben in a house that has every programme, a clinic's among them."""
    shelved, _ = all_of(laid_out(place / "programmes"))
    async with street(place / "data", shelved=shelved) as house:
        yield house, *await house.agreed(programme=programme)


@pytest.mark.parametrize(
    ("programme", "said"),
    [
        ("thirty-days", "The whole length Twenty minutes to begin with, then forty, then thirty."),
        ("thirty-days", "Shorter in stages two and three Twenty minutes to begin with, then thirty."),
        ("thirty-days", "The short form Fifteen minutes, in every stage."),
        ("six-weeks", "Shorter in stages two, three and four Twenty minutes to begin with, then thirty."),
        ("first-fortnight", "The whole length Twenty minutes to begin with, then sixteen."),
        ("first-fortnight", "Shorter in stage one Fifteen minutes to begin with, then sixteen."),
    ],
)
async def test_every_length_is_told_in_its_real_minutes(tmp_path: Path, programme: str, said: str) -> None:
    async with agreed(tmp_path, programme) as (_, ana, _ben):
        assert said in await ana.open(FORM)


async def test_nothing_is_offered_that_no_stage_has(tmp_path: Path) -> None:
    async with agreed(tmp_path, "first-fortnight") as (_, ana, ben):
        await ana.open(FORM)
        assert 'value="thirty"' not in ana.page
        await ana.send(FORM, **TERMS | {"form": "thirty"})

        assert "The whole length: twenty minutes to begin with, then sixteen." in await ben.open("/agreement")


async def test_on_a_ladder_no_length_is_asked_since_every_step_has_its_own(tmp_path: Path) -> None:
    async with agreed(tmp_path, "small-steps") as (house, ana, ben):
        words = await ana.open(FORM)
        assert "Each step has a length of its own." in words
        assert 'name="form"' not in ana.page
        assert "breath work" not in words

        await ana.send(FORM, **TERMS)

        assert "How long As each step says." in await ben.open("/agreement")
        proposed = (await house.book(ana)).journey.agreement.proposed
        assert proposed is not None
        assert proposed.form == "full"


@pytest.mark.parametrize("form", ["fifteen", "thirty", "of-old"])
async def test_a_length_of_another_programme_is_read_as_the_whole_as_practised(tmp_path: Path, form: str) -> None:
    async with agreed(tmp_path, "first-fortnight") as (house, ana, ben):
        terms = Terms(hour="21:00", zone="Europe/London", drawn_rests=False, form=form)
        await (await house.book(ana)).record(lambda journey, at: deciding.propose(journey, terms, at))
        minutes = "Fifteen" if form == "fifteen" else "Twenty"

        await ben.open(FORM)

        assert ben.page.split("checked><b>")[1].split("<span>")[1].startswith(minutes)
        assert f"{minutes.lower()} minutes to begin with" in await ben.open("/agreement")
