"""One set of answers beside another, in words and never as a verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from unhurried.core.events.own import Measured
from unhurried.core.measuring import Occasion
from unhurried.core.questionnaire import Change, Question, Questionnaire, score, told
from unhurried.core.refusals import Incomplete


@dataclass(frozen=True, slots=True)
class Beside:
    """A question with what was answered at first and what is answered now; `now` is empty where it was not asked."""

    asks: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What the answers say. `change` is better, same or worse, or empty where there is nothing to set beside."""

    on: date
    later: date | None
    change: str
    reading: str
    questions: tuple[Beside, ...]


def then_and_now(measured: Sequence[Measured], questionnaire: str) -> tuple[Measured | None, Measured | None]:
    """The first answers there are, as they stood last at that occasion, and the latest of a later one."""
    answered = [one for one in measured if one.questionnaire == questionnaire]
    if not answered:
        return None, None
    at_first = [one for one in answered if one.occasion == answered[0].occasion == Occasion.START]
    first = at_first[-1] if at_first else answered[0]
    return first, answered[-1] if answered[-1] is not first and answered[-1].at > first.at else None


def telling(asked: Questionnaire, first: Measured, latest: Measured | None) -> Telling:
    """Tell them. Answers to questions that a file no longer asks are left out."""
    before, after = _score(asked, first.answers), _score(asked, latest.answers) if latest else None
    newest = after if latest else before
    change: Change | str = told(asked, before, after) if before is not None and after is not None else ""
    now = latest.answers if latest else {}
    questions = tuple(
        Beside(one.asks, _said(asked, one, first.answers), _said(asked, one, now)) for one in asked.questions
    )
    reading = asked.reading(newest) if newest is not None else ""
    return Telling(first.at.date(), latest.at.date() if latest else None, str(change), reading, questions)


def _score(asked: Questionnaire, answers: Mapping[str, int]) -> int | None:
    try:
        return score(asked, answers)
    except Incomplete:  # the clinic changed its questions since
        return None


def _said(asked: Questionnaire, question: Question, answers: Mapping[str, int]) -> str:
    possible, place = asked.answers_to(question), answers.get(question.id, -1)
    return possible[place].says if 0 <= place < len(possible) else ""
