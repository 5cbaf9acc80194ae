"""The agreement: combined, signed by both, narrowed by one, widened by nobody alone, read again on its date."""

from datetime import date, timedelta
from itertools import product

import msgspec
import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import TERMS, Two, agreed, marks, ready, review, sign, sitting
from unhurried.core.deciding import narrow, propose
from unhurried.core.events import LimitNarrowed, LimitsCombined, ProgrammeBegunAgain, SittingEnded
from unhurried.core.limits import Mark, combine
from unhurried.core.refusals import Incomplete, NoSuchItem, NotAgreed, OnlyNarrower
from unhurried.core.rounds import Kind, Marks, No, Yes
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

OFF, TALK, WILLING = Mark


def take_back(two: Two, item: str, mark: Mark = OFF) -> Two:
    two.do(lambda journey, now: narrow(journey, item, mark, now))
    return two


def ceiling(two: Two) -> Ceiling:
    return two.journey.agreement.ceiling(THIRTY.touches)


@pytest.mark.parametrize(("ana", "ben"), list(product(Mark, repeat=2)))
def test_of_two_marks_the_more_careful_stands_whoever_made_it(ana: Mark, ben: Mark) -> None:
    assert combine({"hair": ana}, {"hair": ben}) == combine({"hair": ben}, {"hair": ana}) == {"hair": min(ana, ben)}


def test_a_line_that_one_left_blank_is_off_the_table() -> None:
    assert combine({"hair": WILLING}, {}) == {"hair": OFF}


def test_two_wordings_of_one_line_do_not_say_whose_they_were() -> None:
    one = Marks({"own-1": WILLING}, {"own-1": "Washing hair"})
    other = Marks({"own-1": WILLING}, {"own-1": "Brushing hair"})

    first, second = ready().both(Kind.LIMITS, one, other), ready().both(Kind.LIMITS, other, one)
    assert first.turn(hours=1).events[-1] == second.turn(hours=1).events[-1]


def test_before_both_have_signed_nothing_is_in_force() -> None:
    two = ready().both(Kind.LIMITS, marks()).turn(hours=1)
    two.do(lambda journey, now: propose(journey, TERMS, now))

    two.answer(0, Kind.SIGNATURES, Yes())
    two.turn(days=2)
    assert (two.place(), ceiling(two)) == (Place.AGREEING, Ceiling.PRESENCE)
    assert not two.journey.agreement.signed


def test_it_is_signed_when_both_have_and_the_marks_and_the_terms_are_in() -> None:
    two = ready()
    two.do(lambda journey, now: propose(journey, TERMS, now))
    assert Kind.SIGNATURES not in two.asked()

    two.both(Kind.LIMITS, marks()).turn(hours=1).both(Kind.SIGNATURES, Yes())
    assert two.journey.agreement.version == 1
    assert two.journey.agreement.review_on == two.journey.evening(two.now) + timedelta(weeks=2)


def test_new_arrangements_neither_put_the_review_off_nor_lose_what_ana_has_marked_for_it() -> None:
    two = agreed().turn(days=14)
    two.answer(0, Kind.LIMITS, marks(TALK))
    sign(two, msgspec.structs.replace(TERMS, hour="21:00", review_weeks=8))
    two.answer(1, Kind.LIMITS, marks())
    two.turn(hours=1)

    assert set((two.journey.agreement.pending or {}).values()) == {TALK}


def test_a_refused_signature_is_no_signature() -> None:
    two = ready().both(Kind.LIMITS, marks()).turn(hours=1)
    two.do(lambda journey, now: propose(journey, TERMS, now))

    two.both(Kind.SIGNATURES, Yes(), No()).turn(days=3)
    assert not two.journey.agreement.signed


def test_ana_takes_a_yes_back_at_once_and_alone() -> None:
    two = take_back(agreed(), "back-bare", TALK)
    assert two.journey.agreement.in_force["back-bare"] is TALK

    take_back(two, "back-bare")
    assert two.journey.agreement.in_force["back-bare"] is OFF
    assert ceiling(two) is Ceiling.EVERYDAY


def test_a_yes_taken_back_also_ends_the_sitting_in_progress() -> None:
    two = take_back(sitting(agreed()), "lying-close")

    assert two.events[-2:] == [
        SittingEnded(at=two.now, whole=False),
        LimitNarrowed(at=two.now, item="lying-close", mark=OFF),
    ]
    assert (two.place(), two.day()) == (Place.DONE, 1)


def test_a_practice_that_came_to_its_end_stays_whole_when_a_yes_is_taken_back_after_it() -> None:
    two = sitting(agreed())
    two.now += timedelta(hours=1)

    two.tell(narrow(two.journey, "lying-close", OFF, two.now))
    assert two.day() == 2


def test_nobody_alone_makes_a_mark_less_careful() -> None:
    two = take_back(agreed(), "back-bare", TALK)

    with pytest.raises(OnlyNarrower):
        narrow(two.journey, "back-bare", WILLING, two.now)


