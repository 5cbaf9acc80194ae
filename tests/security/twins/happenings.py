"""What befalls two people: an evening, a practice with its pauses, a line shown, somebody leaving."""

from datetime import timedelta
from random import Random

from tests.security.twins.asked import answers, bens, looks, together
from tests.security.twins.pair import Pair
from tests.security.twins.public import NAMELESS, TAKING_BOTH, possible_acts
from tests.security.twins.world import World
from unhurried.core.rounds import Kind, Yes
from unhurried.core.slips import AT_ONCE


async def evening(pair: Pair, rng: Random) -> None:
    """As much of an evening as comes: both are up for it, begin, and practise; afterwards is afterwards."""
    await together(pair, rng, Kind.TONIGHT)
    await looks(pair, rng)
    if rng.random() < 0.4:
        await pair.both("ben is on the line", ben_on_the_line)
    await pair.alone(rng)
    await together(pair, rng, Kind.BEGIN)
    if (await bens(pair)).journey.progress.sitting is not None:
        await sitting(pair, rng)
    await pair.both("off the line", hang_up)
    await looks(pair, rng)
    await pair.alone(rng)


async def acts(pair: Pair, rng: Random, *, takes_both: bool = False) -> None:
    """One of them does something for both, or asks for what takes both."""
    behind = await bens(pair)
    possible_now = possible_acts(behind, pair.clock.now(), rng)
    possible_now = [one for one in possible_now if not takes_both or one[0] in TAKING_BOTH]
    if not possible_now:
        return
    address, fields = rng.choice(possible_now)
    # Whoever narrows lowers their own open marks as well, which is theirs to see.
    if address in NAMELESS and behind.asks(Kind.LIMITS) is None and rng.random() < 0.4:
        await pair.either("for both", address, fields, rng)
    else:
        who = rng.choice([pair.ana, pair.ben])
        await who("for both", address, fields)
    await looks(pair, rng)


async def asks_for_both(pair: Pair, rng: Random) -> None:
    """One writes down what takes both; Ana may say yes to it alone, or take that back; then both say what they say."""
    await acts(pair, rng, takes_both=True)
    at_once = [one.kind for one in (await bens(pair)).rounds if one.kind in AT_ONCE]
    if at_once:
        kind = rng.choice(at_once)
        if rng.random() < 0.5:
            await answers(pair, rng, kind, rng.choice([None, Yes()]))
        await pair.answers_alone(kind, rng)
        await looks(pair, rng, 3)
        await together(pair, rng, kind)


async def shows_a_line(pair: Pair, rng: Random) -> None:
    """Ana shows Ben one line of what she wrote; everything else of that page is hers. Later she may take it back."""
    line, dice = f"Your hands were warm, {rng.randint(1, 99)}.", [rng.random(), rng.random()]

    async def writes(world: World) -> None:
        if world.gone:
            return
        await world.ana_comes_in()
        with world.chance.told("ana alone"):
            die = Random(dice[pair.worlds.index(world)])
            mine = {"good": line, "less_good": die.choice(["", "the rest"]), "distress": str(die.randint(0, 10))}
            world.private("/reflections", mine)
            await world.ana.post("/reflections", mine)
        await world.ana.send("/shared-lines", {"line": "good", "words": line})

    await pair.both(f"ana shows “{line}”", writes)
    await looks(pair, rng, 4)


async def leaves(pair: Pair, rng: Random, who: str) -> None:
    """One of the two leaves; Ana may erase all that was hers with it, and nobody else can tell."""
    if who == "ben":
        await pair.ben("leaves", "/leaving")
    else:
        await shows_a_line(pair, rng)
        erases = [rng.random() < 0.5 for _ in pair.worlds]

        async def goes(world: World) -> None:
            if world.gone:
                return
            await world.ana_comes_in()
            if erases[pair.worlds.index(world)]:
                world.private("erases everything that is hers")
                await world.ana.post("/erasures", {"name": "ana"})
                world.gone = True
            else:
                await world.ana.send("/leaving")

        await pair.both("ana leaves", goes)
    await looks(pair, rng, 5)


async def sitting(pair: Pair, rng: Random) -> None:
    """A practice: some of it on the line, with whatever one may do in it, to its end or to an earlier one."""
    on_the_line = rng.choice([(), ("ben",), ("ben", "ana"), ("ana", "ben")])

    async def open_lines(world: World) -> None:
        for who in on_the_line:
            await world.phones[who].hang_up()
            await (world.ana_comes_in() if who == "ana" else world.phones[who].come_in())
            await world.phones[who].listen()

    await pair.both(f"on the line: {on_the_line}", open_lines)
    for _ in range(rng.randint(0, 3)):
        await pair.passes(timedelta(minutes=rng.choice([1, 4, 9])), rng)
        await rng.choice([acts, _goes_on, _leaves_at_once_or_pauses, _a_pause])(pair, rng)
    await pair.passes(timedelta(minutes=rng.choice([30, 50, 75])), rng)


async def lies_on_the_line(pair: Pair, rng: Random) -> None:
    """Ben's phone lies there with a line open, for as long as it likes."""
    await pair.both("ben is on the line", ben_on_the_line)
    await looks(pair, rng)
    await pair.passes(timedelta(minutes=rng.choice([30, 120])), rng)
    await pair.both("off the line", hang_up)
    await looks(pair, rng, 4)


async def ben_on_the_line(world: World) -> None:
    await world.phones["ben"].come_in()
    await world.phones["ben"].listen()


async def hang_up(world: World) -> None:
    for phone in world.phones.values():
        await phone.hang_up()


async def _a_pause(pair: Pair, rng: Random) -> None:
    """Either stops; after a while each may wish to go on, Ana in each world by herself, and Ben looks."""
    who = rng.choice([pair.ana, pair.ben])
    await who("stops", "/sitting/pauses")
    await pair.passes(timedelta(minutes=1), rng)
    await pair.answers_alone(Kind.GO_ON, rng)
    await pair.look("ben", ["/sitting"])
    await _goes_on(pair, rng)


async def _goes_on(pair: Pair, rng: Random) -> None:
    """Ben would go on; Ana would in both worlds, or in neither."""
    if (await bens(pair)).asks(Kind.GO_ON):
        await answers(pair, rng, Kind.GO_ON, rng.choice([Yes(), Yes(), None]))


async def _leaves_at_once_or_pauses(pair: Pair, rng: Random) -> None:
    """Ana pauses by the button, or by the way out: to Ben a pause is a pause."""
    ways = [rng.choice(["/sitting/pauses", "/leave"]) for _ in pair.worlds]

    async def stops(world: World) -> None:
        if world.gone or world.ana.line is not None:
            return
        await world.ana_comes_in()
        way = ways[pair.worlds.index(world)]
        world.private(f"stops by {way}")
        await world.ana.post(way)

    if (await bens(pair)).journey.progress.sitting is not None:
        await pair.both("ana stops", stops)
