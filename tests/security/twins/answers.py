"""Answers as forms send them, and which of Ana's come to the same beside one of Ben's."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

import msgspec

from tests.security.twins.phone import FIELDS
from tests.security.twins.world import Behind, World
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.drift import WeekAnswer
from unhurried.core.evening import next_full_hour
from unhurried.core.events import CoupleEvent
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.ladder import Curve, Ratings
from unhurried.core.limits import Mark
from unhurried.core.rounds import Answer, Kind, Marks, No, Slip, Yes
from unhurried.core.slips import STANDING

Form = tuple[str, FIELDS]
MARKS = {Mark.WILLING: "willing", Mark.TALK: "talk", Mark.OFF: "off"}
PRESSINGS = {
    Kind.TONIGHT: "/check-ins/pressings", Kind.GATE: "/gate/pressings", Kind.LIMITS: "/agreement/pressings",
    Kind.RUNGS: "/ladder/ratings/pressings",
}  # fmt: skip
TAKEN_BACK: dict[Kind, Form] = {
    Kind.TONIGHT: ("/check-ins/takings-back", {}),
    Kind.GATE: ("/gate/takings-back", {}),
    Kind.READY: ("/weekly/readinesses", {"answer": "back"}),
    Kind.TAKE_UP: ("/takings-up/taken-back", {}),
    Kind.BEGIN: ("/sitting/beginnings/taken-back", {}),
    Kind.GO_ON: ("/sitting/goings-on", {"answer": "back"}),
    Kind.COMMITMENT: ("/conversation/signatures", {"answer": "back"}),
    Kind.RUNGS: ("/ladder/ratings/takings-back", {}),
    Kind.CURVE: ("/ladder/curve", {"answer": "no"}),
    Kind.WEEK: ("/weekly/answers", {"answer": "back"}),
    Kind.MENDED: ("/repair/mendings", {"answer": "back"}),
    Kind.SIGNATURES: ("/agreement/signatures", {"answer": "no"}),
}
YESES: dict[Kind, Form] = {
    Kind.COMMITMENT: ("/conversation/signatures", {"answer": "yes"}),
    Kind.GO_ON: ("/sitting/goings-on", {}),
    Kind.MENDED: ("/repair/mendings", {"answer": "yes"}),
}


def form(kind: Kind, answer: Answer | None, behind: Behind) -> Form | None:
    """The form that gives this answer; None where there is no door for it."""
    match answer:
        case None:
            return TAKEN_BACK.get(kind)
        case CheckIn():
            sober: list[str] = [] if answer.sober else ["not-sober"]
            return "/check-ins", {"answer": answer.answer, "ease": str(answer.ease), "sober": sober}
        case GateAnswer():
            return "/gate/answers", {"choice": answer.choice, "willing": "yes" if answer.willing else "no"}
        case Marks():
            return "/agreement/marks", {f"mark-{item}": MARKS[mark] for item, mark in answer.marks.items()}
        case Ratings():
            return "/ladder/ratings", {f"rate-{rung}": str(figure) for rung, figure in answer.expected.items()}
        case Curve():
            return "/ladder/curve", {"answer": "yes"}
        case WeekAnswer():
            yes = {"shorter": answer.shorter, "loaded": answer.loaded}
            return "/weekly/answers", {name: "yes" for name, said in yes.items() if said}
        case Yes() | No():
            return _plain(kind, answer, behind)


def _plain(kind: Kind, answer: Yes | No, behind: Behind) -> Form | None:
    said = isinstance(answer, Yes)
    if kind is Kind.READY:
        chosen = answer.programme if isinstance(answer, Yes) else ""
        return "/opting-in", {"answer": "own-reasons" if said else "not-sure", "programme": chosen}
    if kind is Kind.SIGNATURES:
        edition = f"{behind.journey.agreement.version}.{behind.journey.agreement.revision}"
        return "/agreement/signatures", {"answer": "yes" if said else "no", "edition": edition}
    if kind is Kind.TAKE_UP:
        how = (answer.programme or ("afresh" if answer.afresh else "here")) if isinstance(answer, Yes) else "paused"
        return "/takings-up", {"how": how, "willing": "own-reasons"}
    if kind is Kind.BEGIN and isinstance(answer, Yes):
        return "/sitting/beginnings", {"phones": answer.phones}
    return YESES.get(kind) if said else TAKEN_BACK.get(kind)


def possible(kind: Kind, behind: Behind, rng: Random) -> list[Answer | None]:
    """What Ana may say to a question, silence among it; of long lists a handful drawn."""
    said: list[Answer | None] = [None]
    match kind:
        case Kind.TONIGHT:
            held_back = behind.own.only_gentler(behind.journey.progress.last_together)
            answers = [one for one in Willing if one is not Willing.WILLING or not held_back]
            said += [CheckIn(one, ease, sober) for one in answers for ease in range(11) for sober in (True, False)]
        case Kind.GATE:
            said += [
                GateAnswer(choice, willing=willing or behind.programme.ladder)
                for choice in Choice
                for willing in (True, False)
            ]
        case Kind.WEEK:
            said += [WeekAnswer(shorter, loaded) for shorter in (False, True) for loaded in (False, True)]
        case Kind.LIMITS:
            said = [*_marks(behind, rng)]
        case Kind.RUNGS:
            said += [*_ratings(behind, rng)]
        case Kind.READY:
            said += [No(), *(Yes(programme=id) for id in ("thirty-days", "six-weeks", "slow-steps"))]
        case Kind.TAKE_UP:
            said += [No(), Yes(), *([Yes(afresh=True)] if behind.journey.progress.stage else [])]
        case Kind.BEGIN:
            said += [Yes("two"), Yes("apart")]
        case Kind.CURVE:
            said += [Curve(behind.own.points)] if behind.own.points else []
        case _:
            said += [Yes()]
    return said


def _marks(behind: Behind, rng: Random) -> Iterator[Marks]:
    """Marks that lie at or above Ben's wherever his decide, and some that do not."""
    items = [item.id for item in behind.programme.items] + list(behind.journey.agreement.labels)
    other = behind.boxes[Kind.LIMITS].slips[1].answer
    bens = other.marks if isinstance(other, Marks) else {}
    yield Marks(dict.fromkeys(items, Mark.WILLING))
    for _ in range(4):
        yield Marks({item: Mark(rng.randint(bens.get(item, Mark.OFF), Mark.WILLING)) for item in items})
    yield Marks({item: rng.choice(list(Mark)) for item in items if rng.random() < 0.8})


