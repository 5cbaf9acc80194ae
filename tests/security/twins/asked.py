"""Questions that are asked of both: Ben answers, Ana answers alike or alone, and somebody looks."""

from datetime import timedelta
from random import Random

from tests.security.twins.answers import PRESSINGS, form, possible
from tests.security.twins.doors import FIRST
from tests.security.twins.pair import LAPSED, Pair
from tests.security.twins.world import Behind, World
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.evening import next_full_hour
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.own import Own
from unhurried.core.rounds import Answer, Kind, No, Slip, Yes
from unhurried.core.slips import AT_ONCE, CONSENT

GOING: dict[Kind, list[Answer]] = {
    Kind.TONIGHT: [CheckIn(Willing.WILLING, 7), CheckIn(Willing.WILLING, 4), CheckIn(Willing.TENTATIVE, 5)],
    Kind.GATE: [GateAnswer(Choice.ON), GateAnswer(Choice.ON), GateAnswer(Choice.STAY)],
}  # fmt: skip

AFTER = [timedelta(0), timedelta(minutes=7), timedelta(hours=9)]


async def looks_at_everything(pair: Pair, rng: Random) -> None:
    """Ben looks wherever he can, and so do somebody else and anybody."""
    others = [path for path in pair.pages if path not in FIRST]
    await pair.look("ben", [*FIRST, *rng.sample(others, 14)])
    for who in ("cleo", "anybody"):
        await pair.look(who, rng.sample(pair.pages, 4))


async def looks(pair: Pair, rng: Random, most: int = 2) -> None:
    """Ben looks at a few pages, or at none; now and then he has signed out before."""
    if rng.random() < 0.2:
        await pair.ben("signs out", "/sign-outs")
    if paths := rng.sample(pair.pages, rng.randint(0, most)):
        await pair.look("ben", paths)


async def ben_answers(pair: Pair, rng: Random) -> None:
    """Ben answers one of the questions that are open, or presses for it, or takes his answer back."""
    behind = await bens(pair)
    if behind.rounds:
        kind = rng.choice(behind.rounds).kind
        await answers(pair, rng, kind, rng.choice(possible(kind, behind, rng)))
        if rng.random() < 0.2:
            await _presses_alone(pair, rng, kind)


async def together(pair: Pair, rng: Random, kind: Kind | None = None) -> None:
    """Both answer a question and look at it together, or both say yes."""
    await pair.passes(LAPSED, rng, busy=False)
    behind = await bens(pair)
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
    if asked is Kind.BEGIN:  # what is in by now waits for a practice to end, whenever that is
        await pair.level(next_full_hour(now), rng)
    await _takes_back(pair, asked, behind)
    await pair.alike(asked, ben, rng, pressed=by_press, forward=True)
    if asked in AT_ONCE:
        await _sends(pair, asked, answer, behind)
    elif by_press:
        await _sends(pair, asked, answer, behind, now=True)
        await _ana_presses(pair, asked)
    await looks(pair, rng)
    await pair.passes(LAPSED, rng, busy=False)


async def by_the_hour(pair: Pair, rng: Random) -> None:
    """A question that is looked at on its hour: Ben has answered it or not, and Ana may at any moment before."""
    behind = await bens(pair)
    asked = [one for one in behind.rounds if one.hour is not None and one.hour > pair.clock.now()]
    if not asked:
        return
    round = rng.choice(asked)
    usual: list[Answer | None] = [*GOING.get(round.kind, [None])]
    said = rng.choice(rng.choice([usual, possible(round.kind, behind, rng)]))
    await answers(pair, rng, round.kind, said)
    if rng.random() < 0.5:
        await pair.answers_alone(round.kind, rng)
    if rng.random() < 0.3:
        await _presses_alone(pair, rng, round.kind)
    await looks(pair, rng, 3)
    if round.hour is not None and round.hour > pair.clock.now():
        await pair.passes(round.hour - pair.clock.now() + rng.choice(AFTER), rng, to=round.kind)
    await looks(pair, rng, 3)


async def bens(pair: Pair) -> Behind:
    """Where the two are, as Ben might know it: what only Ana keeps is left out."""
    return (await pair.worlds[0].behind())._replace(own=Own())


async def answers(pair: Pair, rng: Random, kind: Kind, answer: Answer | None) -> None:
    behind = await bens(pair)
    if kind in AT_ONCE and isinstance(answer, Yes):
        # What comes at once has to come in both worlds, or in neither.
        await _takes_back(pair, kind, behind)
        await pair.alike(kind, Slip(answer, pair.clock.now()), rng)
    if kind is Kind.BEGIN:  # it is a press: no other of hers may meet it
        await pair.passes(LAPSED, rng, busy=False)
    await _sends(pair, kind, answer, behind)
    if kind is Kind.BEGIN:
        await pair.passes(LAPSED, rng, busy=False)


async def _takes_back(pair: Pair, kind: Kind, behind: Behind) -> None:
    """Ben takes an earlier yes back, where Ana's answer would meet that one and not the one he is about to give."""
    if kind in AT_ONCE and kind in behind.boxes and isinstance(behind.boxes[kind].slips[1].answer, CONSENT):
        await _sends(pair, kind, None, behind)


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
