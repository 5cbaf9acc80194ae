"""The two worlds side by side, on one clock: what is done in both, what Ana does in one, and what others receive."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from random import Random

from tests.security.twins.answers import Comes, comes_of, encoded, form, possible
from tests.security.twins.deeds import something
from tests.security.twins.doors import pages
from tests.security.twins.found import Found, told
from tests.security.twins.phone import quiet
from tests.security.twins.tally import Tally
from tests.security.twins.world import WATCHING, Behind, Start, World
from unhurried.core.evening import next_full_hour
from unhurried.core.rounds import Answer, Kind, Slip
from unhurried.core.slips import STANDING
from unhurried.wiring import TurnedClock

A_MINUTE = timedelta(minutes=1)
BEAT = timedelta(minutes=8)  # a phone's own is ten seconds; often enough to keep a sign-in awake, and no more
LAPSED = timedelta(minutes=3)  # after which a press alone counts no more
Coming = tuple[datetime, int, str, bool]  # when, in which world, by which die, and whether it is an answer


class Pair:
    """Two worlds that share everything but what Ana keeps private."""

    def __init__(self, worlds: tuple[World, World], clock: TurnedClock, tally: Tally) -> None:
        self.worlds, self.clock, self.tally = worlds, clock, tally
        self.pages, self.step, self.quiet = pages(worlds[0]), 0, set[str]()

    async def begin(self, start: Start, seed: str) -> None:
        """A new history."""
        self.tally.begun += 1
        self.step, self.start = 0, start.name
        self.clock.turn(start.at - self.clock.now())
        for world in self.worlds:
            world.begin(start, f"history {seed}")
            for who in ("ana", "ben"):
                await world.phones[who].come_in()
        await self.compare()

    async def end(self) -> None:
        """Whatever is still open is closed; the last thing anybody does is look at everything."""
        for world in self.worlds:
            for phone in world.phones.values():
                await phone.hang_up()
        stored = [await _kept(world) for world in self.worlds]
        sent = [[(one.at, one.what, one.fields) for one in world.sent] for world in self.worlds]
        self.tally.history(self.start, sent=sent[0] != sent[1], stored=stored[0] != stored[1])

    async def both(self, what: str, doing: Callable[[World], Awaitable[object]]) -> None:
        """Something that happens in both worlds alike."""
        self.step += 1
        for world in self.worlds:
            world.note(what)
            for phone in world.phones.values():
                phone.together = f"step {self.step}"
            await doing(world)
            await quiet()
            for phone in world.phones.values():
                phone.together = ""

    async def ben(self, what: str, address: str, fields: object = None) -> None:
        """Ben sends a form, and goes where it leads."""

        async def sends(world: World) -> None:
            await world.phones["ben"].come_in()
            await world.phones["ben"].send(address, fields)  # type: ignore[arg-type]

        await self.both(f"ben: {what} {address} {fields or ''}", sends)

    async def ana(self, what: str, address: str, fields: object = None) -> None:
        """Ana sends a form that acts for both: it is the same in both worlds."""

        async def sends(world: World) -> None:
            if not world.gone:
                await world.ana_comes_in()
                await world.ana.send(address, fields)  # type: ignore[arg-type]

        await self.both(f"ana: {what} {address} {fields or ''}", sends)

    async def either(self, what: str, address: str, fields: object, rng: Random) -> None:
        """What names nobody, done in one world by Ana and in the other by Ben, on a phone that nobody watches."""
        hers = self.worlds[rng.randrange(2)]

        async def sends(world: World) -> None:
            if world is hers:
                await world.ana_comes_in()
                await world.ana.send(address, fields)  # type: ignore[arg-type]
            else:
                await world.bens_other.come_in()
                await world.bens_other.send(address, fields)  # type: ignore[arg-type]

        if not any(world.gone for world in self.worlds):
            hers.private(f"it was she: {what} {address}")
            await self.both(f"either: {what} {address} {fields or ''}", sends)

    async def look(self, who: str, paths: list[str]) -> None:
        """Somebody looks at these pages."""

        async def opens(world: World) -> None:
            if who != "anybody":
                await world.phones[who].come_in()
            for path in paths:
                await world.phones[who].get(path)

        await self.both(f"{who} looks at {' '.join(paths)}", opens)

    async def alone(self, rng: Random) -> None:
        """Ana does something alone in each world, or nothing; neither knows of the other."""
        for world in self.worlds:
            die = Random(f"{rng.random()}/{world.name}")
            for _ in range(die.choice([0, 1, 1, 2])):
                await self._something(world, die)

    async def answers_alone(self, kind: Kind, rng: Random) -> None:
        """Ana answers this question in each world, or does not."""
        for world in self.worlds:
            die = Random(f"{rng.random()}/{world.name}")
            if die.random() < 0.7:
                await self._something(world, die, kind)

    async def _something(self, world: World, die: Random, to: Kind | None = None) -> None:
        if world.name not in self.quiet:
            await something(world, die, self.pages, to)
            await quiet()

    # -- time ------------------------------------------------------------------------------------------------------

    async def turn_to(self, moment: datetime) -> None:
        """Turn the clock. A phone on the line asks, as it does by itself, before anybody does anything else."""
        while moment > self.clock.now():
            phones = [phone for world in self.worlds for phone in world.phones.values() if phone.line is not None]
            step = min(moment - self.clock.now(), BEAT if phones else timedelta.max)
            self.clock.turn(step)
            for phone in phones:
                await phone.say('{"say":"here","id":0}')

    async def passes(self, span: timedelta, rng: Random, *, busy: bool = True, to: Kind | None = None) -> None:
        """Time goes by. Ana does this and that at hours of her own; before an hour strikes, her answers are alike."""
        began, end = self.clock.now(), self.clock.now() + span
        await self.both(f"time: {span}", _nothing)
        coming = self._hers(began, span, rng, to) if busy else []
        while self.clock.now() < end:
            stop, strikes = await self._next_stop(end)
            until = stop - A_MINUTE if strikes else stop
            if coming and coming[0][0] < until:
                moment, n, die, answering = coming.pop(0)
                await self.turn_to(moment)
                await self._something(self.worlds[n], Random(die), to if answering else None)
                continue  # what she did may have set an hour
            await self.turn_to(until)
            if strikes:
                await self.level(stop, rng)
                await self.turn_to(stop)

    def _hers(self, began: datetime, span: timedelta, rng: Random, to: Kind | None) -> list[Coming]:
        """When Ana does something alone: at moments of each world's own, the last of them close to the end."""
        coming = []
        for n, world in enumerate(self.worlds):
            die = Random(f"{rng.random()}/{world.name}")
            for _ in range(die.choice([0, 1, 1, 2, 3])):
                answering = to is not None and die.random() < 0.5
                most = int(span.total_seconds())
                after = die.choice([die.randrange(most), max(most - 5, 0)])
                coming.append((began + timedelta(seconds=after), n, str(die.random()), answering))
        return sorted(coming)

    async def _next_stop(self, end: datetime) -> tuple[datetime, bool]:
        """The next moment at which something may come: an hour that strikes, or an evening that turns."""
        now, found = self.clock.now(), [(end, False)]
        turn = datetime.combine(now.date(), time(4, 5), now.tzinfo)
        found.append((turn if turn > now else turn + timedelta(days=1), False))
        for world in self.worlds:
            behind = await world.behind()
            found += [(one.hour, True) for one in behind.rounds if one.hour is not None and one.hour > now]
            for kind in STANDING & behind.boxes.keys():
                if all(slip.answer is not None for slip in behind.boxes[kind].slips):
                    found.append((next_full_hour(now), True))
        return min(found, key=lambda one: (one[0], not one[1]))

    # -- rounds ----------------------------------------------------------------------------------------------------

    async def level(self, strike: datetime, rng: Random) -> None:
        """Where Ana's answers would come to different things at an hour, she gives others that come to the same."""
        behinds = [await world.behind() for world in self.worlds]
        for kind in behinds[0].boxes:
            hour = behinds[0].asks(kind).hour  # type: ignore[union-attr]
            if kind not in behinds[1].boxes or not (kind in STANDING or (hour is not None and hour <= strike)):
                continue
            come = [encoded(world.comes(behind, kind, strike))
                    for world, behind in zip(self.worlds, behinds, strict=True)]  # fmt: skip
            if come[0] != come[1]:
                await self.alike(kind, behinds[0].boxes[kind].slips[1], rng)

    async def alike(self, kind: Kind, ben: Slip, rng: Random, *, pressed: bool = False, forward: bool = False) -> None:
        """Ana answers in both worlds, each in her own way, so that the same comes out beside this slip of Ben's."""
        behinds = [await world.behind() for world in self.worlds]
        dice = [Random(f"{rng.random()}/{world.name}") for world in self.worlds]
        comes: list[Comes] = []
        for world, behind, die in zip(self.worlds, behinds, dice, strict=True):
            if behind.asks(kind) is None:
                return
            said = possible(kind, behind, die)
            comes.append(comes_of(world, behind, kind, said, ben, pressed=pressed))
        common = sorted(event for event in comes[0] if event in comes[1])
        some = [event for event in common if event and b'"rest"' not in event]
        target = rng.choice(some if forward and some else common)
        for world, behind, die, by in zip(self.worlds, behinds, dice, comes, strict=True):
            await self._gives(world, behind, kind, die.choice(by[target]))

    async def _gives(self, world: World, behind: Behind, kind: Kind, answer: Answer | None) -> None:
        """Ana gives an answer by its form; where no form does it, without one."""
        if not world.gone:
            world.private(f"answers {kind}", answer)
            sent = form(kind, answer, behind)
            await world.ana_comes_in()
            with world.chance.told("ana alone"):
                if sent is not None:
                    await world.ana.post(*sent)
                box = (await world.behind()).boxes.get(kind)
                if box is not None and box.slips[0].answer != answer:
                    await world.answer("ana", kind, answer)
            await quiet()

    # -- what others receive ---------------------------------------------------------------------------------------

    async def compare(self) -> None:
        """Everything that anybody else received is the same in both worlds, to the byte, in number and in order."""
        for who in WATCHING:
            one, other = (world.heard(who) for world in self.worlds)
            self.tally.answers += len(one)
            if one != other:
                self.tally.differences += 1
                raise Found(told(who, one, other, self.worlds))


async def _kept(world: World) -> tuple[object, ...]:
    behind = await world.behind()
    return behind.own, {kind: box.slips[0].answer for kind, box in behind.boxes.items()}


async def _nothing(_: World) -> None:
    """Only time goes by."""
