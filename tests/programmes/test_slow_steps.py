"""Slow steps: the library of a ladder, as Ana and Ben read it, rate it and climb it."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

import pytest

from tests.two_people import Two, practise, ready, sign
from unhurried.core import climbing
from unhurried.core.climbing import MINUTES, rung_of
from unhurried.core.deciding import hold_conversation
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.ladder import Ratings
from unhurried.core.limits import Mark
from unhurried.core.programme import Doing, Step
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind, Marks
from unhurried.core.soundness import faults
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place
from unhurried.layout.spoken import number_words
from unhurried.layout.words import lines, moment
from unhurried.programmes.laid_out import laid_out
from unhurried.programmes.shelf import shelf
from unhurried.programmes.texts import StepText

SLOW = shelf()["slow-steps"]
STEPS = SLOW.programme.steps
TEXTS = {step.id: SLOW.texts.step(step.id) for step in STEPS}
WILLING = Marks({item.id: Mark.WILLING for item in SLOW.programme.items})
NEXT, AGAIN, SMALLER = GateAnswer(Choice.ON), GateAnswer(Choice.STAY), GateAnswer(Choice.BACK)

# Every step that ever shipped. A couple's record names them, so none is ever taken out or called otherwise.
SHIPPED = """
    same-room two-rooms on-a-call read-aloud a-walk what-you-see one-song back-to-back-apart closer-and-stop
    own-hands let-go-by-ear passing-a-stone two-fingers hand-on-top sleeve-to-sleeve leaning-backs
    hand-on-shoulder through-a-blanket letters-on-the-back hands-and-a-window washing-hands hand-cream
    hair-brushed side-hug three-breath-hug hello-at-the-door head-on-a-shoulder lying-with-a-gap
    lying-back-to-back feet-in-socks foot-bath inside-of-a-forearm soft-brush weight-of-an-arm under-a-sheet
    bare-shoulders bare-back-still bare-back-slow knee-to-ankle you-steer your-hand-between one-layer-less
    arms-by-telephone undressed-own-covers seen-for-a-moment undressed-holding-hands own-hand-first
    chest-over-clothes below-the-waist-over-clothes in-passing washing-backs resting-nothing-further
    one-kiss one-wish-each stopping-halfway nothing-aimed-at
