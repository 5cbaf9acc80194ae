"""What stands between two people in the tools: notes shown and taken back, turns in listening, the window."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.two_people import ZONE, linked
from unhurried.core import listening, window
from unhurried.core.notes import HEARD, LONGEST, PARTS, About, answer, need_short, show, show_afresh, take_back
from unhurried.core.refusals import Incomplete, NotOffered, NotThere


def test_a_note_is_shown_once_answered_by_its_reader_alone_and_taken_back_by_its_writer_alone() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    two.do(lambda journey, at: show(journey, "n", About.SENTENCE, "t", ana, at))
    two.do(lambda journey, at: show(journey, "n", About.SENTENCE, "u", ana, at))
    [note] = two.journey.between.notes
    assert (note.by, note.text, note.answer) == (ana, "t", "")

    with pytest.raises(NotOffered):
        two.do(lambda journey, at: answer(journey, "n", HEARD, ana, at))
    two.do(lambda journey, at: answer(journey, "n", HEARD, ben, at))
    assert two.journey.between.notes[0].answer == HEARD
    two.do(lambda journey, at: answer(journey, "n", "", ben, at))
    assert two.journey.between.notes[0].answer == ""

    with pytest.raises(NotThere):
        two.do(lambda journey, at: take_back(journey, "n", ben, at))
    two.do(lambda journey, at: take_back(journey, "n", ana, at))
    assert two.journey.between.notes == ()
    with pytest.raises(NotThere):
        two.do(lambda journey, at: answer(journey, "n", HEARD, ben, at))


def test_shown_afresh_it_takes_the_place_of_ones_own_earlier_ones_alone() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    two.do(lambda journey, at: show(journey, "mine", About.NAMING, "t", ana, at))
    two.do(lambda journey, at: show(journey, "other", About.NAMING, "t", ana, at))
    two.do(lambda journey, at: show(journey, "his", About.NAMING, "t", ben, at))
    earlier = ("mine", "his", "long gone")
    for _ in range(2):
        two.do(lambda journey, at: show_afresh(journey, "new", About.NAMING, "t", earlier, ana, at))
    assert [note.id for note in two.journey.between.notes] == ["other", "his", "new"]


def test_a_note_has_a_word_and_is_no_book() -> None:
    with pytest.raises(Incomplete):
        need_short(dict.fromkeys(PARTS[About.SENTENCE], ""))
    with pytest.raises(Incomplete):
        need_short({"words": "x" * (LONGEST + 1)})
    need_short({"feel": "", "when": "x" * LONGEST})


def test_only_whoever_speaks_says_yes_that_and_twice_is_once() -> None:
    two = linked()
    ana, ben = (person.id for person in two.journey.people)
    two.do(lambda journey, at: listening.begin(journey, ben, listening.TWO, at))
    with pytest.raises(NotOffered):
        two.do(lambda journey, at: listening.turn(journey, 0, ana, at))
    two.do(lambda journey, at: listening.turn(journey, 0, ben, at))
    two.do(lambda journey, at: listening.turn(journey, 0, ben, at))
    going = listening.going(two.journey, two.now)
    assert going is not None and going.turns == 1 and going.speaks(ana)


def test_a_break_has_a_named_end_and_a_listening_lapses_by_itself() -> None:
    two = linked()
    ana, _ = (person.id for person in two.journey.people)
    two.do(lambda journey, at: listening.begin(journey, ana, listening.ONE, at))
    with pytest.raises(Incomplete):
        two.do(lambda journey, at: listening.rest(journey, 5, at))
    two.do(lambda journey, at: listening.rest(journey, 20, at))
    going = listening.going(two.journey, two.now)
    assert going is not None and going.rests_until == two.now + timedelta(minutes=20)
    two.turn(hours=3)
    assert listening.going(two.journey, two.now) is not None
    two.turn(minutes=21)
    assert listening.going(two.journey, two.now) is None
    with pytest.raises(NotThere):
        two.do(lambda journey, at: listening.turn(journey, 0, ana, at))
    two.do(lambda journey, at: listening.begin(journey, ana, listening.ONE, at))
    assert two.journey.between.listened == 0


def test_a_window_comes_on_its_days_and_its_prompts_are_used_up_once() -> None:
    two = linked()
    monday = two.journey.evening(two.now).weekday()
    two.do(lambda journey, at: window.choose(journey, (monday, (monday + 3) % 7), time(20, 15), at))
    assert window.is_today(two.journey, two.now)
    two.do(lambda journey, at: window.hold(journey, 0, 2, at))
    two.do(lambda journey, at: window.hold(journey, 0, 2, at))
    assert two.journey.between.window.prompts == 2
    assert not window.is_today(two.journey, two.now)
    assert window.next_on(two.journey, two.now) == two.journey.evening(two.now) + timedelta(days=3)
    with pytest.raises(Incomplete):
        two.do(lambda journey, at: window.choose(journey, (7,), time(20, 15), at))


def test_a_break_is_named_by_a_whole_minute_is_never_too_short_and_no_press_undoes_it() -> None:
    two = linked()
    ana, _ = (person.id for person in two.journey.people)
    two.do(lambda journey, at: listening.begin(journey, ana, listening.TWO, at))
    two.turn(seconds=1)
    two.do(lambda journey, at: listening.rest(journey, 20, at))
    two.do(lambda journey, at: listening.turn(journey, 0, ana, at))
    two.do(lambda journey, at: listening.rest(journey, 60, at))
    going = listening.going(two.journey, two.now)
    assert going is not None and going.turns == 0
    assert going.rests_until == two.now - timedelta(seconds=1) + timedelta(minutes=21)

    two.turn(minutes=20, seconds=59)
    two.do(lambda journey, at: listening.turn(journey, 0, ana, at))
    going = listening.going(two.journey, two.now)
    assert going is not None and going.turns == 1 and not going.rests(two.now)


def test_the_next_evening_of_each_day_leaves_out_one_they_had_and_after_midnight_is_still_that_evening() -> None:
    two = linked()
    monday = two.journey.evening(two.now)
    two.do(lambda journey, at: window.choose(journey, (0, 2), time(0, 30), at))
    assert window.ahead(two.journey, two.now) == (monday, monday + timedelta(days=2))
    assert window.strikes(two.journey, monday).astimezone(ZoneInfo(ZONE)).strftime("%A %H.%M") == "Tuesday 00.30"

    two.do(lambda journey, at: window.hold(journey, 0, 1, at))
    assert window.ahead(two.journey, two.now) == (monday + timedelta(days=2), monday + timedelta(days=7))
    two.do(lambda journey, at: window.choose(journey, (), time(0, 30), at))
    assert window.ahead(two.journey, two.now) == () and window.next_on(two.journey, two.now) is None
