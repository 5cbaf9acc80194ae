"""What Ana may do alone, at any hour: nothing of it may reach anybody else."""

from collections.abc import Awaitable, Callable, Mapping
from random import Random

from tests.house_fixture import PASSPHRASE
from tests.security.twins.alone import WORDS, Alone
from tests.security.twins.answers import PRESSINGS, encoded, form, possible
from tests.security.twins.deeds_of_tools import TOOLS
from tests.security.twins.phone import FIELDS
from tests.security.twins.world import World
from unhurried.core.rounds import Kind, Slip, Yes

MUTED = ("/sitting", "/leave", "/hand-over", "/sign-outs")


async def looks(ana: Alone) -> None:
    running = ana.behind.journey.progress.sitting
    # A second phone on the sitting's page changes what one press may do, for both.
    alone = [
        path for path in ana.pages if running is None or running.phones != "one" or not path.startswith("/sitting")
    ]
    for path in ana.rng.sample(alone, ana.rng.randint(1, 3)):
        ana.world.private(f"looks at {path}")
        await ana.world.ana.get(path)


async def answers(ana: Alone) -> None:
    if ana.behind.rounds:
        await _answers(ana, ana.rng.choice(ana.behind.rounds).kind)


async def answers_twice(ana: Alone) -> None:
    if ana.behind.rounds:
        kind = ana.rng.choice(ana.behind.rounds).kind
        await _answers(ana, kind)
        await _answers(ana, kind)


async def _answers(ana: Alone, kind: Kind) -> None:
    """An answer from which nothing comes at once; maybe pressed for, maybe taken back."""
    answer, now = ana.rng.choice(possible(kind, ana.behind, ana.rng)), ana.world.clock.now()
    pressing = ana.rng.random() < 0.3
    slip = Slip(answer, now, now if pressing or kind is Kind.BEGIN else None)
    sent = form(kind, answer, ana.behind)
    if sent is None or encoded(ana.world.comes(ana.behind, kind, now, slip, None)):
        return
    address, fields = sent
    later = {"later": "1"} if kind is Kind.LIMITS and ana.rng.random() < 0.3 else {}
    await ana.send(address, **fields, **later)
    if pressing and answer is not None and kind in PRESSINGS:
        await ana.send(PRESSINGS[kind])
    if ana.rng.random() < 0.25 and (back := form(kind, None, ana.behind)) is not None:
        await ana.send(back[0], **back[1])


async def presses(ana: Alone) -> None:
    """A press alone, for what she has answered."""
    now = ana.world.clock.now()
    for kind, address in PRESSINGS.items():
        mine = ana.behind.boxes[kind].slips[0] if kind in ana.behind.boxes else Slip()
        slip = Slip(mine.answer, mine.at, now)
        if mine.answer is not None and not encoded(ana.world.comes(ana.behind, kind, now, slip, None)):
            await ana.send(address)


async def opts_in(ana: Alone) -> None:
    """Not yet, with or without a reason; or a yes whose words are hers, while none comes of it at once."""
    if ana.behind.asks(Kind.READY):
        said, programme = ana.rng.choice(["not-sure", "keep-the-peace", "own-reasons"]), "slow-steps"
        await ana.send("/opting-in", answer=said, programme=programme, words=ana.rng.choice(WORDS))


async def wishes(ana: Alone) -> None:
    """What she would have of a programme at rest: to keep the peace is not yet."""
    if ana.behind.asks(Kind.TAKE_UP):
        willing = ana.rng.choice(["not-sure", "keep-the-peace"])
        how = "here" if ana.behind.journey.progress.stalled else "paused"
        await ana.send("/takings-up", how=how, willing=willing)


async def reflects(ana: Alone) -> None:
    await ana.send(
        "/reflections", good=ana.rng.choice(WORDS), less_good=ana.rng.choice(("", *WORDS)),
        distress=str(ana.rng.randint(0, 10)), held=ana.rng.choice(["yes", "both-glad", "against-my-wish", ""]),
        hard=ana.rng.sample(["froze", "left-my-body", "pain"], ana.rng.randint(0, 2)),
    )  # fmt: skip
    if ana.rng.random() < 0.5:
        await ana.world.ana.get(ana.rng.choice(["/reflections/kept", "/shared-lines?line=good"]))


async def maps(ana: Alone) -> None:
    await ana.send("/map/lines", text=ana.rng.choice(WORDS)[:50], proposed=ana.rng.choice(["yes", ""]))
    if ana.rng.random() < 0.3:
        await ana.send("/map/lines/taken-out", line="line-1")


async def measures(ana: Alone) -> None:
    for asked in ana.world.wired.house.questionnaires.values():
        figures = {f"q-{one.id}": str(ana.rng.randrange(len(asked.answers_to(one)))) for one in asked.questions}
        await ana.send("/how-it-goes/answers", which=asked.id, **figures)


async def sets(ana: Alone) -> None:
    theme, country = ana.rng.choice(["dark", "light", "device"]), ana.rng.choice(["", "Ireland", "Germany"])
    await ana.send("/settings", called=ana.rng.choice(["Ana", "Somebody else", "A."]), theme=theme, country=country)


async def names_causes(ana: Alone) -> None:
    causes = ana.rng.sample(["reluctance", "resentment", "body", "fear", "life"], ana.rng.randint(0, 3))
    await ana.send("/stall/causes", cause=causes)


