"""What holds for every couple, whatever they do and whenever they look."""

from datetime import timedelta

import msgspec
from hypothesis import settings
from hypothesis.stateful import initialize, invariant

from tests.laws.couples import Couples
from tests.laws.moving import (
    became_a_rest,
    names_nobody,
    nothing_widens_without_two_signatures,
    the_day_moves_only_by_a_practice_done,
)
from tests.laws.watching import all_the_way, twin
from tests.two_people import Two
from unhurried.core import linking
from unhurried.core import sitting as sittings
from unhurried.core.asking import open_rounds
from unhurried.core.check_in import CheckIn, Willing, together
from unhurried.core.deciding import narrow, pause, rest
from unhurried.core.journey import Journey, fold
from unhurried.core.limits import Mark
from unhurried.core.notation import read_couple, write
from unhurried.core.repair import set_aside
from unhurried.core.rounds import Kind, Round, Yes
from unhurried.core.today import form_chosen
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

PRACTISING = {Kind.TONIGHT, Kind.BEGIN, Kind.GATE, Kind.GO_ON}


class Offered(Couples):
    @invariant()
    def nothing_above_the_least_of_three_limits_is_offered_or_sat(self) -> None:
        page, progress = self.two.today(), self.two.journey.progress
        agreement = self.two.journey.agreement.ceiling(self.two.programme.touches)
        limits = [agreement, page.stage.limit if page.stage else Ceiling.PRESENCE]
        if progress.tonight is not None and progress.tonight.evening == page.evening:
            limits.append(progress.tonight.ceiling)

        assert page.ceiling <= min(limits)
        if progress.sitting is not None:
            limit = min(agreement, self.two.programme.stage(progress.sitting.stage).limit)
            assert page.ceiling <= progress.sitting.ceiling <= limit

    @invariant()
    def the_length_on_offer_is_one_of_the_stages_own(self) -> None:
        page = self.two.today()
        if page.form is not None and page.stage is not None:
            assert page.form in [one for form in page.stage.forms for one in (form, form.without_breath())]

    @invariant()
    def a_gentler_form_is_always_within_reach(self) -> None:
        page, journey = self.two.today(), self.two.journey
        if self.two.place() is Place.ASKING and page.form is not None and page.stage is not None:
            less = CheckIn(Willing.TENTATIVE)
            what, ceiling = together(less, CheckIn(Willing.WILLING), page.ceiling)
            assert (what, ceiling <= page.ceiling) == ("gentler", True)
            assert page.stage.gentlest.minutes <= page.form.minutes
            assert form_chosen(journey, page.stage.id)

    @invariant()
    def an_evening_that_became_a_rest_is_not_asked_again(self) -> None:
        evening = self.two.today().evening
        if any(became_a_rest(event) == evening for event in self.two.events):
            assert Kind.TONIGHT not in self.two.asked()

    @invariant()
    def a_paused_programme_offers_no_practice(self) -> None:
        if self.two.place() is Place.PAUSED:
            assert not self.two.asked() & PRACTISING

    @invariant()
    def no_two_open_questions_are_of_one_kind(self) -> None:
        rounds = open_rounds(self.two.journey, self.two.programme, self.two.now)

        assert len({one.kind for one in rounds}) == len({one.id for one in rounds}) == len(rounds)


class TakenBack(Couples):
    @invariant()
    def every_yes_can_be_taken_back_and_at_once(self) -> None:
        journey = self.two.journey
        for item, mark in journey.agreement.lines.items() if journey.linked else ():
            if mark is not Mark.OFF:
                after = fold(narrow(journey, item, Mark.OFF, self.two.now), journey)
                assert after.agreement.lines[item] is Mark.OFF
                assert after.progress.sitting is None

    @invariant()
    def an_evening_can_always_become_a_rest(self) -> None:
        other = twin(self.two)
        other.settle()
        if other.place() is Place.ON:
            other.tell(rest(other.journey, other.now))
            assert (other.place(), other.today().ceiling) == (Place.REST, Ceiling.PRESENCE)

    @invariant()
    def either_can_leave_and_nothing_is_asked_of_anybody_any_more(self) -> None:
        other = twin(self.two)
        other.tell(linking.leave(other.journey, other.now))

        assert (other.place(), other.asked(), other.journey.progress.sitting) == (Place.CLOSED, set(), None)

    @invariant()
    def either_can_pause_the_programme_and_taking_it_up_takes_both(self) -> None:
        other = twin(self.two)
        if not other.journey.linked or not other.journey.progress.opened:
            return
        other.tell(pause(other.journey, other.now))
        assert other.place() is Place.PAUSED

        other.tell(set_aside(other.journey, other.now))
        other.boxes.clear()
        other.answer(0, Kind.TAKE_UP, Yes(), pressed=True)
        assert other.place() is Place.PAUSED
        other.answer(1, Kind.TAKE_UP, Yes())
        assert other.place() is not Place.PAUSED

    @invariant()
    def either_can_pause_a_sitting_and_going_on_takes_both(self) -> None:
        other = twin(self.two)
        other.settle()
        if other.journey.progress.sitting is None:
            return
        other.tell(sittings.pause(other.journey.progress.sitting, other.now))
        paused = other.journey.progress.sitting
        assert paused is not None
        assert paused.paused is not None

        other.boxes.clear()
        other.now = max(other.now, paused.paused + timedelta(seconds=20))
        other.settle()
        if other.journey.progress.sitting is not None:
            other.answer(0, Kind.GO_ON, Yes(), pressed=True)
            assert other.journey.progress.sitting == paused
            other.answer(1, Kind.GO_ON, Yes())
            assert other.journey.progress.sitting.paused is None