def _ratings(behind: Behind, rng: Random) -> Iterator[Ratings]:
    rungs = [rung.id for rung in behind.journey.ladder.standing]
    other = behind.boxes[Kind.RUNGS].slips[1].answer
    bens = other.expected if isinstance(other, Ratings) else {}
    for most in (10, 3, 3):
        yield Ratings({rung: min(rng.randint(0, most), bens.get(rung, most)) for rung in rungs})
        yield Ratings({rung: rng.randint(0, 10) for rung in rungs})


Comes = dict[bytes, list[Answer | None]]


def comes_of(
    world: World, behind: Behind, kind: Kind, answers: list[Answer | None], ben: Slip, *, pressed: bool
) -> Comes:
    """Ana's possible answers by what would come out beside Ben's slip."""
    now, round = world.clock.now(), behind.asks(kind)
    assert round is not None
    at = now if pressed else round.hour or _hour(kind, world)
    found: Comes = {}
    for answer in answers:
        slip = Slip(answer, now, now if pressed else None)
        found.setdefault(encoded(world.comes(behind, kind, at, slip, ben)), []).append(answer)
    return found


def _hour(kind: Kind, world: World) -> datetime:
    return next_full_hour(world.clock.now()) if kind in STANDING else world.clock.now()


def encoded(event: CoupleEvent | None) -> bytes:
    """An event, to be compared; nothing for none."""
    return b"" if event is None else msgspec.json.encode(event)
