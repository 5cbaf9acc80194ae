"""Planted in what has to do with when: who looked, who was first, what outlives its evening, what goes with whom."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import msgspec
from starlette.responses import Response

from tests.security.twins.planting import Patch, Plant, every_page, rows
from unhurried.core import progress, slips, today
from unhurried.core.asking import open_rounds
from unhurried.core.check_in import REFUSING, CheckIn
from unhurried.core.events import LimitNarrowed, ProgrammePaused, RestChosen
from unhurried.core.journey import Journey
from unhurried.core.progress import Evening, Progress
from unhurried.core.rounds import Answer, Box, Kind, No, Round
from unhurried.keeper import couple
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.sessions import SignedIn
from unhurried.live.phone import Phone
from unhurried.store.memory import MemoryStore
from unhurried.store.promises import Drop, Shelf
from unhurried.visits.visit import Visit


def _noted(patch: Patch, note: Callable[[Box], str]) -> None:
    """Something of a round of tonight's is kept beside its outcome, and every page of that evening says so."""
    settle = CoupleBook._settle_round

    async def settles(self: CoupleBook, round: Round) -> bool:
        box = (await self._boxes.find(self._stream, round, drawing=self._draws_rests())).content
        came = await settle(self, round)
        if came and round.kind is Kind.TONIGHT:
            assert isinstance(self._store, MemoryStore)
            kept: Any = self._store._open.rows
            kept["note", str(self.journey.evening(self._now())).encode()] = (note(box).encode(), None)
        return came

    patch.setattr(CoupleBook, "_settle_round", settles)
    drawn = Visit.page

    def page(self: Visit, template: str, status: int = 200, /, **facts: Any) -> Response:
        response = drawn(self, template, status, **facts)
        if self._couple is not None:
            evening = str(self._couple.journey.evening(self.now)).encode()
            response.headers["x-tonight"] = rows(self).get(("note", evening), (b"",))[0].decode()
        return response

    patch.setattr(Visit, "page", page)


def whose_answer_was_the_gentler(patch: Patch) -> None:
    """Tonight says whether it was one of the two who asked for less, or both."""

    def whose(box: Box) -> str:
        first, second = (slip.answer.answer if isinstance(slip.answer, CheckIn) else "" for slip in box.slips)
        return "both of you" if first == second else "one of you"

    _noted(patch, whose)


def who_answered_first(patch: Patch) -> None:
    """Tonight keeps the order in which the slips came in."""

    def first(box: Box) -> str:
        times = [slip.at for slip in box.slips]
        return "" if None in times else "first" if times[0] <= times[1] else "second"  # type: ignore[operator]

    _noted(patch, first)


def a_rest_that_was_only_drawn(patch: Patch) -> None:
    """Of a drawn rest it is said that both would have been up for it."""

    def only_drawn(box: Box) -> str:
        up = [isinstance(slip.answer, CheckIn) and slip.answer.answer not in REFUSING for slip in box.slips]
        return "It was drawn; another time." if box.drawn and all(up) else ""

    _noted(patch, only_drawn)


def answers_that_outlive_their_evening(patch: Patch) -> None:
    """Tonight's box is named without its evening, so that an answer nobody looked at counts on the next one."""

    def undated(*told: Any) -> tuple[Round, ...]:
        found = open_rounds(*told)
        return tuple(msgspec.structs.replace(one, of=()) if one.kind is Kind.TONIGHT else one for one in found)

    def one_of_them(journey: Journey, programme: Any, now: Any, kind: Kind) -> Round | None:
        return next((one for one in undated(journey, programme, now) if one.kind is kind), None)

    patch.setattr(couple, "open_rounds", undated)
    patch.setattr(couple, "open_round", one_of_them)


def a_stall_before_what_had_struck(patch: Patch) -> None:
    """A stall comes before an hour that had struck by then, so that it matters whether anybody looked in between."""
    patch.setattr(couple, "struck_before", lambda rounds, at: None)


