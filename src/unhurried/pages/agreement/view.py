"""The agreement as a page reads it: three groups, words, signatures and versions; plain values throughout."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from unhurried.core.agreement import Agreement
from unhurried.core.asking import open_rounds
from unhurried.core.journey import Journey
from unhurried.core.limits import Mark
from unhurried.core.people import PersonId
from unhurried.core.programme import Programme
from unhurried.core.rounds import Kind
from unhurried.core.versions import Change, Version
from unhurried.layout.spoken import weekday_date
from unhurried.pages.agreement.arranged import arrangements, words_we_use
from unhurried.pages.agreement.differences import Difference, differences
from unhurried.pages.agreement.lengths import lengths

MARK_WORDS: Final = {Mark.WILLING: "willing", Mark.TALK: "talk first", Mark.OFF: "off the table"}
ORDINALS: Final = tuple("First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth".split())

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One reading of the agreement. `groups` are willing, talk first and off the table, each by its lines' words.

    `rewritten` is what new arrangements would change; `since`, what they say otherwise than proposals before them.
    """

    closed: bool
    afresh: bool
    opened: bool
    resting: bool
    marks_open: bool
    to_sign: bool
    signed_on: date | None
    version: str
    edition: str
    groups: tuple[tuple[str, ...], ...]
    words: Pairs
    arranged: Pairs
    has_terms: bool
    moves: tuple[str, ...]
    rewritten: tuple[Difference, ...]
    written_over: bool
    since: tuple[Difference, ...]
    marked_afresh: bool
    names: tuple[str, ...]
    review_on: date | None
    versions: tuple[tuple[int, str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A version as it was signed."""

    name: str
    signed_on: date
    groups: tuple[tuple[str, ...], ...]
    arranged: Pairs


def view(journey: Journey, programme: Programme, me: PersonId, now: datetime) -> View:
    """What one of the two sees; the other sees the same, with the names the other way round."""
    agreement, labels = journey.agreement, _labels(journey.agreement, programme)
    asked = {round.kind for round in open_rounds(journey, programme, now)}
    terms, proposed = agreement.terms or agreement.proposed, agreement.proposed
    offered = lengths(programme)
    said = tuple(words_we_use(terms)) if terms else ()
    arranged = tuple(arrangements(terms, offered)) if terms else ()
    return View(
        closed=journey.closed_at is not None, afresh=agreement.afresh, opened=journey.progress.opened,
        resting=journey.progress.sitting is not None, marks_open=Kind.LIMITS in asked,
        to_sign=Kind.SIGNATURES in asked, signed_on=_day(agreement.signed_at, journey.zone),
        version=ordinal(agreement.version), edition=edition(agreement), groups=_groups(agreement, labels),
        words=said, arranged=arranged, has_terms=terms is not None, moves=tuple(_moves(agreement, labels)),
        rewritten=differences(proposed, (agreement.terms,), offered), written_over=bool(agreement.earlier),
        since=differences(proposed, agreement.earlier, offered), marked_afresh=agreement.pending is not None,
        names=tuple(person.name for person in sorted(journey.people, key=lambda person: person.id != me)),
        review_on=_ahead(agreement.review_on, journey, now), versions=tuple(_versions(agreement, labels, journey.zone)),
    )  # fmt: skip


def as_it_was(version: Version, journey: Journey, programme: Programme) -> Past:
    """One version whole, in the same groups and sentences as the one in force."""
    labels, offered, terms = _labels(journey.agreement, programme), lengths(programme), version.terms
    return Past(
        name=ordinal(version.number), signed_on=_on(version.signed_at, journey.zone),
        groups=_grouped(version.marks, labels),
        arranged=(*words_we_use(terms), *arrangements(terms, offered)) if terms else (),
    )  # fmt: skip


def edition(agreement: Agreement) -> str:
    """What a signature would be for."""
    return f"{agreement.version}.{agreement.revision}"


def ordinal(version: int) -> str:
    """The name of a version: "Third", and from the eleventh on a number."""
    return ORDINALS[version - 1] if 0 < version <= len(ORDINALS) else f"No. {version}"


def _labels(agreement: Agreement, programme: Programme) -> dict[str, str]:
    return {item.id: item.label for item in programme.items} | agreement.labels


def _groups(agreement: Agreement, labels: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    # What both left blank is on nobody's list of marks, and off the table all the same.
    marks = agreement.in_force if agreement.signed else agreement.pending
    return () if marks is None else _grouped(marks, labels)


def _grouped(marks: Mapping[str, Mark], labels: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    shown = {label: marks.get(id, Mark.OFF) for id, label in labels.items() if id in marks or not _own(id)}
    return tuple(
        tuple(label for label, mark in shown.items() if mark is wanted)
        for wanted in (Mark.WILLING, Mark.TALK, Mark.OFF)
    )


def _own(id: str) -> bool:
    return id.startswith("own-")


def _moves(agreement: Agreement, labels: Mapping[str, str]) -> Iterator[str]:
    if not agreement.signed or agreement.pending is None:
        return
    for id in {**agreement.pending, **agreement.marks}:
        mark = agreement.pending.get(id, Mark.OFF)
        before = agreement.marks.get(id, Mark.OFF)
        if mark is not before:
            yield f"“{labels.get(id, id)}” {'is already' if mark < before else 'would be'} {MARK_WORDS[mark]}."


def _versions(agreement: Agreement, labels: Mapping[str, str], zone: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for version in range(agreement.version, -1, -1):
        changes = [change for change in agreement.history if change.version == version]
        lines = [line for change in changes for line in _told(change, labels, zone)]
        if lines:
            yield version, ordinal(version) if version else "Before", tuple(lines)


def _told(change: Change, labels: Mapping[str, str], zone: str) -> Iterator[str]:
    on = weekday_date(change.on.astimezone(ZoneInfo(zone)).date())
    if change.what == "narrowed" and change.mark is not None:
        yield f"{on}. “{labels.get(change.item, change.item)}” moved to {MARK_WORDS[change.mark]}."
        return
    if change.what == "restored":
        yield f"{on}. Put back from a copy, and asked afresh."
        return
    yield f"{on}. Signed."
    if change.version > 1:  # what the first one put on the table, it did not move
        yield from (f"“{labels.get(id, id)}” moved to {MARK_WORDS[mark]}." for id, mark in change.moved.items())
    if change.arranged:
        yield "The arrangements changed."


def _ahead(review_on: date | None, journey: Journey, now: datetime) -> date | None:
    # A date that has come is being read again already; the next one is set by both signatures.
    return review_on if review_on is not None and review_on > journey.evening(now) else None


def _day(at: datetime | None, zone: str) -> date | None:
    return None if at is None else _on(at, zone)


def _on(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
