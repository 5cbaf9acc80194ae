"""What befalls two people: an answer, an evening, a practice with its pauses, a line shown, somebody leaving."""

from datetime import timedelta
from random import Random

from tests.security.twins.answers import PRESSINGS, form, possible
from tests.security.twins.pair import LAPSED, Pair
from tests.security.twins.public import TAKING_BOTH, possible_acts
from tests.security.twins.world import Behind, World
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.own import Own
from unhurried.core.rounds import Answer, Kind, No, Slip, Yes
from unhurried.core.slips import AT_ONCE

GOING: dict[Kind, list[Answer]] = {
    Kind.TONIGHT: [CheckIn(Willing.WILLING, 7), CheckIn(Willing.WILLING, 4), CheckIn(Willing.TENTATIVE, 5)],
    Kind.GATE: [GateAnswer(Choice.ON), GateAnswer(Choice.ON), GateAnswer(Choice.STAY)],
}  # fmt: skip

AFTER = [timedelta(0), timedelta(minutes=7), timedelta(hours=9)]


async def looks(pair: Pair, rng: Random, most: int = 2) -> None:
    """Ben looks at a few pages, or at none; now and then he has signed out before."""
    if rng.random() < 0.2:
        await pair.ben("signs out", "/sign-outs")
    if paths := rng.sample(pair.pages, rng.randint(0, most)):
        await pair.look("ben", paths)


async def ben_answers(pair: Pair, rng: Random) -> None:
    """Ben answers one of the questions that are open, or presses for it, or takes his answer back."""
    behind = await _bens(pair)
    if behind.rounds:
        kind = rng.choice(behind.rounds).kind
        await _answers(pair, rng, kind, rng.choice(possible(kind, behind, rng)))
        if rng.random() < 0.2:
            await _presses_alone(pair, rng, kind)


async def together(pair: Pair, rng: Random, kind: Kind | None = None) -> None:
    """Both answer a question and look at it together, or both say yes."""
    await pair.passes(LAPSED, rng, busy=False)
    behind = await _bens(pair)
    open_now = [one.kind for one in behind.rounds if kind in {None, one.kind}]
    if not open_now:
        return
    asked = rng.choice(open_now)
    yeses = [one for one in possible(asked, behind, rng) if not isinstance(one, No | None)]
    said: list[Answer | None] = [*GOING.get(asked, yeses)]
    if not said:
        return
    answer, now, by_press = rng.choice(said), pair.clock.now(), asked in PRESSINGS or asked in {Kind.READY, Kind.BEGIN}
    ben = Slip(answer, now, now if by_press else None)
    await pair.alike(asked, ben, rng, pressed=by_press, forward=True)
    if asked in AT_ONCE:
        await _sends(pair, asked, answer, behind)
    elif by_press:
        await _sends(pair, asked, answer, behind, now=True)
        await _ana_presses(pair, asked)
    await looks(pair, rng)
    await pair.passes(LAPSED, rng, busy=False)


async def evening(pair: Pair, rng: Random) -> None:
    """As much of an evening as comes: both are up for it, begin, and practise; afterwards is afterwards."""
    await together(pair, rng, Kind.TONIGHT)
    await looks(pair, rng)
    if rng.random() < 0.4:
        await pair.both("ben is on the line", _ben_on_the_line)
    await pair.alone(rng)
    await together(pair, rng, Kind.BEGIN)
    if (await _bens(pair)).journey.progress.sitting is not None:
        await _sitting(pair, rng)
    await pair.both("off the line", _hang_up)
    await looks(pair, rng)
    await pair.alone(rng)


async def by_the_hour(pair: Pair, rng: Random) -> None:
    """A question that is looked at on its hour: Ben has answered it or not, and Ana may at any moment before."""
    behind = await _bens(pair)
    asked = [one for one in behind.rounds if one.hour is not None and one.hour > pair.clock.now()]
    if not asked:
        return
    round = rng.choice(asked)
    usual: list[Answer | None] = [*GOING.get(round.kind, [None])]
    said = rng.choice(rng.choice([usual, possible(round.kind, behind, rng)]))
    await _answers(pair, rng, round.kind, said)
    await pair.answers_alone(round.kind, rng)
    if rng.random() < 0.3:
        await _presses_alone(pair, rng, round.kind)
    await looks(pair, rng, 3)
    if round.hour is not None and round.hour > pair.clock.now():
        await pair.passes(round.hour - pair.clock.now() + rng.choice(AFTER), rng)
    await looks(pair, rng, 3)