""".split()

# What the ladder's pages say: without these a page would have nothing to read.
SAID = (
    "begin", "rate", "no-first", "next-ask", "suggest-next", "suggest-again", "suggest-smaller", "declined", "gentler",
    "curve", "curve-both", "therapist", *(f"limit-{level.word}" for level in Ceiling),
)  # fmt: skip


def opening(text: str) -> str:
    """The first four words."""
    return " ".join(re.findall(r"[\w’]+", text.lower())[:4])


def shared(texts: Iterable[str]) -> list[str]:
    """What stands there more than once."""
    return [text for text, times in Counter(texts).items() if times > 1]


def all_of(text: StepText) -> str:
    return f"{text.title} {text.lede} {text.tonight} {text.checking_in} {text.way_out} {text.afterwards}"


def agreed(marks: Marks = WILLING) -> Two:
    """Both signed, and their ladder has no rung yet."""
    two = ready(SLOW.programme).both(Kind.LIMITS, marks, WILLING).turn(hours=1)
    return sign(two)


def built(two: Two, expected: dict[str, tuple[int, int]]) -> Two:
    """They put these steps on, and each rates them alone: Ana's figure, Ben's figure."""
    for step in expected:
        two.tell(climbing.add(two.journey, two.programme, step, two.now))
    ana, ben = ({step: pair[who] for step, pair in expected.items()} for who in (0, 1))
    return two.both(Kind.RUNGS, Ratings(ana), Ratings(ben)).turn(hours=1)


def one_step(two: Two, chosen: GateAnswer) -> Two:
    """A step, what both chose after it, and the free evening behind it."""
    while two.place() is Place.BETWEEN:
        two.turn(days=1)
    if Kind.LIMITS in two.asked():
        sign(two.both(Kind.LIMITS, WILLING).turn(hours=1))
    return practise(two).both(Kind.GATE, chosen, pressed=True).turn(days=1)


def test_it_is_sound_and_closes_with_an_hour_of_talk() -> None:
    slow, talk = SLOW.programme, SLOW.texts.conversation("integration")
    (hour,) = slow.stage(slow.conversation).forms

    assert faults(slow) == []
    assert (slow.ladder, slow.expected_weekly, slow.evenings_apart) == (True, 2, 2)
    assert [phase.doing for phase in hour.phases] == [Doing.TALK] * (len(talk.movements) + 2)
    assert hour.minutes == 60


def test_there_are_small_steps_under_every_ceiling() -> None:
    held = Counter(step.limit for step in STEPS)

    assert len(STEPS) >= 44
    assert [level for level, least in zip(Ceiling, (8, 14, 12, 8, 3), strict=True) if held[level] < least] == []


def test_a_step_that_ever_shipped_is_there_for_good() -> None:
    assert [step.id for step in STEPS] == SHIPPED
    assert shared(SHIPPED) == []
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id) for id in SHIPPED)


def test_a_rung_is_never_mistaken_for_a_stage() -> None:
    stages = {stage.id for shelved in shelf().values() for stage in shelved.programme.stages}

    assert stages.isdisjoint([*SHIPPED, "own"])


def test_a_step_of_their_own_can_never_take_the_name_of_one_in_the_library() -> None:
    assert not [id for id in SHIPPED if id.startswith("own-") and id.removeprefix("own-").isdigit()]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_says_how_long_it_takes_and_that_is_what_the_phones_count(step: Step) -> None:
    text = TEXTS[step.id]

    assert step.minutes in MINUTES
    assert re.search(rf"\b{number_words(step.minutes)}\b", f"{text.lede} {text.tonight}".lower())


@pytest.mark.parametrize("id", [*TEXTS, "own"])
def test_a_step_is_read_in_half_a_minute_and_ends_with_one_question(id: str) -> None:
    text = SLOW.texts.step(id)

    assert 60 <= len(all_of(text).split()) <= 140
    assert (text.afterwards.count("?"), text.afterwards[-1]) == (1, "?")
    assert not re.search(r"\n|\.\.|  |['\"!]", all_of(text))


@pytest.mark.parametrize("id", [*TEXTS, "own"])
def test_each_step_has_a_question_for_the_middle_and_a_way_out(id: str) -> None:
    text = SLOW.texts.step(id)

    assert "?" in text.checking_in
    assert "“" in text.checking_in
    assert len(text.way_out.split()) >= 10


def test_no_two_steps_are_told_alike() -> None:
    every = [*TEXTS.values(), SLOW.texts.step("own")]

    for part in ("title", "lede", "tonight", "checking_in", "way_out", "afterwards"):
        assert shared(getattr(text, part) for text in every) == []
    for part in ("lede", "tonight", "checking_in"):
        assert shared(opening(getattr(text, part)) for text in every) == []


def test_what_is_common_on_a_ladder_is_told() -> None:
    common = SLOW.texts.stage("integration").common

    assert all(word in common for word in ("Going back a step", "uneven", "Relief", "Old fear"))


@pytest.mark.parametrize("key", SAID)
def test_the_pages_of_a_ladder_have_their_words(key: str) -> None:
    assert len(lines(f"ladder.{key}")) == 1
    assert moment(f"ladder.{key}")


def test_ana_and_ben_build_a_ladder_climb_it_and_talk() -> None:
    two = built(agreed(), {"hand-cream": (3, 6), "same-room": (0, 1), "two-fingers": (2, 3)})
    assert [rung.id for rung in two.journey.ladder.ordered] == ["same-room", "two-fingers", "hand-cream"]

    for chosen in (NEXT, AGAIN, NEXT, NEXT):
        one_step(two, chosen)
    assert two.place() is Place.CONVERSATION
    assert laid_out(SLOW, two.journey).texts.day(0).title == SLOW.texts.day(1).title

    two.do(lambda journey, now: hold_conversation(journey, two.programme, now))
    assert two.place() is Place.AFTERWARDS


def test_the_whole_library_can_be_climbed_from_its_first_step_to_the_talk() -> None:
    two = built(agreed(), {step.id: (number * 10 // len(STEPS),) * 2 for number, step in enumerate(STEPS)})
    assert len(two.journey.ladder.ordered) == len(STEPS)

    limits = []
    while two.place() is not Place.CONVERSATION:
        limits.append(two.today().ceiling)
        one_step(two, NEXT)

    assert limits == sorted(step.limit for step in STEPS)
    assert not two.journey.progress.stalled


def test_smaller_leads_back_to_the_step_below() -> None:
    two = built(agreed(), {"same-room": (0, 0), "sleeve-to-sleeve": (3, 2), "side-hug": (5, 5)})
    one_step(one_step(two, NEXT), NEXT)
    assert two.journey.progress.stage == "side-hug"

    assert one_step(two, SMALLER).journey.progress.stage == "sleeve-to-sleeve"


def test_the_evening_after_a_step_asks_for_none() -> None:
    two = practise(built(agreed(), {"same-room": (0, 0), "on-a-call": (1, 1)}))
    two.both(Kind.GATE, NEXT, pressed=True)
    first = two.journey.evening(two.now)
    two.until(18)
    assert (two.place(), two.journey.evening(two.now) - first) == (Place.BETWEEN, timedelta(days=1))
    assert Kind.TONIGHT not in two.asked()

    assert two.until(18).place() is Place.ASKING


def test_what_is_off_the_table_for_one_keeps_such_steps_off_the_ladder() -> None:
    off = {item.id: Mark.OFF for item in SLOW.programme.items if item.ceiling >= Ceiling.INTIMATE}
    two = agreed(Marks({**WILLING.marks, **off}))

    for step in STEPS:
        if step.limit >= Ceiling.INTIMATE:
            with pytest.raises(NotOffered):
                climbing.add(two.journey, two.programme, step.id, two.now)
        else:
            assert climbing.add(two.journey, two.programme, step.id, two.now) is not None


def test_every_rung_of_theirs_has_its_text_and_an_own_one_has_their_words() -> None:
    two = built(agreed(), {"one-song": (1, 1)})
    two.do(lambda journey, now: climbing.add_own(journey, two.programme, "Shell peas", Ceiling.PRESENCE, 10, now))
    texts = laid_out(SLOW, two.journey).texts
    own = rung_of(two.journey, 2)

    assert texts.day(1).title == "One song"
    assert own is not None and texts.step(own.id).title == "Shell peas"
    assert texts.step(own.id).way_out == SLOW.texts.step("own").way_out
