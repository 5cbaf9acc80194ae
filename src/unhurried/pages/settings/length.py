"""How long this stage's practices last: shared, and changed on any evening by either."""

from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.events import FormChosen
from unhurried.core.journey import Journey
from unhurried.core.programme import BREATH, Doing, Programme
from unhurried.core.today import form_chosen
from unhurried.layout.spoken import minutes_words
from unhurried.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Lengths:
    """The lengths a stage has, as (name, words, note); which one holds; and the breath, if any."""

    stage: str
    choices: tuple[tuple[str, str, str], ...]
    chosen: str
    breathes: bool
    breath: bool
    pace: str


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
    book, form, breath, typed = (
        await visit.couple(),
        visit.text("form"),
        not visit.text("no_breath"),
        visit.text("pace"),
    )
    # A page from before there was a pace sends none; and what is no number is none of them.
    pace = int(typed) if typed.isdecimal() and len(typed) < 4 else 0 if typed else BREATH

    def chosen(journey: Journey, at: datetime) -> FormChosen:
        return deciding.choose_form(journey, book.programme, form, breath=breath, pace=pace, at=at)

    await book.record(chosen)
    return visit.go("/settings")


def _of(journey: Journey, programme: Programme, title: str) -> Lengths | None:
    stage = programme.stage(journey.progress.stage)
    breathes = any(phase.doing is Doing.BREATHE for form in stage.forms for phase in form.phases)
    if len(stage.forms) < 2 and not breathes:
        return None
    form, breath = form_chosen(journey, stage.id)
    choices = tuple((one.id, minutes_words(one.minutes).capitalize(), "") for one in stage.forms)
    return Lengths(title, choices, stage.form(form).id, breathes, breath, str(journey.progress.pace))
