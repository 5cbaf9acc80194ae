"""The agreement: what is in force, what waits to be signed, and how it came to be so."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from unhurried.core.events import (
    AgreementSigned,
    CoupleEvent,
    LimitNarrowed,
    LimitsCombined,
    ProgrammeBegunAgain,
    RecordRestored,
    RepairEnded,
    TermsProposed,
)
from unhurried.core.limits import Mark, Terms
from unhurried.core.refusals import NoSuchItem, NotAgreed, OnlyNarrower
from unhurried.core.touch import Ceiling
from unhurried.core.versions import Change

Touches = Sequence[tuple[Ceiling, Sequence[str]]]  # kinds of touch by ceiling, lowest first


class Agreement(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The combined answers. `marks` are in force; `pending` ones and `proposed` terms wait for both signatures.

    `earlier`: what was proposed before and written over since, without both signatures, oldest first.
    `afresh`: the record was put back from a copy, and nothing of it holds until the whole list is signed again.
    """

    version: int = 0
    marks: dict[str, Mark] = {}
    pending: dict[str, Mark] | None = None
    labels: dict[str, str] = {}
    terms: Terms | None = None
    proposed: Terms | None = None
    revision: int = 0
    signed_at: datetime | None = None
    review_on: date | None = None
    history: tuple[Change, ...] = ()
    afresh: bool = False
    earlier: tuple[Terms, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether any version is in force."""
        return self.signed_at is not None

    @property
    def to_sign(self) -> bool:
        """Whether something whole waits for two signatures: marks that were combined, and terms."""
        if self.pending is None and self.proposed is None:
            return False
        marked = self.pending is not None or self.signed
        return marked and (self.proposed is not None or self.terms is not None)

    @property
    def lines(self) -> dict[str, Mark]:
        """Every line that one person alone may still make more careful: those in force, and those that wait."""
        return {**(self.pending or {}), **self.in_force}

    @property
    def in_force(self) -> dict[str, Mark]:
        """The marks that hold now: of what is signed and what waits, the more careful."""
        if self.pending is None:
            return self.marks
        return {item: min(mark, self.pending.get(item, Mark.OFF)) for item, mark in self.marks.items()}

    def review_due(self, evening: date) -> bool:
        """Whether the whole list is to be marked afresh: at first, and from the review's date on."""
        return self.pending is None and (self.review_on is None or evening >= self.review_on)

    def ceiling(self, touches: Touches) -> Ceiling:
        """The highest ceiling that still has a kind of touch on the table, with every ceiling below it likewise.

        Unsigned, it is presence: what nobody has agreed to is offered to nobody.
        """
        if self.signed_at is None or self.afresh:
            return Ceiling.PRESENCE
        last: tuple[Touches, Ceiling] | None = vars(self).get("reach")  # an evening asks for it several times
        if last is None or last[0] is not touches:
            last = vars(self)["reach"] = (touches, self._reached(touches))
        return last[1]

    def _reached(self, touches: Touches) -> Ceiling:
        reached = Ceiling.PRESENCE
        for level, kinds in touches:
            if kinds and not any(map(self._on_the_table, kinds)):
                break
            reached = level
        return reached

    def _on_the_table(self, item: str) -> bool:
        mark = self.marks.get(item, Mark.OFF)
        return bool(mark if self.pending is None else min(mark, self.pending.get(item, mark)))

    def told(self, event: CoupleEvent) -> "Agreement":
        """The agreement after an event."""
        change = msgspec.structs.replace
        match event:
            case LimitsCombined():
                # A signature given before this was for something else, so it gets a number of its own.
                labels = {**self.labels, **event.labels}
                return change(self, pending=event.marks, labels=labels, revision=self.revision + 1)
            case TermsProposed():
                return change(self, proposed=event.terms, revision=self.revision + 1, earlier=self._written_over)
            case AgreementSigned():
                return self._signed(event)
            case LimitNarrowed():
                return self._narrowed(event)
            case ProgrammeBegunAgain():
                return change(self, review_on=None)
            case RecordRestored():
                line = Change(event.at, self.version, "restored")
                history = (*self.history, line) if self.version else self.history
                return change(
                    self, pending=None, review_on=None, revision=self.revision + 1, afresh=self.signed, history=history
                )  # fmt: skip
            case RepairEnded() if self.review_on is not None:
                return change(self, review_on=min(self.review_on, event.review_on))
            case _:
                return self

    def _signed(self, event: AgreementSigned) -> "Agreement":
        marks = self.marks if self.pending is None else self.pending
        was, lines = self.marks, sorted({*self.marks, *marks})
        moved = {it: marks.get(it, Mark.OFF) for it in lines if marks.get(it, Mark.OFF) != was.get(it, Mark.OFF)}
        terms = self.proposed if self.proposed != self.terms else None
        line = Change(
            event.at, event.version, "signed", moved=moved, arranged=self.signed and terms is not None, terms=terms
        )
        return msgspec.structs.replace(
            self, version=event.version, marks=marks, pending=None, terms=self.proposed or self.terms, proposed=None,
            revision=0, signed_at=event.at, review_on=self._read_again(event), history=(*self.history, line),
            afresh=self.afresh and self.pending is None, earlier=(),
        )  # fmt: skip

    @property
    def _written_over(self) -> tuple[Terms, ...]:
        if self.proposed is None or self.proposed in self.earlier:
            return self.earlier
        return (*self.earlier, self.proposed)

    def _read_again(self, event: AgreementSigned) -> date | None:
        # New arrangements alone may bring the review nearer; only marks made afresh put it off.
        if self.pending is None:
            return None if self.review_on is None else min(self.review_on, event.review_on)
        return event.review_on

    def _narrowed(self, event: LimitNarrowed) -> "Agreement":
        line = Change(event.at, self.version, "narrowed", event.item, event.mark)
        lower = {event.item: event.mark}
        pending = None if self.pending is None else {**self.pending, **lower}
        # A line that only waits is not in force, whatever it becomes.
        marks = {**self.marks, **lower} if event.item in self.marks else self.marks
        return msgspec.structs.replace(self, marks=marks, pending=pending, history=(*self.history, line))


def narrowed(agreement: Agreement, item: str, mark: Mark) -> Mark:
    """The new mark, if one person alone may set it.

    Raises NotAgreed before anything was combined, NoSuchItem, and OnlyNarrower for a mark that is not more careful.
    """
    if not agreement.signed and agreement.pending is None:
        raise NotAgreed
    if item not in agreement.lines:
        raise NoSuchItem(item=item)
    if mark >= agreement.lines[item]:
        raise OnlyNarrower(item=item)
    return mark
