"""What Ana answers for herself becomes one number, told beside an earlier one; and some answers show help at once."""

import msgspec
import pytest

from unhurried.core.questionnaire import (
    Better,
    Change,
    CutOff,
    PossibleAnswer,
    Question,
    Questionnaire,
    faults,
    needs_help,
    score,
    told,
)
from unhurried.core.refusals import Incomplete

FEW = Questionnaire(
    id="few",
    title="A few",
    about="Three questions.",
    better=Better.HIGHER,
    change=4,
    whose="Ours",
    rights="Ours",
    multiply=2,
    answers=(PossibleAnswer("Never", 0), PossibleAnswer("Sometimes", 1), PossibleAnswer("Often", 3)),
    questions=(
        Question("close", "Close?"),
        Question("owed", "Owed?", reversed=True),
        Question("dark", "Dark?", answers=(PossibleAnswer("No", 0), PossibleAnswer("Yes", 1)), help_at_once=(1,)),
    ),
    cut_offs=(CutOff(4, "some"), CutOff(10, "a good deal")),
)
change = msgspec.structs.replace


def test_a_score_is_the_sum_of_what_the_answers_count_times_what_the_file_says() -> None:
    assert score(FEW, {"close": 2, "owed": 1, "dark": 0}) == 2 * (3 + 2 + 0)


def test_a_reversed_question_counts_its_highest_answer_as_the_lowest() -> None:
    assert [score(FEW, {"close": 0, "owed": place, "dark": 0}) for place in range(3)] == [6, 4, 0]


@pytest.mark.parametrize("answers", [{"close": 1, "dark": 0}, {"close": 1, "owed": 3, "dark": 0}, {"owed": -1}])
def test_only_a_whole_set_of_answers_has_a_score(answers: dict[str, int]) -> None:
    with pytest.raises(Incomplete) as refused:
        score(FEW, answers)

    assert "owed" in str(refused.value.facts["missing"])


def test_a_difference_below_the_one_that_counts_is_none() -> None:
    assert [told(FEW, 10, after) for after in (6, 7, 13, 14)] == [
        Change.WORSE, Change.SAME, Change.SAME, Change.BETTER
    ]  # fmt: skip


def test_where_lower_is_better_a_fall_is_told_as_better() -> None:
    lower = change(FEW, better=Better.LOWER)

    assert (told(lower, 10, 6), told(lower, 6, 10)) == (Change.BETTER, Change.WORSE)


def test_an_answer_that_asks_for_help_does_so_before_the_others_are_given() -> None:
    assert needs_help(FEW, {"dark": 1})
    assert not needs_help(FEW, {"dark": 0, "close": 1})


def test_a_score_is_read_by_the_highest_cut_off_it_comes_to() -> None:
    assert [FEW.reading(points) for points in (0, 4, 9, 14)] == ["", "some", "some", "a good deal"]
    assert (FEW.lowest, FEW.highest) == (0, 14)


def test_a_sound_questionnaire_has_no_faults() -> None:
    assert faults(FEW) == []


@pytest.mark.parametrize(
    ("odd", "at"),
    [
        (change(FEW, questions=(*FEW.questions, FEW.questions[0])), ("questions", 3, "id")),
        (change(FEW, answers=FEW.answers[:1]), ("questions", 0, "answers")),
        (change(FEW, questions=(Question("close", "?", help_at_once=(2,)),)), ("questions", 0, "help_at_once", 0)),
        (change(FEW, change=15), ("change",)),
        (change(FEW, cut_offs=FEW.cut_offs[::-1]), ("cut_offs", 1, "at_least")),
        (change(FEW, cut_offs=(CutOff(15, "too much"),)), ("cut_offs", 0, "at_least")),
    ],
)
def test_what_cannot_be_scored_is_named_with_its_place(odd: Questionnaire, at: tuple[str | int, ...]) -> None:
    assert [fault.at for fault in faults(odd)][:1] == [at]


def test_cut_offs_that_do_not_rise_are_told_beside_questions_without_answers() -> None:
    odd = change(FEW, answers=(), cut_offs=(CutOff(4, "some"), CutOff(4, "more")))

    assert [str(fault).split(". ")[0] for fault in faults(odd)] == [
        "questions[0].answers: “close” has no answers",
        "questions[1].answers: “owed” has no answers",
        "cut_offs[1].at_least: a cut-off at 4 follows on one at 4",
    ]


def test_scores_are_told_beside_a_name_that_stands_twice() -> None:
    odd = change(FEW, questions=(*FEW.questions, FEW.questions[0]), cut_offs=(CutOff(99, "too much"),))

    assert [fault.at for fault in faults(odd)] == [("questions", 3, "id"), ("cut_offs", 0, "at_least")]


def test_a_question_without_answers_names_no_scores() -> None:
    odd = change(FEW, questions=(Question("dark", "Dark?", help_at_once=(1,)),), answers=())

    assert [fault.wrong for fault in faults(odd)] == ["“dark” has no answers"]