class Told(Couples):
    """Follows the record event by event."""

    read: int
    shadow: Journey
    questions: dict[str, object]

    @initialize()
    def open_the_record(self) -> None:
        self.read, self.shadow, self.questions = 0, Journey(), {}

    @invariant()
    def every_event_says_the_same_after_it_was_written_and_moves_only_what_it_may(self) -> None:
        for event in self.two.events[self.read :]:
            assert read_couple(write(event)) == event
            names_nobody(event, self.shadow)
            before, self.shadow = self.shadow, self.shadow.told(event)
            the_day_moves_only_by_a_practice_done(before, event, self.shadow)
            nothing_widens_without_two_signatures(before, event, self.shadow)
        self.read = len(self.two.events)

        assert self.shadow == self.two.journey

    @invariant()
    def a_snapshot_is_the_journey(self) -> None:
        journey = self.two.journey

        assert msgspec.msgpack.decode(msgspec.msgpack.encode(journey), type=Journey) == journey
        assert msgspec.json.decode(msgspec.json.encode(journey), type=Journey) == journey

    @invariant()
    def what_a_question_is_about_does_not_change_under_its_name(self) -> None:
        for round in open_rounds(self.two.journey, self.two.programme, self.two.now):
            about = what_it_is_about(round, self.two)
            assert self.questions.setdefault(round.id, about) == about

    @invariant()
    def an_evening_is_one_strip_of_the_cloth(self) -> None:
        evenings = [one.on for one in self.two.journey.progress.evenings]

        assert len(set(evenings)) == len(evenings)

    def teardown(self) -> None:
        if hasattr(self, "two"):
            assert fold(self.two.events) == self.two.journey
            half = len(self.two.events) // 2
            assert fold(self.two.events[half:], fold(self.two.events[:half])) == self.two.journey


class NeverStuck(Couples):
    """Wherever they are, two who both want to go on come to the end of the thirty days."""

    def teardown(self) -> None:
        if hasattr(self, "two"):
            self.two.drawn = False
            assert all_the_way(self.two, steps=160) in {Place.AFTERWARDS, Place.CLOSED}


def what_it_is_about(round: Round, two: Two) -> object:
    """What somebody who answers is answering to; narrowing aside, which only makes it more careful."""
    journey = two.journey
    sitting, pending = journey.progress.sitting, journey.agreement.pending
    about: dict[Kind, object] = {
        Kind.READY: journey.progress.turn,
        Kind.LIMITS: (journey.progress.turn, journey.agreement.review_on),
        Kind.SIGNATURES: (journey.agreement.proposed, pending and sorted(pending)),
        Kind.GATE: (journey.progress.stage, journey.progress.stage_done),
        Kind.COMMITMENT: (journey.keeping.proposal, journey.keeping.reset_on),
        Kind.TAKE_UP: journey.progress.paused_at,
        Kind.GO_ON: (sitting and sitting.began, sitting and sitting.paused, sitting and sitting.ceiling),
    }
    return about.get(round.kind)


for machine in (Offered, TakenBack, Told, NeverStuck):
    machine.TestCase.settings = settings(stateful_step_count=40)

TestOffered = Offered.TestCase
TestTakenBack = TakenBack.TestCase
TestTold = Told.TestCase
TestNeverStuck = NeverStuck.TestCase
