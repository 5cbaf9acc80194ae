"""Every pair of answers, in both orders, with silence, with a press and without: the outcome is the one specified."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product
from typing import Any

import msgspec
import pytest

from tests.rounds.situations import SHELVED, place
from tests.rounds.specification import NOTHING, SILENCE, Asked, Said, specified
from unhurried.core.asking import open_round
from unhurried.core.check_in import Willing
from unhurried.core.climbing import in_force
from unhurried.core.evening import next_full_hour
from unhurried.core.events import CoupleEvent, SittingBegun
from unhurried.core.gate import Choice
from unhurried.core.journey import Journey
from unhurried.core.notation import write
from unhurried.core.rounds import Box, Kind, Marks, Round, Slip, outcome

ASKED = specified()
EACH = pytest.mark.parametrize("asked", ASKED, ids=str)
OFFERED = {id: one.programme for id, one in SHELVED.items()}
ANA, BEN = timedelta(minutes=9), timedelta(minutes=4)  # how long ago each of them answered
TOGETHER, APART = timedelta(minutes=2), timedelta(minutes=2, seconds=1)


class Open:
    """A question that is open to the two of them in its place."""

    def __init__(self, asked: Asked) -> None:
        found = place(asked.where)
        self.asked, self.journey, self.now = asked, found.journey, found.now
        round = open_round(self.journey, in_force(OFFERED, self.journey), self.now, asked.kind)
        assert round is not None, f"nothing is asked here: {asked}"
        self.round: Round = round

    def pairs(self, *, few: bool = False) -> Iterator[tuple[Said, Said]]:
        """Every answer of Ana's with every one of Ben's."""
        yield from product(self.asked.some if few else self.asked.said, repeat=2)

    def slip(self, said: Said, ago: timedelta, pressed: datetime | None = None) -> Slip:
        """A slip as somebody left it."""
        return Slip(said.answer, None if said.words == SILENCE else self.now - ago, pressed)

    def comes(self, box: Box, at: datetime, journey: Journey | None = None) -> Any:
        """What comes of it, as it would be written."""
        event = outcome(self.round, box, journey or self.journey, OFFERED, at)
        return None if event is None else msgspec.json.decode(write(event))

    def moment(self, box: Box) -> datetime | None:
        """When something comes of it without a press, by the word in the table."""
        match self.asked.moment:
            case "hour":
                return self.round.hour
            case "full hour":
                return next_full_hour(max(slip.at for slip in box.slips if slip.at is not None))
            case "at once":
                return self.now
        return None

    def specified(self, word: str, at: datetime) -> Any:
        """What the table says of it."""
        if word == NOTHING:
            return None
        facts = {"at": at.isoformat().replace("+00:00", "Z"), **self.asked.comes[word]}
        if "marks" in facts:  # the table names a line or two: every other was left blank, and is off the table
            blank = dict.fromkeys(in_force(OFFERED, self.journey).lines, 0)
            facts["marks"] = {**blank, **facts["marks"]}
        return {name: self._known(value, at) for name, value in facts.items()}

    def _known(self, value: object, at: datetime) -> object:
        evening = self.journey.evening(at)
        match value:
            case "@evening":
                return evening.isoformat()
            case "@review":
                return (evening + timedelta(weeks=2)).isoformat()
            case "@first":
                return self.journey.people[1].id  # it changes from day to day, and this is the first
            case "@form":
                form = OFFERED["thirty-days"].stages[0].forms[0]
                return msgspec.json.decode(msgspec.json.encode(form))
        return value


@EACH
@pytest.mark.parametrize("drawn", [False, True])
def test_the_outcome_is_the_one_specified_at_its_moment_and_never_before(asked: Asked, drawn: bool) -> None:
    here = Open(asked)
    for one, other in here.pairs():
        box, word = Box((here.slip(one, ANA), here.slip(other, BEN)), drawn), asked.outcome(one, other, drawn=drawn)
        at = here.moment(box) if word != NOTHING else None
        if at is None:
            assert [here.comes(box, here.now + later) for later in (timedelta(), timedelta(days=2))] == [None, None]
            continue

        assert here.comes(box, at) == here.specified(word, at), (one.words, other.words)
        if asked.moment != "at once":
            assert here.comes(box, at - timedelta(seconds=1)) is None, (one.words, other.words)
            assert here.comes(box, at + timedelta(hours=5)) == here.specified(word, at), "dated with its hour"


@EACH
def test_both_pressing_within_two_minutes_bring_it_now(asked: Asked) -> None:
    here = Open(asked)
    for one, other in here.pairs(few=True):
        word = asked.outcome(one, other)
        box = Box((here.slip(one, ANA, here.now - TOGETHER), here.slip(other, BEN, here.now)))
        silent = None in (one.answer, other.answer)

        assert here.comes(box, here.now) == (None if silent else here.specified(word, here.now))


@EACH
@pytest.mark.parametrize("who", [0, 1])
def test_one_press_alone_or_two_further_apart_do_what_none_does(asked: Asked, who: int) -> None:
    here = Open(asked)
    for one, other in here.pairs(few=True):
        unpressed = here.slip(one, ANA), here.slip(other, BEN)
        alone = tuple(_pressed(slip, here.now if n == who else None) for n, slip in enumerate(unpressed))
        long_ago = (APART, timedelta()) if who == 0 else (timedelta(), APART)
        apart = tuple(_pressed(slip, here.now - ago) for slip, ago in zip(unpressed, long_ago, strict=True))
        for at in (here.now, here.now + timedelta(hours=1), here.round.hour or here.now):
            without = here.comes(Box(unpressed), at)

            assert here.comes(Box((alone[0], alone[1])), at) == without
            assert here.comes(Box((apart[0], apart[1])), at) == without


@EACH
def test_the_other_order_of_the_two_is_the_same(asked: Asked) -> None:
    here = Open(asked)
    exchanged = msgspec.structs.replace(here.journey, people=here.journey.people[::-1])
    for one, other in here.pairs(few=True):
        at = here.round.hour or here.now + timedelta(hours=1)
        slips = here.slip(one, ANA, here.now), here.slip(other, BEN, here.now)

        first = _nameless(outcome(here.round, Box(slips), here.journey, OFFERED, here.now))
        second = _nameless(outcome(here.round, Box(slips[::-1]), exchanged, OFFERED, here.now))
        assert first == second
        assert here.comes(Box(slips), at) == here.comes(Box(slips[::-1]), at)


@EACH
def test_an_outcome_names_nobody(asked: Asked) -> None:
    here = Open(asked)
    for one, other in here.pairs(few=True):
        box = Box((here.slip(one, ANA, here.now), here.slip(other, BEN, here.now)))
        event = _nameless(outcome(here.round, box, here.journey, OFFERED, here.now))

        said = "" if event is None else write(event).decode()
        assert not any(name in said for person in here.journey.people for name in (person.id, f'"{person.name}"'))


def test_of_two_wordings_of_one_line_it_is_not_whose_it_was_that_decides() -> None:
    here = Open(next(asked for asked in ASKED if asked.kind is Kind.LIMITS))
    hers, his = (Slip(Marks({}, {"own-1": words}), here.now) for words in ("Washing hair", "Brushing hair"))
    at = here.now + timedelta(hours=1)

    assert here.comes(Box((hers, his)), at) == here.comes(Box((his, hers)), at)


# ---- the table itself


def test_every_kind_of_question_is_in_the_table() -> None:
    assert {asked.kind for asked in ASKED} == set(Kind)


@EACH
def test_the_table_says_every_pair_and_explains_every_word(asked: Asked) -> None:
    sorts = list(dict.fromkeys(one.sort for one in asked.said))
    pairs = {frozenset((one, other)) for one, other in product(sorts, repeat=2)}

    assert {frozenset(pair) for pair in asked.grid} == pairs
    assert {*asked.grid.values()} - {NOTHING} == set(asked.comes)
    assert {"silence", "taken back"} <= {one.words for one in asked.said}


def test_every_answer_that_a_page_can_give_is_in_the_table() -> None:
    told = {asked.kind: max(len(one.said) for one in ASKED if one.kind is asked.kind) - 2 for asked in ASKED}

    assert told[Kind.TONIGHT] == len(Willing) * 11 * 2
    assert told[Kind.GATE] == len(Choice) * 2
    assert told[Kind.WEEK] == 2 * 2


def _pressed(slip: Slip, at: datetime | None) -> Slip:
    return msgspec.structs.replace(slip, pressed=at)


def _nameless(event: CoupleEvent | None) -> CoupleEvent | None:
    """An event without who gives first: it follows the day, and both knew it before they answered."""
    return msgspec.structs.replace(event, first="") if isinstance(event, SittingBegun) else event
