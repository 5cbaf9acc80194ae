"""What somebody wrote after a practice, as it was sent and as it is kept."""

from dataclasses import dataclass
from datetime import date, datetime

from starlette.datastructures import FormData

from unhurried.core.events.own import Reflected
from unhurried.keeper.troubles import TooLong

HELD = ("yes", "both-glad", "against-my-wish", "rather-not-say")
HARD = ("froze", "left-my-body", "pain")
LINES = ("good", "less_good", "adjust")
MOST = 4_000  # characters of one text


@dataclass(frozen=True, slots=True)
class Written:
    """The form. Every field of it may be left empty."""

    good: str = ""
    less_good: str = ""
    adjust: str = ""
    distress: int | None = None
    held: str = ""
    hard: tuple[str, ...] = ()

    def reflected(self, evening: date, day: int, at: datetime, rung: str = "") -> Reflected:
        """The event that keeps it; `rung` names the step of a ladder."""
        return Reflected(
            at=at, evening=evening, day=day, good=self.good, less_good=self.less_good, adjust=self.adjust,
            distress=self.distress, held=self.held, hard=self.hard, rung=rung,
        )  # fmt: skip


def written(form: FormData) -> Written:
    """What was sent. Raises TooLong."""
    good, less_good, adjust = (str(form.get(name, "")).replace("\r\n", "\n").strip() for name in LINES)
    if max(len(good), len(less_good), len(adjust)) > MOST:
        raise TooLong
    distress, held = str(form.get("distress", "")), str(form.get("held", ""))
    return Written(
        good, less_good, adjust,
        int(distress) if distress in {str(n) for n in range(11)} else None,
        held if held in HELD else "",
        tuple(one for one in HARD if one in form.getlist("hard")),
    )  # fmt: skip


def before(kept: Reflected | None) -> Written:
    """What was kept already, if anything was."""
    if kept is None:
        return Written()
    return Written(kept.good, kept.less_good, kept.adjust, kept.distress, kept.held, kept.hard)


def line_of(kept: Reflected, which: str) -> str:
    """One line of what was kept; empty where nothing was written or there is no such line."""
    lines = {"good": kept.good, "less_good": kept.less_good, "adjust": kept.adjust}
    return lines.get(which, "")
