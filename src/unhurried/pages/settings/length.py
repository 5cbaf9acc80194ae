"""How long this stage's practices last: shared, and changed on any evening by either."""

from dataclasses import dataclass

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.journey import Journey
from unhurried.core.programme import Doing, Programme
from unhurried.layout.spoken import minutes_words
from unhurried.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Lengths:
    """The lengths a stage has, as (name, words, note); which one holds; and whether there is breath to leave out."""

    stage: str
    choices: tuple[tuple[str, str, str], ...]
    chosen: str
    breathes: bool
    breath: bool


async def lengths(visit: Visit) -> Lengths | None:
    """The lengths to choose from now; None where there is nothing to choose."""
    if not visit.has_couple:
        return None
    book = await visit.couple()
    if not book.journey.linked or not book.journey.progress.stage:
        return None
    return _of(book.journey, book.programme, (await visit.shelved()).texts.stage(book.journey.progress.stage).title)


async def choose(visit: Visit) -> Response:
    """Choose one, from the next practice on, for both."""
    book, form, breath = await visit.couple(), visit.text("form"), not visit.text("no_breath")
    await book.record(lambda journey, at: deciding.choose_form(journey, book.programme, form, breath=breath, at=at))
    return visit.go("/settings")


def _of(journey: Journey, programme: Programme, title: str) -> Lengths | None:
    stage, terms = programme.stage(journey.progress.stage), journey.agreement.terms
    breathes = any(phase.doing is Doing.BREATHE for form in stage.forms for phase in form.phases)
    if len(stage.forms) < 2 and not breathes:
        return None
    usual = (terms.form, terms.breath) if terms else ("full", True)
    form, breath = journey.progress.forms.get(stage.id, usual)
    choices = tuple((one.id, minutes_words(one.minutes).capitalize(), "") for one in stage.forms)
    return Lengths(title, choices, stage.form(form).id, breathes, breath)