def test_there_is_nothing_to_take_back_before_anything_was_said_or_on_a_line_that_is_not_there() -> None:
    with pytest.raises(NotAgreed):
        narrow(ready().journey, "back-bare", OFF, ready().now)
    with pytest.raises(NoSuchItem):
        narrow(agreed().journey, "the-moon", OFF, agreed().now)


def test_a_yes_can_be_taken_back_before_the_first_signatures() -> None:
    two = ready().both(Kind.LIMITS, marks()).turn(hours=1)
    take_back(two, "lying-close")

    assert sign(two).journey.agreement.in_force["lying-close"] is OFF


def test_a_review_that_would_widen_holds_nothing_until_both_have_signed_it() -> None:
    two = agreed(ana=marks(back_bare=OFF)).turn(weeks=2).both(Kind.LIMITS, marks(breasts=TALK)).turn(hours=1)
    assert two.journey.agreement.in_force["back-bare"] is OFF
    assert two.journey.agreement.in_force["breasts"] is TALK

    assert sign(two).journey.agreement.in_force["back-bare"] is WILLING


def test_a_yes_taken_back_while_a_review_waits_is_not_signed_back_to_life() -> None:
    two = agreed().turn(weeks=2).both(Kind.LIMITS, marks()).turn(hours=1)
    take_back(two, "back-bare")

    assert sign(two).journey.agreement.in_force["back-bare"] is OFF


def test_a_review_in_which_both_left_everything_blank_takes_everything_off_the_table() -> None:
    two = sign(agreed().turn(weeks=2).both(Kind.LIMITS, Marks({})).turn(hours=1))

    assert ceiling(two) is Ceiling.PRESENCE


def test_the_whole_list_is_asked_again_on_its_date_and_not_before() -> None:
    two = agreed().turn(days=13)
    assert Kind.LIMITS not in two.asked()

    assert Kind.LIMITS in two.turn(days=1).asked()
    assert Kind.LIMITS not in review(two).asked()


def test_the_thirty_days_once_more_begin_with_the_list_once_more() -> None:
    two = agreed()
    two.tell(ProgrammeBegunAgain(at=two.now, programme="thirty-days", stage="closeness", days=(1,)))

    assert Kind.LIMITS in two.asked()


def test_a_signature_for_the_terms_alone_does_not_sign_the_list_that_came_after() -> None:
    two = agreed().turn(weeks=2)
    two.do(lambda journey, now: propose(journey, TERMS, now))
    two.answer(0, Kind.SIGNATURES, Yes())
    two.both(Kind.LIMITS, marks()).turn(hours=1)
    two.do(lambda journey, now: propose(journey, TERMS, now))

    two.answer(1, Kind.SIGNATURES, Yes())
    assert two.journey.agreement.version == 1


def test_every_version_says_what_changed_and_never_who() -> None:
    two = take_back(agreed(), "back-bare")

    assert [(line.what, line.version, line.item) for line in two.journey.agreement.history] == [
        ("signed", 1, ""), ("narrowed", 1, "back-bare")
    ]  # fmt: skip
    assert b"ana" not in msgspec.json.encode(two.journey.agreement)


def test_the_ceiling_is_as_high_as_the_list_reaches_without_a_gap() -> None:
    assert ceiling(agreed()) is Ceiling.OPEN
    assert ceiling(agreed(ana=marks(breasts=OFF))) is Ceiling.BODY
    assert ceiling(agreed(ana=marks(holding_hands=OFF, breasts=OFF))) is Ceiling.BODY
    assert ceiling(agreed(ana=marks(holding_hands=OFF, lying_close=OFF))) is Ceiling.PRESENCE


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"hour": "7:30"}, "hour"),
        ({"hour": "24:00"}, "hour"),
        ({"hour": "late"}, "hour"),
        ({"hour": ":30"}, "hour"),
        ({"hour": "04:00"}, "hour"),
        ({"zone": "Berlin"}, "zone"),
        ({"review_weeks": 0}, "review"),
        ({"review_weeks": 10_000_000}, "review"),
    ],
)
def test_arrangements_that_could_not_be_kept_are_turned_back(change: dict[str, str], missing: str) -> None:
    with pytest.raises(Incomplete) as refused:
        propose(ready().journey, msgspec.structs.replace(TERMS, **change), ready().now)

    assert refused.value.facts["missing"] == (missing,)


def test_moving_house_takes_both() -> None:
    two = agreed()
    two.do(lambda journey, now: propose(journey, msgspec.structs.replace(TERMS, zone="Asia/Tokyo"), now))
    assert two.journey.zone == "Europe/Berlin"

    two.both(Kind.SIGNATURES, Yes())
    assert two.journey.zone == "Asia/Tokyo"
    assert two.today().evening == date(2026, 3, 2)


def test_a_list_that_was_combined_carries_no_trace_of_whose_mark_a_line_was() -> None:
    ana, ben = marks(back_bare=OFF), marks(breasts=OFF)
    one, other = (ready().both(Kind.LIMITS, *pair).turn(hours=1) for pair in ((ana, ben), (ben, ana)))

    assert isinstance(one.events[-1], LimitsCombined)
    assert one.events == other.events
