"""An evening on two phones to which everything happens that can, and what has to be true all the while."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

import msgspec
from hypothesis import strategies as st

from tests.house_fixture import Phone
from tests.live.stage import Fault, Hand, Stage, phones
from tests.live.theatre import House, Theatre
from unhurried.core.events import SittingBegun
from unhurried.core.journey import Journey
from unhurried.core.programme import Doing, Form, Phase
from unhurried.core.sitting import Sitting
from unhurried.core.touch import Ceiling

Schedule = Sequence[tuple[str, int, Any]]
LENGTHS: Final = ((Doing.BREATHE, 1), (Doing.FIRST_GIVES, 2), (Doing.SECOND_GIVES, 2), (Doing.REST, 1))
SHORT: Final = Form("short", tuple(Phase(doing, minutes) for doing, minutes in LENGTHS))
A_MOMENT: Final = timedelta(milliseconds=300)  # a phone that has heard of a clock's turn, and has not drawn since
ENDED: Final = 0.2  # of the evenings, by somebody's press
HEALED: Final = 90  # seconds: longer than a phone ever waits before it tries again


def _one_thing(chance: Random) -> Schedule:
    who, what = chance.randrange(2), chance.choice(("tap", "tap", "both go on", "go", "line", "house", "jump"))
    match what:
        case "tap":
            return (("tap", who, chance.choice(("pause", "pause", "on", "slower"))),)
        case "go":
            return (("go", 0, chance.choice((0.5, 3, 12, 21, 47, 95))),)
        case "line":
            return ((chance.choice(("cut", "mend", "mute", "stall", "unmute", "reload")), who, 0),)
        case "house":
            return ((chance.choice(("restart", "down", "up")), 0, 0),)
        case "jump":
            return (("jump", who, chance.choice((-600, -7, 4, 65, 900))),)
    return (("both go on", 0, 0),)


def _on_a_lost_line(chance: Random) -> Schedule:
    """Somebody presses what does not get through; then the other presses, time goes by, or the page is opened anew."""
    who, how = chance.randrange(2), chance.choice(("cut", "mute", "stall", "down"))
    back = {"cut": "mend", "down": "up"}.get(how, "unmute")
    then = chance.choice((("tap", 1 - who, "slower"), ("go", 0, 12), ("reload", who, 0), (back, who, 0)))
    return (how, who, 0), ("tap", who, chance.choice(("pause", "pause", "slower", "on"))), then


def _a_pause(chance: Random) -> Schedule:
    rests, goes = chance.choice((0.5, 47)), chance.choice((12, 95))
    return ("tap", chance.randrange(2), "pause"), ("go", 0, rests), ("both go on", 0, 0), ("go", 0, goes)


def _evening(chance: Random, fewest: int, most: int) -> list[tuple[str, int, Any]]:
    kinds = (_one_thing, _one_thing, _on_a_lost_line, _on_a_lost_line, _a_pause)
    parts = [chance.choice(kinds)(chance) for _ in range(chance.randint(fewest, most))]
    if chance.random() < ENDED:
        parts.append((("tap", chance.randrange(2), "end"), *_one_thing(chance)))
    return [step for part in parts for step in part]


def schedules(fewest: int, most: int) -> st.SearchStrategy[list[tuple[str, int, Any]]]:
    """Evenings of so many parts: one thing, or several that are worth nothing apart.

    Drawn evenly: left to itself Hypothesis says one thing over and over, and most of these have to come together.
    """
    return st.randoms(use_true_random=True).map(lambda chance: _evening(chance, fewest, most))


class Evening:
    """One schedule as it goes by. Every check raises AssertionError with what was seen."""

    def __init__(self, house: House, stage: Stage, ana: Phone) -> None:
        self.house, self.stage, self.ana = house, stage, ana
        self.seen = len(house.written)
        self.running: Sitting | None = house.written[-1]

    async def step(self, what: str, whose: int, more: Any) -> None:
        """Let one thing happen, and look at both phones."""
        hand = self.stage.hands[whose]
        match what:
            case "tap":
                await self.stage.tap(hand, more)
            case "both go on":
                await self.stage.go(21)
                for each in self.stage.hands:
                    await self.stage.tap(each, "on")
            case "go":
                await self.stage.go(more)
            case "jump":
                wrong = self.house.clock.now() + timedelta(seconds=more)
                await hand.page.clock.set_system_time(wrong)
            case "reload" if hand.wire.is_through:  # a page that never comes is as if nobody had asked for it
                await self.stage.open(hand)
            case _:
                self._network(what, hand)
        await self.stage.settle()
        await self.look()

    def _network(self, what: str, hand: Hand) -> None:
        match what:
            case "cut":
                hand.wire.cut = True
                self.house.front.cut(hand.wire)
            case "mend":
                hand.wire.cut = False
            case "mute":
                hand.wire.free.clear()
            case "stall":
                hand.wire.up.clear()
            case "unmute":
                hand.wire.free.set()
                hand.wire.up.set()
            case "down":
                self.house.stop()
            case "restart" | "up":
                self.house.start()

    async def look(self) -> None:
        """What has to be true at any moment, of what was written and of what both phones show."""
        for sitting in self.house.written[self.seen :]:
            self._written(sitting)
        self.seen = len(self.house.written)
        for hand in self.stage.hands:
            self._shown(hand, await hand.scene())

    def _written(self, sitting: Sitting | None) -> None:
        was, self.running = self.running, sitting
        if was is None or sitting is None or (was.paused is None) == (sitting.paused is None):
            return
        if sitting.paused is None:
            both = all(hand.wishes or hand.took_back for hand in self.stage.hands)
            assert both, "a pause was undone, and not by both"
        for hand in self.stage.hands:
            hand.wishes = False
            # On a phone whose taking back has not been heard it goes on standing, and stands on both when it has.
            hand.own = hand.own and (sitting.paused is not None or hand.took_back)

    def _shown(self, hand: Hand, scene: dict[str, Any]) -> None:
        if "over" not in scene:
            return
        assert scene["paused"] or scene["over"] or not hand.own, f"{hand.name} pressed Pause, and it does not hold"
        if self.running is not None and not scene["over"]:
            # As far as a phone may be that has not heard of a pause: as if there had been none since they last went on.
            unheard = msgspec.structs.replace(self.running, paused=None)
            latest, _ = unheard.phase(self.house.clock.now() + A_MOMENT)
            assert scene["phase"] <= latest, f"a phase ended early on {hand.name}'s phone: {scene}"

    async def healed(self) -> None:
        """The house is up and every line whole; whoever was sent away opens the sitting again."""
        for hand in self.stage.hands:
            hand.wire.heal()
        if self.house.front.app is None:
            self.house.start()
        await self.stage.settle()
        for hand in self.stage.hands:
            scene = await hand.scene()
            if "over" not in scene and scene["at"] != "/reflections":
                await self.stage.open(hand)
        await self.stage.go(HEALED, step=10)
        await self.look()

    async def same(self) -> None:
        """Both phones show what was written, and the same."""
        sitting = (await self.house.book(self.ana)).journey.progress.sitting
        told = [await hand.scene() for hand in self.stage.hands]
        if sitting is None:
            assert [scene["at"] for scene in told] == ["/reflections", "/reflections"], told
            return
        phase, _ = sitting.phase(self.house.clock.now())
        for scene, hand in zip(told, self.stage.hands, strict=True):
            assert scene["phase"] == phase, (hand.name, scene, phase)
            assert scene["paused"] == (sitting.paused is not None), (hand.name, scene, sitting)
            assert bool(scene["lowered"]) == (sitting.softened > 0), (hand.name, scene, sitting)
            assert hand.wishes or not (scene["paused"] and scene["noted"]), f"{hand.name} pressed nothing: {scene}"
            assert sitting.paused is not None or not hand.own, f"{hand.name} pressed Pause, and it never arrived"
        assert told[0]["part"] == told[1]["part"], told


async def play(theatre: Theatre, schedule: Schedule, fault: Fault | None = None) -> None:
    """One schedule, from the first second to where both phones are healed."""
    theatre.put_back()
    house, ana = theatre.house, theatre.ana
    book = await house.book(ana)
    first = book.journey.people[0].id

    def begins(journey: Journey, at: datetime) -> SittingBegun:
        return SittingBegun(
            at=at, evening=journey.evening(at), day=1, stage=journey.progress.stage, form=SHORT,
            ceiling=Ceiling.BODY, first=first, phones="two",
        )  # fmt: skip

    await book.record(begins)
    tokens = await house.token(ana), await house.token(theatre.ben)
    async with phones(theatre.chromium, house, house.front, tokens, fault) as stage:
        going = Evening(house, stage, ana)
        for what, whose, more in schedule:
            await going.step(what, whose, more)
        await going.healed()
        await going.same()