async def screens_herself(ana: Alone) -> None:
    """The questions are weighed inside the page; all that the house could see is that she looked."""
    for path in ("/questions", ana.rng.choice(["/help", "/calm", "/talks", "/stall"])):
        ana.world.private(f"looks at {path}")
        await ana.world.ana.get(path)


async def writes_in_her_journal(ana: Alone) -> None:
    """The passphrase again, sometimes a wrong one; then a page, of whichever kind."""
    leaf = ana.rng.choice(["journal", "triggers", "gaps", "naming", "exercise"])
    parts = ("words", "what", "within", "helps", "where", "safer", "wish", "asked")
    written = {part: ana.rng.choice(WORDS) for part in parts}
    if ana.rng.random() < 0.3:
        await ana.send("/journal/openings", passphrase="not the right one at all", leaf=leaf)
    await ana.send("/journal/openings", passphrase=PASSPHRASE, leaf=leaf)
    await ana.send("/journal/pages", leaf=leaf, **written)
    if ana.rng.random() < 0.5:
        await ana.send(ana.rng.choice(["/journal/closings", "/journal/findings"]), sought="quiet")


async def fails_to_come_in(ana: Alone) -> None:
    tries = ana.rng.choice([1, 11])
    if ana.sitting:
        return
    await ana.send("/sign-outs")
    for _ in range(tries):
        ana.world.private("a wrong passphrase")
        await ana.world.ana.try_to_come_in(
            "ana", ana.rng.choice(["not the right one at all", "nor is this one, she fears"])
        )


async def comes_in_again(ana: Alone) -> None:
    """She signs in once more, though she is in."""
    if not ana.sitting:
        ana.world.private("signs in again")
        await ana.world.ana.try_to_come_in("ana", PASSPHRASE)


async def goes(ana: Alone) -> None:
    """A sign-in that she ends, one way or another."""
    if not ana.sitting:
        await ana.send(ana.rng.choice(["/sign-outs", "/leave", "/hand-over"]))


async def mistakes(ana: Alone) -> None:
    """Forms that no page of ours sends, or that lack something."""
    wrong: list[tuple[str, FIELDS]] = [
        ("/check-ins", {"answer": "maybe"}), ("/reflections", {"good": "x" * 4_001}), ("/gate/answers", {}),
        ("/agreement/terms", {"hour": "25:00", "rests": ""}), ("/agreement/narrowings", {"line": ""}),
        ("/shared-lines", {"line": "nothing"}), ("/map/lines", {"text": ""}), ("/stage-beginnings-not", {}),
        ("/ladder/rungs", {"step": "", "label": "", "minutes": "99"}), ("/opting-in", {"answer": ""}),
        ("/repair/previews", {"part": "sorry", "words": "Sorry, but"}), ("/conversation/readings", {"said": "soon"}),
        ("/notes", {"kind": "victory", "words": "x" * 4_001}), ("/notes/previews", {"kind": "verdict"}),
        ("/notes/answers", {"note": "0" * 32, "answer": "heard"}), ("/say-it/readings", {}),
        ("/phrases", {"kind": "soft-no"}),
        ("/listening/turned", {"turn": "9"}), ("/window/days", {"day": "8", "hour": "late"}),
    ]  # fmt: skip
    address, fields = ana.rng.choice(wrong)
    forged = ana.rng.random() < 0.2
    ana.world.private(f"{'forged ' if forged else ''}{address}", fields)
    await ana.world.ana.post(address, fields, forged=forged)


async def opens_a_line(ana: Alone) -> None:
    """The line of a sitting, opened and closed before there is one."""
    if ana.sitting or not ana.behind.journey.linked:
        return
    ana.world.private("opens a line and hangs up")
    await ana.world.ana.listen()
    if ana.rng.random() < 0.5:
        await ana.world.ana.say('{"say":"here","id":1}')
    await ana.world.ana.hang_up()


async def wishes_to_go_on(ana: Alone) -> None:
    """Her own wish to go on, which shows nowhere while it is the only one; and that wish taken back."""
    asked = ana.behind.asks(Kind.GO_ON)
    if asked and not isinstance(ana.behind.boxes[Kind.GO_ON].slips[1].answer, Yes):
        await ana.send("/sitting/goings-on", answer=ana.rng.choice(["", "back"]))


Deed = Callable[[Alone], Awaitable[None]]
DEEDS: Mapping[Deed, int] = {
    looks: 4, answers: 8, answers_twice: 2, presses: 2, opts_in: 2, wishes: 2, reflects: 3, maps: 2, measures: 1,
    writes_in_her_journal: 2, sets: 2, names_causes: 2, screens_herself: 1, fails_to_come_in: 3, comes_in_again: 1,
    goes: 2, mistakes: 2, opens_a_line: 1, wishes_to_go_on: 2, **TOOLS,
}  # fmt: skip


async def something(world: World, rng: Random, pages: list[str], to: Kind | None = None) -> None:
    """One thing that she does alone; an answer `to` a question, where one is named."""
    if world.gone:
        return
    await world.ana_comes_in()
    with world.chance.told("ana alone"):
        ana = Alone(world, rng, await world.behind(), pages)
        if to is not None and ana.behind.asks(to):
            await _answers(ana, to)
            return
        deed = rng.choices(list(DEEDS), weights=list(DEEDS.values()))[0]
        await deed(ana)
