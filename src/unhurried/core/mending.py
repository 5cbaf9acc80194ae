"""Where a repair is: whether one is open, and what the two of them have let each other read."""

from datetime import datetime

import msgspec

from unhurried.core.events import CoupleEvent, RepairBegun, RepairEnded, RepairSaid, RepairSetAside, RepairUnsaid


class Repair(msgspec.Struct, frozen=True, kw_only=True):
    """The repair that is open, or the last one, since `began`. `lines` are the words of all of them, as written."""

    open: bool = False
    began: datetime | None = None
    mended: datetime | None = None
    lines: tuple[RepairSaid, ...] = ()
    times: int = 0

    @property
    def said(self) -> tuple[RepairSaid, ...]:
        """What was said in this one."""
        return tuple(line for line in self.lines if self.began is not None and line.at >= self.began)

    def told(self, event: CoupleEvent) -> "Repair":
        """The repair after an event."""
        change = msgspec.structs.replace
        match event:
            case RepairBegun():
                # What was said in a repair that was set aside is still true when it is taken up once more.
                began = event.at if self.mended is not None else self.began or event.at
                return change(self, open=True, began=began, mended=None, times=self.times + 1)
            case RepairSaid():
                return change(self, lines=(*self.lines, event))
            case RepairUnsaid():
                return change(self, lines=tuple(line for line in self.lines if line.text != event.text))
            case RepairSetAside():
                return change(self, open=False)
            case RepairEnded():
                return change(self, open=False, mended=event.at)
            case _:
                return self