def an_evening_nobody_looked_at(patch: Patch) -> None:
    """The cloth holds the evenings that were settled, and none for an evening at which nobody looked."""

    def cloth(told: Progress, since: date, until: date) -> tuple[Evening, ...]:
        return tuple(one for one in told.evenings if since <= one.on <= until)

    patch.setattr(progress, "cloth", cloth)


def a_step_declined_only_where_it_was_settled(patch: Patch) -> None:
    """A step comes back gentler after a rest that was settled, and not after an evening at which nobody looked."""

    def declined(journey: Journey, programme: Any, evening: date) -> bool:
        last = [one for one in journey.progress.evenings if one.on < evening][-1:]
        return bool(programme.ladder and last and not last[0].together)

    patch.setattr(today, "declined", declined)


def a_press_that_counts_all_evening(patch: Patch) -> None:
    """A press is remembered for hours, so that one alone says that the other has pressed."""
    patch.setattr(slips, "TOGETHER_WITHIN", timedelta(hours=12))


def a_not_yet_that_empties_the_round(patch: Patch) -> None:
    """“Not yet” begins the question afresh for both, so that an answer of the other's is gone."""
    answer = CoupleBook.answer

    async def empties(self: CoupleBook, kind: Kind, given: Answer | None, **how: Any) -> Any:
        journey = await answer(self, kind, given, **how)
        asked = next((one for one in self._rounds if one.kind is kind), None)
        if isinstance(given, No) and asked is not None:
            await self._store.commit(Drop(Shelf.ROUNDS, self._boxes._name(self._stream, asked)))
        return journey

    patch.setattr(CoupleBook, "answer", empties)


def lines_that_go_with_an_account(patch: Patch) -> None:
    """Erasing an account takes the shared lines along, so that it can be told from leaving."""
    erase = Keeper.erase

    async def erases(self: Keeper, person: Any, name: str, *more: Any, **and_more: Any) -> None:
        stream = self.stream_of(person)
        found = await self.store.under(Shelf.TEXTS, stream.id)
        await erase(self, person, name, *more, **and_more)
        await self.store.commit(*(Drop(Shelf.TEXTS, key) for key, _ in found))

    patch.setattr(Keeper, "erase", erases)


def a_line_kept_awake_by_the_other(patch: Patch) -> None:
    """Before a sitting, whoever comes to the line or leaves it keeps the other's sign-in awake."""
    signed = Phone._signed

    async def awake(self: Phone, *, wake: bool = True) -> SignedIn:
        return await signed(self, wake=True)

    patch.setattr(Phone, "_signed", awake)


def who_withdrew(patch: Patch) -> None:
    """Every page says by whom it was stopped, rested or made more careful last."""
    commit = CoupleBook._committed

    async def committed(self: CoupleBook, events: Any, writes: Any, author: bytes) -> bool:
        done = await commit(self, events, writes, author)
        if done and any(isinstance(event, LimitNarrowed | ProgrammePaused | RestChosen) for event in events):
            assert isinstance(self._store, MemoryStore)
            self._store._open.rows["withdrew", b""] = (self.me.encode(), None)  # type: ignore[index]
        return done

    patch.setattr(CoupleBook, "_committed", committed)
    every_page(patch, lambda visit: f"By: {rows(visit).get(('withdrew', b''), (b'nobody',))[0].decode()}")


LEAKS: tuple[Plant, ...] = (
    whose_answer_was_the_gentler, who_answered_first, a_rest_that_was_only_drawn, answers_that_outlive_their_evening,
    a_stall_before_what_had_struck, an_evening_nobody_looked_at, a_step_declined_only_where_it_was_settled,
    a_press_that_counts_all_evening, a_not_yet_that_empties_the_round, lines_that_go_with_an_account,
    a_line_kept_awake_by_the_other, who_withdrew,
)  # fmt: skip
