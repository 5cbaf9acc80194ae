"""A questionnaire one answers for oneself: its questions, how they are scored, and what a change in the score means."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

import msgspec
from msgspec import Meta

from unhurried.core.fault import Fault, twice
from unhurried.core.refusals import Incomplete
from unhurried.core.unseen import WORDS

Name = Annotated[
    str,
    Meta(pattern="^[a-z][a-z0-9-]{0,39}$", description="a name of small letters, digits and hyphens, up to forty"),
]
Line = Annotated[
    str, Meta(min_length=1, max_length=300, pattern=WORDS, description="words, up to three hundred characters")
]
Words = Annotated[
    str, Meta(min_length=1, max_length=2000, pattern=WORDS, description="words, up to two thousand characters")
]


class Better(StrEnum):
    """Which way a score should go."""

    HIGHER = "higher"
    LOWER = "lower"


class Change(StrEnum):
    """How one score is told beside an earlier one."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class PossibleAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the answers that may be given, and what it counts."""

    says: Line
    score: Annotated[int, Meta(ge=0, le=1000)]


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question. Without `answers` of its own it has the questionnaire's.

    A `reversed` one counts the other way round: the highest score of its answers becomes the lowest. `help_at_once`
    holds the scores, as the file writes them, at which help is shown at once.
    """

    id: Name
    asks: Line
    answers: tuple[PossibleAnswer, ...] = ()
    reversed: bool = False
    help_at_once: tuple[int, ...] = ()


class CutOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a score of `at_least` this is said to mean, in plain words and never as a diagnosis."""

    at_least: int
    says: Line


class Questionnaire(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Questions with one score: the sum of what the answers count, times `multiply`.

    `change` is the difference from which on two scores are not the same; `whose` says whose that and the cut-offs are;
    `rights`, where the questionnaire comes from and by what right it is used here.
    """

    id: Name
    title: Line
    about: Words
    better: Better
    change: Annotated[int, Meta(ge=1)]
    whose: Line
    rights: Line
    questions: Annotated[tuple[Question, ...], Meta(min_length=1, max_length=100)]
    answers: tuple[PossibleAnswer, ...] = ()
    multiply: Annotated[int, Meta(ge=1, le=100)] = 1
    cut_offs: tuple[CutOff, ...] = ()

    def answers_to(self, question: Question) -> tuple[PossibleAnswer, ...]:
        """What may be answered to a question, in the order shown."""
        return question.answers or self.answers

    @property
    def lowest(self) -> int:
        """The lowest score there can be."""
        return self.multiply * sum(min(_scores(self, question)) for question in self.questions)

    @property
    def highest(self) -> int:
        """The highest score there can be."""
        return self.multiply * sum(max(_scores(self, question)) for question in self.questions)

    def reading(self, score: int) -> str:
        """What the highest cut-off that a score comes to says; empty where it comes to none."""
        reached = [cut_off.says for cut_off in self.cut_offs if score >= cut_off.at_least]
        return reached[-1] if reached else ""


SCORES = (("answers",), ("questions", "answers"))  # what everything about scores follows from

Answers = Mapping[str, int]  # by the question's name: which of its answers, counted from 0


def score(questionnaire: Questionnaire, answers: Answers) -> int:
    """The score of a whole set of answers. Raises Incomplete naming the questions that have none."""
    given = [(question, _given(questionnaire, question, answers)) for question in questionnaire.questions]
    missing = tuple(question.id for question, answer in given if answer is None)
    if missing:
        raise Incomplete(missing=missing)
    counted = (_counts(questionnaire, question, answer) for question, answer in given if answer is not None)
    return questionnaire.multiply * sum(counted)


def told(questionnaire: Questionnaire, before: int, after: int) -> Change:
    """How a score is told beside an earlier one: a difference below `change` is none."""
    if abs(after - before) < questionnaire.change:
        return Change.SAME
    rose = after > before
    return Change.BETTER if rose is (questionnaire.better is Better.HIGHER) else Change.WORSE


def needs_help(questionnaire: Questionnaire, answers: Answers) -> bool:
    """Whether one of the answers given so far asks for help to be shown at once, also where others still lack."""
    # Somebody who stops half-way is the last person to be kept from it.
    given = ((question, _given(questionnaire, question, answers)) for question in questionnaire.questions)
    return any(one is not None and one.score in question.help_at_once for question, one in given)


def faults(questionnaire: Questionnaire) -> list[Fault]:
    """Everything that is wrong with a questionnaire, at once; an empty list is a sound one."""
    names = ((("questions", at, "id"), question.id) for at, question in enumerate(questionnaire.questions))
    found = [*twice(names, "question"), *_answer_faults(questionnaire), *_rise_faults(questionnaire)]
    scored = all(len(_scores(questionnaire, question)) > 1 for question in questionnaire.questions)
    return [*found, *_score_faults(questionnaire)] if scored else found


def _given(questionnaire: Questionnaire, question: Question, answers: Answers) -> PossibleAnswer | None:
    possible, place = questionnaire.answers_to(question), answers.get(question.id, -1)
    return possible[place] if 0 <= place < len(possible) else None


def _counts(questionnaire: Questionnaire, question: Question, given: PossibleAnswer) -> int:
    scores = _scores(questionnaire, question)
    return min(scores) + max(scores) - given.score if question.reversed else given.score


def _scores(questionnaire: Questionnaire, question: Question) -> list[int]:
    return [answer.score for answer in questionnaire.answers_to(question)]


def _answer_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    for place, question in enumerate(questionnaire.questions):
        at, scores = ("questions", place), _scores(questionnaire, question)
        if len(scores) < 2:
            wrong = f"“{question.id}” has {'only one answer' if scores else 'no answers'}"
            right = "Give it answers of its own, or answers to all questions at the top of the file"
            yield Fault((*at, "answers"), wrong, right, SCORES)
        for number, helped in enumerate(question.help_at_once):
            if scores and helped not in scores:
                wrong = f"no answer to “{question.id}” has the score {helped}"
                right = f"Name scores of its answers: {', '.join(map(str, scores))}"
                yield Fault((*at, "help_at_once", number), wrong, right, SCORES)


def _rise_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    for place, (before, cut_off) in enumerate(pairwise(questionnaire.cut_offs), start=1):
        if cut_off.at_least <= before.at_least:
            wrong = f"a cut-off at {cut_off.at_least} follows on one at {before.at_least}"
            at = ("cut_offs", place, "at_least")
            yield Fault(at, wrong, "Cut-offs rise from one to the next", (("cut_offs", "at_least"),))


def _score_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    low, high = questionnaire.lowest, questionnaire.highest
    given = (*SCORES, ("multiply",))
    if questionnaire.change > high - low:
        right = f"Scores run from {low} to {high}: name the difference that counts"
        yield Fault(("change",), f"no two scores can be {questionnaire.change} apart", right, given)
    for place, cut_off in enumerate(questionnaire.cut_offs):
        if not low <= cut_off.at_least <= high:
            wrong = f"a cut-off stands at {cut_off.at_least}"
            yield Fault(("cut_offs", place, "at_least"), wrong, f"Scores run from {low} to {high}", given)
