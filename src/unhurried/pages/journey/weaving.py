"""The evenings as strips, the stages they belong to, and one's own ease over the same strips."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from unhurried.core import progress as core
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.layout.cloth import Strip
from unhurried.layout.drawing import thread

ROOM = 0.08  # of the cloth's width, below which a stage's number has no room of its own


@dataclass(frozen=True, slots=True)
class Evening:
    """One strip, as the table beside the cloth says it."""

    on: date
    strip: Strip
    day: int
    ease: int | None


@dataclass(frozen=True, slots=True)
class Weaving:
    """What there is to draw. `marks` are stages by number with where each begins, in hundredths of the width."""

    evenings: tuple[Evening, ...]
    bare: int
    marks: tuple[tuple[int, float], ...]
    line: str
    dots: str
    answered: int
    width: int

    @property
    def strips(self) -> tuple[Strip, ...]:
        """What has been woven."""
        return tuple(one.strip for one in self.evenings)

    @property
    def woven(self) -> float:
        """How far the cloth reaches, in hundredths of the width."""
        return 100 * len(self.evenings) / self.width if self.width else 0.0


def weaving(journey: Journey, programme: Programme, ease: Mapping[str, int], evening: date) -> Weaving:
    """The cloth of these two, with one person's own ease over it."""
    evenings = tuple(
        Evening(one.on, "together" if one.together else "rest", one.day, ease.get(one.on.isoformat()))
        for one in _woven(journey, evening)
    )
    ahead = _ahead(journey, programme)
    points = [(n * 10 + 5, 100 - 10 * one.ease) for n, one in enumerate(evenings) if one.ease is not None]
    # The rungs of a ladder are climbed in both directions: there are no chapters to mark along its cloth.
    stages = [] if programme.ladder else _numbers(evenings, programme, ahead)
    return Weaving(
        evenings, len(ahead), _marks(stages), thread(points), "".join(f"M{x} {y}h0" for x, y in points), len(points),
        len(evenings) + len(ahead),
    )  # fmt: skip


def _woven(journey: Journey, evening: date) -> tuple[core.Evening, ...]:
    since, held = journey.cloth_from, journey.progress.held_at
    until = evening if held is None else journey.evening(held)
    return () if since is None else core.cloth(journey.progress, since, until)


def _ahead(journey: Journey, programme: Programme) -> tuple[int, ...]:
    """The days that are still thread: those before the gate, and all of the later stages."""
    progress = journey.progress
    if not progress.stage or progress.held_at is not None:
        return ()
    later = programme.stages[programme.stages.index(programme.stage(progress.stage)) + 1 :]
    return (*progress.ahead, *(day for stage in later for day in stage.days))


def _numbers(evenings: tuple[Evening, ...], programme: Programme, ahead: tuple[int, ...]) -> list[int]:
    return [*_stages_of(evenings, programme, ahead), *(_number(programme, day) for day in ahead)]


def _stages_of(evenings: tuple[Evening, ...], programme: Programme, ahead: tuple[int, ...]) -> list[int]:
    """Which stage each strip belongs to; a rest belongs to the stage of the practice that came after it."""
    numbers, after = [], _number(programme, ahead[0]) if ahead else len(programme.stages)
    for one in reversed(evenings):
        after = _number(programme, one.day) if one.day else after
        numbers.append(after)
    return numbers[::-1]


def _number(programme: Programme, day: int) -> int:
    return programme.stages.index(programme.stage_of(day)) + 1


def _marks(stages: list[int]) -> tuple[tuple[int, float], ...]:
    if not stages:  # two who have not begun yet
        return ()
    begins = [n for n, stage in enumerate(stages) if n == 0 or stages[n - 1] != stage]
    ends = [*begins[1:], len(stages)]
    wide = [(n, end) for n, end in zip(begins, ends, strict=True) if (end - n) / len(stages) >= ROOM]
    return tuple((stages[n], 100 * n / len(stages)) for n, _ in wide)
