"""The one tool that today's page offers: out of what both see and what is one's own, and never more than one."""

from datetime import date, time, timedelta

from tests.two_people import SIX, linked
from unhurried.core import listening, window
from unhurried.core.events import NoteShown, NoteTakenBack
from unhurried.core.events.own import NoteKept, NotePutAway, Reflected
from unhurried.core.notes import HEARD, About, answer, show
from unhurried.core.offers import NEWS, Tool, offered
from unhurried.core.own import Own, fold_own


def test_a_turn_that_is_open_comes_first_and_for_both_alike() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    two.do(lambda journey, at: show(journey, "n", About.SENTENCE, "t", ana, at))
    two.do(lambda journey, at: listening.begin(journey, ana, listening.TWO, at))

    assert {offered(two.journey, Own(), who, two.now) for who in (ana, ben)} == {Tool.LISTENING}


def test_a_note_is_offered_to_its_reader_until_it_is_answered_or_old() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    two.do(lambda journey, at: show(journey, "n", About.SENTENCE, "t", ana, at))
    assert offered(two.journey, Own(), ben, two.now) is Tool.LETTER
    assert offered(two.journey, Own(), ana, two.now) is not Tool.LETTER

    answered = two.journey.told(answer(two.journey, "n", HEARD, ben, two.now))  # type: ignore[arg-type]
    assert offered(answered, Own(), ben, two.now) is not Tool.LETTER
    assert offered(two.journey, Own(), ben, two.now + NEWS) is not Tool.LETTER


def test_a_note_that_was_put_away_is_offered_no_more_until_it_is_taken_out_again() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    two.do(lambda journey, at: show(journey, "n", About.SENTENCE, "t", ana, at))
    away = fold_own([NotePutAway(at=two.now, note="n")])
    shown_again = two.journey.told(NoteTakenBack(at=two.now, note="n")).told(
        NoteShown(at=two.now + timedelta(hours=1), by=ana, note="n", kind="sentence", text="t")
    )
    again = fold_own([NotePutAway(at=two.now, note="n", back=True)], away)

    assert offered(two.journey, away, ben, two.now) is not Tool.LETTER
    assert offered(two.journey, again, ben, two.now) is Tool.LETTER
    assert offered(shown_again, away, ben, two.now + timedelta(hours=1)) is Tool.LETTER


def reflected(on: date, distress: int, *hard: str) -> Own:
    """Somebody who has written how an evening was."""
    return fold_own([Reflected(at=SIX, evening=on, day=1, distress=distress, hard=hard)])


def test_after_a_hard_evening_calm_is_near_and_then_a_smaller_step() -> None:
    two = linked()
    _, ben = (person.id for person in two.journey.people)
    evening = two.journey.evening(two.now)
    for own in (reflected(evening, 8), reflected(evening, 1, "froze")):
        seen = [offered(two.journey, own, ben, two.now + timedelta(days=days)) for days in (0, 2, 3, 5)]
        assert seen == [Tool.CALM, Tool.CALM, Tool.SETBACK, Tool.SETBACK]


def test_to_what_somebody_had_not_wanted_a_smaller_step_is_never_the_answer() -> None:
    two = linked()
    _, ben = (person.id for person in two.journey.people)
    evening = two.journey.evening(two.now)
    own = fold_own([Reflected(at=SIX, evening=evening, day=1, distress=8, hard=("froze",), held="against-my-wish")])

    seen = {offered(two.journey, own, ben, two.now + timedelta(days=days)) for days in range(6)}

    assert seen == {Tool.CALM}


def test_the_window_on_its_day_and_the_end_of_a_day_when_it_is_late() -> None:
    two = linked()
    ana, _ = (person.id for person in two.journey.people)
    evening = two.journey.evening(two.now)
    late = two.now.replace(hour=20)  # nine in Berlin
    noted = fold_own([NoteKept(at=late, note="n", kind=About.EVENING, text="t", on=evening)])
    assert offered(two.journey, Own(), ana, late) is Tool.EVENING
    assert offered(two.journey, noted, ana, late) is not Tool.EVENING

    two.do(lambda journey, at: window.choose(journey, (evening.weekday(),), time(20), at))
    assert offered(two.journey, Own(), ana, late) is Tool.WINDOW


def test_whatever_else_there_is_stands_there_on_some_days_for_no_reason() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    days = [two.now + timedelta(days=days) for days in range(9)]
    drawn = [[offered(two.journey, Own(), who, day) for day in days] for who in (ana, ben)]

    assert drawn[0] == drawn[1]
    assert {Tool.CALM, Tool.SETBACK, None} <= set(drawn[0])
