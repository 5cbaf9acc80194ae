"""Planted in what becomes of answers: when they count, what they come to, what is kept of them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from tests.security.twins.planting import Patch, Plant, every_page
from unhurried.core import rounds
from unhurried.core.rounds import Box, Kind, Round, Slip
from unhurried.keeper import couple
from unhurried.keeper.couple import CoupleBook

outcome = rounds.outcome


def _comes(patch: Patch, comes: Callable[..., Any]) -> None:
    """What comes out of a round is decided by this instead."""
    patch.setattr(couple, "outcome", comes)


def the_first_slip_for_ones_own(patch: Patch) -> None:
    """One's own slip is looked for in the first place, whoever looks."""
    patch.setattr(CoupleBook, "my_slip", _first_slip)


async def _first_slip(self: CoupleBook, kind: Kind) -> Slip:
    await self.settle()
    asked = next((one for one in self._rounds if one.kind is kind), None)
    if asked is None:
        return Slip()
    return await self._boxes.slip(self._stream, asked, 0, self._lying, drawing=self._draws_rests())


def settled_as_soon_as_both_are_in(patch: Patch) -> None:
    """An outcome is there as soon as the second answer is, without waiting for its hour."""

    def early(round: Round, box: Box, journey: Any, offered: Any, now: datetime) -> Any:
        if round.hour is not None and all(slip.answer is not None for slip in box.slips):
            return outcome(msgspec.structs.replace(round, hour=now), box, journey, offered, now)
        return outcome(round, box, journey, offered, now)

    lying = couple.CoupleBook._settled_one

    async def looked_into(self: CoupleBook, *, pressed: bool) -> bool:
        return await lying(self, pressed=True)

    patch.setattr(couple.CoupleBook, "_settled_one", looked_into)
    _comes(patch, early)


def dated_with_its_answer(patch: Patch) -> None:
    """An outcome is dated with when it was answered last, not with its hour; and a page says since when it stands."""

    def dated(round: Round, box: Box, journey: Any, offered: Any, now: datetime) -> Any:
        event = outcome(round, box, journey, offered, now)
        times = [slip.at for slip in box.slips if slip.at is not None]
        return event if event is None or not times else msgspec.structs.replace(event, at=max(times))

    _comes(patch, dated)
    every_page(patch, lambda visit: f"Since {visit._couple and visit._couple.journey.progress.entered}")


def silence_is_not_a_no(patch: Patch) -> None:
    """A gate waits until both have answered, so that silence and “stay” are two things."""

    def waits(round: Round, box: Box, journey: Any, offered: Any, now: datetime) -> Any:
        silent = any(slip.answer is None for slip in box.slips)
        return None if round.kind is Kind.GATE and silent else outcome(round, box, journey, offered, now)

    _comes(patch, waits)


LEAKS: tuple[Plant, ...] = (
    the_first_slip_for_ones_own, settled_as_soon_as_both_are_in, dated_with_its_answer, silence_is_not_a_no,
)  # fmt: skip