async def acts(pair: Pair, rng: Random, *, takes_both: bool = False) -> None:
    """One of them does something for both, or asks for what takes both."""
    behind = await _bens(pair)
    possible_now = possible_acts(behind, pair.clock.now(), rng)
    possible_now = [one for one in possible_now if not takes_both or one[0] in TAKING_BOTH]
    if not possible_now:
        return
    address, fields = rng.choice(possible_now)
    who = rng.choice([pair.ana, pair.ben])
    await who("for both", address, fields)
    await looks(pair, rng)


async def asks_for_both(pair: Pair, rng: Random) -> None:
    """One writes down what takes both; Ana may say yes to it alone, or take that back; then both say what they say."""
    await acts(pair, rng, takes_both=True)
    at_once = [one.kind for one in (await _bens(pair)).rounds if one.kind in AT_ONCE]
    if at_once:
        kind = rng.choice(at_once)
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


# -- parts of these ------------------------------------------------------------------------------------------------


async def _bens(pair: Pair) -> Behind:
    """Where the two are, as Ben might know it: what only Ana keeps is left out."""
    return (await pair.worlds[0].behind())._replace(own=Own())


async def _answers(pair: Pair, rng: Random, kind: Kind, answer: Answer | None) -> None:
    behind = await _bens(pair)
    if kind in AT_ONCE and isinstance(answer, Yes):
        # What comes at once has to come in both worlds, or in neither.
        await pair.alike(kind, Slip(answer, pair.clock.now()), rng)
    await _sends(pair, kind, answer, behind)


async def _sends(pair: Pair, kind: Kind, answer: Answer | None, behind: Behind, *, now: bool = False) -> None:
    sent = form(kind, answer, behind)
    if sent is None:
        return
    address, fields = sent
    await pair.ben("answers", address, {**fields, "now": "yes"} if now and kind is Kind.READY else fields)
    if now and kind in PRESSINGS:
        await pair.ben("presses", PRESSINGS[kind])


async def _presses_alone(pair: Pair, rng: Random, kind: Kind) -> None:
    """Ben presses for his answer, at a time when no press of Ana's still counts."""
    if kind in PRESSINGS:
        await pair.passes(LAPSED, rng, busy=False)
        await pair.ben("presses alone", PRESSINGS[kind])
        await pair.passes(LAPSED, rng, busy=False)


async def _ana_presses(pair: Pair, kind: Kind) -> None:
    """Ana presses for what she has answered, as Ben has."""

    async def presses(world: World) -> None:
        if world.gone:
            return
        box = (await world.behind()).boxes.get(kind)
        if box is not None and box.slips[0].answer is not None:
            await world.answer("ana", kind, box.slips[0].answer, pressed=True)

    await pair.both(f"ana presses for {kind}", presses)


async def _sitting(pair: Pair, rng: Random) -> None:
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
        await rng.choice([acts, _goes_on, _leaves_at_once_or_pauses])(pair, rng)
    await pair.passes(timedelta(minutes=rng.choice([30, 50, 75])), rng)


async def _ben_on_the_line(world: World) -> None:
    await world.phones["ben"].come_in()
    await world.phones["ben"].listen()


async def _hang_up(world: World) -> None:
    for phone in world.phones.values():
        await phone.hang_up()


async def _goes_on(pair: Pair, rng: Random) -> None:
    """Ben would go on; Ana would in both worlds, or in neither."""
    if (await _bens(pair)).asks(Kind.GO_ON):
        await _answers(pair, rng, Kind.GO_ON, rng.choice([Yes(), Yes(), None]))


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

    if (await _bens(pair)).journey.progress.sitting is not None:
        await pair.both("ana stops", stops)
