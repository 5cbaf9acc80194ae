"""How long a practice lasts is asked in the minutes of the programme that Ana and Ben are in, whichever it is."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from tests.pages.agreeing import TERMS
from tests.programmes.documented import laid_out
from unhurried.core import deciding
from unhurried.core.limits import Terms
from unhurried.pages.agreement.arranged import typed_before
from unhurried.pages.agreement.lengths import lengths
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
        ("thirty-days", "Shorter Twenty minutes to begin with, then thirty."),
        ("thirty-days", "The short form Fifteen minutes, in every stage."),
        ("six-weeks", "Shorter Twenty minutes to begin with, then thirty."),
        ("first-fortnight", "The whole length Twenty minutes to begin with, then sixteen."),
        ("first-fortnight", "A little shorter Fifteen minutes to begin with, then sixteen."),
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


@pytest.mark.parametrize("programme", ["thirty-days", "six-weeks", "first-fortnight"])
async def test_what_is_chosen_to_begin_with_is_no_longer_than_the_thirty_minutes_they_read_of(
    tmp_path: Path, programme: str
) -> None:
    async with agreed(tmp_path, programme) as (house, ana, _):
        offered = lengths((await house.book(ana)).programme)
        it = (await house.book(ana)).programme
        stages = [stage for stage in it.stages if stage.id != it.conversation]

        assert all(stage.form(offered.offered).minutes <= 30 for stage in stages)
        assert len({name for _, name, _ in offered.choices}) == len(offered.choices)
        assert typed_before(None, "Europe/London", offered)["form"] == offered.offered


async def test_on_a_first_form_the_length_they_read_of_is_the_one_that_is_chosen(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()

    await ana.open(FORM)

    assert re.findall(r'name="form" value="(\w+)" checked', ana.page) == ["thirty"]
