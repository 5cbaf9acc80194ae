"""The gate: on, stay or back, and what came of it."""

from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.core.climbing import suggested
from unhurried.core.gate import Choice, GateAnswer, came_to
from unhurried.core.refusals import Incomplete, NotOpen
from unhurried.core.rounds import Kind
from unhurried.core.whereabouts import Place
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.visits.once import once, said_once, say_once
from unhurried.visits.visit import Visit

PEACE = "keep-the-peace"  # an answer one can give; it is kept as staying, and as nothing else


async def show(visit: Visit) -> Response:
    """The question while it is open; afterwards what followed, the same for both."""
    if (await visit.today()).place is not Place.GATE:
        return await _outcome(visit)
    return once(visit, await _question(visit))


async def answer(visit: Visit) -> Response:
    """Keep one's own answer until the hour, in place of an earlier one."""
    book = await visit.couple()
    if (await visit.today()).place is not Place.GATE:
        raise NotOpen
    given = _given(visit, ladder=book.programme.ladder)
    if given is None:
        return await _question(visit, refusal_words(Incomplete(missing=("answer",))))
    await book.answer(Kind.GATE, given, asked=visit.text("asked"))
    heard = PEACE in {visit.text("choice"), visit.text("willing")}
    return say_once(visit, "/gate") if heard else visit.go("/gate")


async def take_back(visit: Visit) -> Response:
    """Take one's answer back, as if it had never been given."""
    await (await visit.couple()).answer(Kind.GATE, None, asked=visit.text("asked"))
    return visit.go("/gate")


async def press(visit: Visit) -> Response:
    """Ask to look now; it counts if the other, on their own phone, asks for it within two minutes."""
    book = await visit.couple()
    slip = await book.my_slip(Kind.GATE)
    if slip.answer is not None:
        await book.answer(Kind.GATE, slip.answer, asked=visit.text("asked"), pressed=True)
    return visit.go("/gate")


def _given(visit: Visit, *, ladder: bool) -> GateAnswer | None:
    """The answer that came, as it is weighed; None where a part of it is missing."""
    choice, willing = visit.text("choice"), visit.text("willing")
    if PEACE in {choice, willing} and (ladder or choice in set(Choice)):
        return GateAnswer(Choice.BACK if choice == Choice.BACK else Choice.STAY, willing=ladder)
    if choice not in set(Choice):
        return None
    # A ladder's “next” says in itself that one would choose it for oneself.
    return GateAnswer(Choice(choice), ladder or willing == "yes")


async def _question(visit: Visit, refused: RefusalWords | None = None) -> Response:
    today, shelved, book = await visit.today(), await visit.shelved(), await visit.couple()
    slip, journey = await book.my_slip(Kind.GATE), book.journey
    chosen = slip.answer if isinstance(slip.answer, GateAnswer) else None
    stages = shelved.programme.stages
    at = next(n for n, stage in enumerate(stages) if stage.id == journey.progress.stage)
    asked = (today.hour or visit.now).astimezone(ZoneInfo(journey.zone))
    return visit.page(
        "gate/rungs.html" if shelved.programme.ladder else "gate/gate.html",
        422 if refused else 200,
        suggested=await _suggested(visit),
        refused_words=refused,
        choice=visit.text("choice") or (chosen.choice if chosen else ""),
        willing=visit.text("willing") or _willing(chosen),
        answered=slip.answer is not None,
        peace=said_once(visit) and slip.answer is not None,
        pressed=slip.presses(visit.now),
        on=asked.date(),
        hour=asked.time(),
        stage=shelved.texts.stage(stages[at].id),
        following=shelved.texts.stage(stages[at + 1].id) if at + 1 < len(stages) else None,
        before=shelved.texts.stage(stages[at - 1].id) if at else None,
    )


async def _suggested(visit: Visit) -> Choice | None:
    """What one's own rating of the last evening suggests to oneself, on a ladder; None where there is none."""
    own, progress = (await visit.own()).own, (await visit.couple()).journey.progress
    rated = own.points[-1:]
    if not rated or (rated[0].on, rated[0].rung) != (progress.last_together, progress.stage):
        return None
    return suggested(own.felt(progress.stage))


def _willing(chosen: GateAnswer | None) -> str:
    # Left blank and "something else" are kept alike: only where it weighs is the second shown as one's own answer.
    if chosen is None or (not chosen.willing and chosen.choice is not Choice.ON):
        return ""
    return "yes" if chosen.willing else "no"


async def _outcome(visit: Visit) -> Response:
    book, shelved, today = await visit.couple(), await visit.shelved(), await visit.today()
    outcome = came_to(book.journey, book.programme)
    if not outcome or today.day is None or today.stage is None:
        return visit.go("/today")
    return visit.page(
        "gate/rung_outcome.html" if shelved.programme.ladder else "gate/outcome.html",
        outcome=outcome,
        day=today.day,
        exchanged=book.journey.people[0].id != book.me,
        stage=shelved.texts.stage(today.stage.id),
        ahead=len(book.journey.progress.ahead),
    )
