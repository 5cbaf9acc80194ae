"""A sitting walked through on a turned clock, by two phones whose own clocks are wrong and drift, as clocks do."""

import asyncio
from datetime import timedelta
from typing import Final

from bench.bells import apart, heard, listen, sounding
from bench.rough import Rough
from tests.live.stage import Hand, Stage

STRIDE, STEP, NEAR = 2_000, 50, 1_500  # milliseconds at once; near a change, which is so much before it and after
WRONG: Final = (3_217, -41_833)  # milliseconds by which the phones' own clocks are wrong
DRIFT: Final = (20e-6, -20e-6)  # and what they gain: a watch's quartz is good to about so much


class Walk:
    """Both phones and the house, and how late it is: milliseconds since the sitting began."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.at, self._shown = stage, 0, [0, 0]
        self._rough = stage.front if isinstance(stage.front, Rough) else None

    async def opened(self) -> None:
        """Open both phones, in the first moment of the sitting."""
        for hand, wrong in zip(self.stage.hands, WRONG, strict=True):
            await listen(hand.page)
            await hand.page.clock.set_system_time(self.stage.street.clock.now() + timedelta(milliseconds=wrong))
            await self.stage.open(hand)
            await sounding(hand.page)

    async def change(self, moment: int) -> float:
        """Go through a phase change, and tell by how many milliseconds the two phones were apart."""
        await self.go(moment - NEAR, STRIDE)
        await self.go(moment + NEAR, STEP)
        told = [await heard(hand.page) for hand in self.stage.hands]
        strokes = [[self.at + stroke - one["now"] for stroke in one["strokes"]] for one in told]
        return apart(strokes, moment, NEAR)

    async def go(self, until: int, step: int) -> None:
        """Put every clock forward to that moment. What is on its way arrives at its own."""
        while self.at < until:
            by = min(until, self.at + step)
            await self._turn(self._rough.next(by) if self._rough else by)
            if self._rough:
                self._rough.arrive()
            await self.stage.settle()

    async def _turn(self, at: int) -> None:
        self.stage.front.still.clear()
        self.stage.street.clock.turn(timedelta(milliseconds=at - self.at))
        self.at = at
        if self._rough:
            self._rough.at = at
        await asyncio.gather(*(self._forward(n, hand) for n, hand in enumerate(self.stage.hands)))
        self.stage.front.still.set()

    async def _forward(self, n: int, hand: Hand) -> None:
        shown = round(self.at * (1 + DRIFT[n]))
        await hand.page.clock.fast_forward(shown - self._shown[n])
        self._shown[n] = shown
