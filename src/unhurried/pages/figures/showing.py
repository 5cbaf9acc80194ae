"""The few questions, and what they say beside the first time."""

from typing import Any

from starlette.responses import Response

from unhurried.core.events.own import Measured
from unhurried.core.measuring import Occasion, occasion
from unhurried.core.questionnaire import Questionnaire, needs_help, score
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.pages.figures.told import Telling, telling, then_and_now
from unhurried.programmes.questionnaires import OWN_FEW
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """What was answered so far, and the questions where they are on offer."""
    return await _page(visit, {})


async def keep(visit: Visit) -> Response:
    """Keep a whole set of answers, for oneself. What lacks is named, and what was chosen stays."""
    asked, now = _asked(visit, visit.text("which")), await _occasion(visit)
    if now is None:
        raise NotOffered
    answers = _chosen(visit, asked)
    try:
        score(asked, answers)
    except Incomplete as incomplete:
        return await _page(visit, answers, missing=incomplete.facts["missing"], status=422)
    own = await visit.own()
    await own.record(lambda _, at: Measured(at=at, questionnaire=asked.id, occasion=now, answers=answers))
    return visit.go(f"/how-it-goes?which={asked.id}")


async def _page(visit: Visit, answers: dict[str, int], *, missing: Any = (), status: int = 200) -> Response:
    asked = _asked(visit, visit.text("which") or visit.request.query_params.get("which", OWN_FEW))
    first, latest = then_and_now((await visit.own()).own.measured, asked.id)
    now = await _occasion(visit)
    last = latest or first
    return visit.page(
        "figures/figures.html", status, asked=asked, others=list(visit.house.questionnaires.values()),
        open=now is not None, answers=answers, missing=missing, told=_told(asked, first, latest),
        kept=await _answered(visit, last, now), ours=asked.id == OWN_FEW,
        help=needs_help(asked, answers or (last.answers if last else {})), after=now is Occasion.AFTER,
    )  # fmt: skip


async def _answered(visit: Visit, last: Measured | None, now: Occasion | None) -> bool:
    """Whether this occasion's answers are kept already; those of an earlier turn are none."""
    if last is None or now is None or last.occasion != now:
        return False
    book = await visit.couple()
    began = book.journey.progress.begun_at
    return began is None or last.at >= began


def _told(asked: Questionnaire, first: Measured | None, latest: Measured | None) -> Telling | None:
    return None if first is None else telling(asked, first, latest)


async def _occasion(visit: Visit) -> Occasion | None:
    book = await visit.couple() if visit.has_couple else None
    if book is None or not book.journey.linked:
        return None
    return occasion(book.journey, book.programme, visit.now)


def _asked(visit: Visit, which: str) -> Questionnaire:
    """The questionnaire of that name. Raises NotOffered."""
    asked = visit.house.questionnaires.get(which)
    if asked is None:
        raise NotOffered
    return asked


def _chosen(visit: Visit, asked: Questionnaire) -> dict[str, int]:
    sent = {question.id: visit.text(f"q-{question.id}") for question in asked.questions}
    most = {question.id: len(asked.answers_to(question)) for question in asked.questions}
    places = {id: int(text) for id, text in sent.items() if text.isascii() and text.isdigit() and len(text) < 3}
    return {id: place for id, place in places.items() if place < most[id]}
