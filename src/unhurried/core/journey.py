"""The fold: where these two are, told by everything that happened to them."""

from collections.abc import Iterable
from datetime import date, datetime, time

import msgspec

from unhurried.core.agreement import Agreement
from unhurried.core.between import Between
from unhurried.core.evening import evening_of
from unhurried.core.events import (
    CoupleBegun,
    CoupleClosed,
    CoupleEvent,
    LineShared,
    LineTakenBack,
    RecordRestored,
    SharedClosed,
    SignsShown,
    SignsTakenBack,
    WordsDiffered,
    WordsMatched,
)
from unhurried.core.firsts import Firsts
from unhurried.core.keeping import Keeping
from unhurried.core.ladder import Ladder
from unhurried.core.mending import Repair
from unhurried.core.people import Person, PersonId, partner
from unhurried.core.progress import Progress
from unhurried.core.refusals import Closed, NotInThisCouple, NotLinked

USUAL_HOUR = time(20, 30)


class Journey(msgspec.Struct, frozen=True, kw_only=True):
    """A couple's shared record, folded. It holds nothing that only one of them may see.

    `until`: what they wrote together is closed, and its key is destroyed then.
    """

    people: tuple[Person, ...] = ()
    zone: str = "UTC"
    matched: tuple[PersonId, ...] = ()
    closed_at: datetime | None = None
    agreement: Agreement = Agreement()
    progress: Progress = Progress()
    keeping: Keeping = Keeping()
    ladder: Ladder = Ladder()
    repair: Repair = Repair()
    between: Between = Between()
    firsts: Firsts = Firsts()
    shared: tuple[LineShared, ...] = ()
    signs: tuple[SignsShown, ...] = ()
    begun_at: datetime | None = None
    restored_at: datetime | None = None
    until: datetime | None = None

    @property
    def linked(self) -> bool:
        """Whether both read the same four words."""
        return len(self.matched) == 2 and self.closed_at is None

    @property
    def hour(self) -> time:
        """The couple's evening hour."""
        terms = self.agreement.terms
        return terms.strikes if terms else USUAL_HOUR

    def evening(self, now: datetime) -> date:
        """The evening it is for these two."""
        return evening_of(now, self.zone)

    def other(self, than: PersonId) -> Person:
        """The other one. Raises NotInThisCouple."""
        try:
            return partner(self.people, than)
        except LookupError:
            raise NotInThisCouple from None

    def need_link(self) -> None:
        """Raises Closed after one left, NotLinked before the words matched."""
        if self.closed_at is not None:
            raise Closed
        if not self.linked:
            raise NotLinked

    def told(self, event: CoupleEvent) -> "Journey":
        """The journey after one more event."""
        after = msgspec.structs.replace(
            self, agreement=self.agreement.told(event), progress=self.progress.told(event),
            keeping=self.keeping.told(event), ladder=self.ladder.told(event),
            repair=self.repair.told(event), between=self.between.told(event), firsts=self.firsts.told(event, self),
        )  # fmt: skip
        return _bond(_evenings_kept(self, after, event), event)

    @property
    def cloth_from(self) -> date | None:
        """The evening with which this turn's cloth begins; None before there is any."""
        began = self.progress.woven_from
        return None if began is None or not self.agreement.signed else self.evening(began)


def fold(events: Iterable[CoupleEvent], start: Journey | None = None) -> Journey:
    """Fold events, in order, onto where the couple was. In one go or one by one comes to the same."""
    journey = start or Journey()
    for event in events:
        journey = journey.told(event)
    return journey


def _evenings_kept(before: Journey, after: Journey, event: CoupleEvent) -> Journey:
    if before.agreement.afresh and not after.agreement.afresh:
        # The evenings while there was nothing that held count for no stall.
        since = msgspec.structs.replace(after.progress, since=event.at, counted_from=event.at)
        return msgspec.structs.replace(after, progress=since)
    # An hour signed late, or one in another zone, must not have struck before anybody could answer for it.
    terms = after.agreement.terms
    if not before.agreement.signed or (after.hour == before.hour and (terms is None or terms.zone == before.zone)):
        return after
    return msgspec.structs.replace(after, progress=msgspec.structs.replace(after.progress, since=event.at))


def _bond(journey: Journey, event: CoupleEvent) -> Journey:
    change = msgspec.structs.replace
    match event:
        case CoupleBegun():
            return change(journey, people=event.people, zone=event.zone, begun_at=event.at)
        case WordsMatched():
            return change(journey, matched=tuple(dict.fromkeys((*journey.matched, event.by))))
        case WordsDiffered() | CoupleClosed():
            return change(journey, closed_at=event.at)
        case SharedClosed():
            return change(journey, until=event.until)
        case LineShared():
            return change(journey, shared=(*journey.shared, event))
        case LineTakenBack():
            return change(journey, shared=tuple(line for line in journey.shared if line.text != event.text))
        case RecordRestored():
            return change(journey, restored_at=event.at)
        case SignsShown():
            return change(journey, signs=(*(one for one in journey.signs if one.by != event.by), event))
        case SignsTakenBack():
            return change(journey, signs=tuple(one for one in journey.signs if one.text != event.text))
        case _:
            terms = journey.agreement.terms
            return change(journey, zone=terms.zone) if terms and terms.zone != journey.zone else journey
