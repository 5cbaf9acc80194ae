"""Whatever people write, every event that carries words says the same after it lay on disk."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhurried.core.commitment import DAYS, Commitment, commit, missing
from unhurried.core.evening import TURNS_AT, evening_of, moment_on
from unhurried.core.events import CommitmentProposed, LimitsCombined, TermsProposed
from unhurried.core.events.own import OptedIn, Reflected
from unhurried.core.limits import Mark, Terms, combine
from unhurried.core.notation import read_couple, read_own, write
from unhurried.core.refusals import Vague
from unhurried.layout.words import language

WORDS = st.text(max_size=80)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
MARKS = st.dictionaries(WORDS, st.sampled_from(Mark), max_size=6)
ZONES = st.sampled_from(["Europe/Berlin", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"])
TERMS = st.builds(
    Terms, hour=WORDS, zone=WORDS, drawn_rests=st.booleans(), pausing=WORDS, soft_no=WORDS, tentative_yes=WORDS,
    leaving=WORDS, afterwards=WORDS, signs=WORDS,
)  # fmt: skip
LABELS = st.dictionaries(WORDS, WORDS)
SENTENCES = st.builds(Commitment, WORDS, st.sampled_from(DAYS), WORDS, st.integers(5, 180))
COUPLES = st.one_of(
    st.builds(TermsProposed, at=MOMENTS, terms=TERMS),
    st.builds(LimitsCombined, at=MOMENTS, version=st.integers(0, 99), marks=MARKS, labels=LABELS),
    st.builds(CommitmentProposed, at=MOMENTS, reset_on=st.dates(), commitment=SENTENCES),
)
DISTRESS, DAY = st.integers(0, 10), st.integers(1, 30)
OWN = st.one_of(
    st.builds(OptedIn, at=MOMENTS, words=WORDS),
    st.builds(Reflected, at=MOMENTS, evening=st.dates(), day=DAY, good=WORDS, distress=DISTRESS),
)


@given(COUPLES)
def test_shared_words_survive_notation(event: TermsProposed | LimitsCombined | CommitmentProposed) -> None:
    assert read_couple(write(event)) == event


@given(OWN)
def test_own_words_survive_notation(event: OptedIn | Reflected) -> None:
    assert read_own(write(event)) == event


@given(MARKS, MARKS, MARKS)
def test_marks_combine_alike_in_any_order_and_never_upwards(
    one: dict[str, Mark], other: dict[str, Mark], third: dict[str, Mark]
) -> None:
    both = combine(one, other)

    assert both == combine(other, one)
    assert combine(both, third) == combine(one, combine(other, third))
    assert all(mark <= one.get(item, Mark.OFF) and mark <= other.get(item, Mark.OFF) for item, mark in both.items())


@given(MOMENTS, ZONES)
def test_every_moment_belongs_to_one_evening_and_evenings_never_go_back(at: datetime, zone: str) -> None:
    evening = evening_of(at, zone)

    assert abs((at.date() - evening).days) <= 1
    assert moment_on(evening, TURNS_AT, zone) <= at


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.times(), ZONES)
def test_the_hour_of_an_evening_lies_in_that_evening(evening: date, hour: time, zone: str) -> None:
    moment = moment_on(evening, hour.replace(second=0, microsecond=0), zone)

    assert evening_of(moment, zone) == evening


@given(WORDS, st.sampled_from(DAYS) | WORDS, WORDS, WORDS)
def test_whatever_is_typed_is_a_commitment_or_turned_back_with_what_it_lacks(
    what: str, day: str, hour: str, minutes: str
) -> None:
    gaps = missing(what, day, hour, minutes, language())
    if not gaps:
        assert 5 <= commit(what, day, hour, minutes, language()).minutes <= 180
        return
    with pytest.raises(Vague) as refused:
        commit(what, day, hour, minutes, language())
    assert refused.value.facts["missing"] == gaps
