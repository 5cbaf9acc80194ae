"""What two people arrange besides the marks: as it is typed, as it is kept and as it is read."""

from collections.abc import Callable, Iterator
from datetime import time
from typing import Final
from zoneinfo import available_timezones

import msgspec

from unhurried.core.limits import Terms
from unhurried.core.refusals import Incomplete
from unhurried.layout.spoken import clock_words, number_words
from unhurried.pages.agreement.lengths import USUAL, Lengths
from unhurried.pages.agreement.own_lines import to_be_seen

WRITTEN: Final = ("pausing", "soft_no", "tentative_yes", "checking", "leaving", "afterwards", "plan")
LONGEST: Final = 400  # characters of each
QUOTES: Final = "“”\"'‘’ "
RESTS: Final = (
    (
        "yes",
        "Yes, one evening in seven",
        "It’s drawn before either of you answers, so a rest need not point at anyone.",
    ),
    ("no", "No, only when one of us rests", "Then somebody who said yes can tell where a rest came from."),
)
REGIONS: Final = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


def typed_before(terms: Terms | None, zone: str, lengths: Lengths) -> dict[str, str]:
    """The fields as they stand when the form is opened; about drawn rests nothing is chosen for anyone."""
    pausing = "“Pause.” Hands come to rest, and nobody asks why."
    usual = Terms(hour="20:30", zone=zone, drawn_rests=False, form=lengths.offered, pausing=pausing)
    shown = terms or usual
    kept = {name: str(value) for name, value in msgspec.structs.asdict(shown).items()}
    rests = "" if terms is None else "yes" if terms.drawn_rests else "no"
    form = lengths.id(shown.form)
    return {**kept, "rests": rests, "no_breath": "" if shown.breath else "yes", "form": form}


def typed_now(text: Callable[[str], str]) -> dict[str, str]:
    """The fields as somebody sent them."""
    return {name: text(name) for name in ("hour", "zone", "form", "no_breath", "rests", "review_weeks", *WRITTEN)}


def terms_of(typed: dict[str, str], standing: Terms | None, lengths: Lengths) -> Terms:
    """The terms that were typed. Raises Incomplete for what has no usual answer; the core asks about the rest."""
    # A length that nobody is asked about stays as it was written down.
    form = lengths.id(typed["form"]) if lengths.choices else standing.form if standing else USUAL
    weeks = typed["review_weeks"]
    missing = [] if typed["rests"] in {"yes", "no"} else ["rests"]
    if not (weeks.isascii() and weeks.isdigit() and len(weeks) <= 2):
        missing.append("review")
    if any(len(typed[name]) > LONGEST for name in WRITTEN):
        missing.append("shorter-terms")
    if missing:
        raise Incomplete(missing=tuple(missing))
    written = {name: to_be_seen(typed[name]) for name in WRITTEN}
    spoken = {name: written[name].strip(QUOTES) for name in ("soft_no", "tentative_yes")}
    return Terms(
        hour=typed["hour"], zone=typed["zone"], drawn_rests=typed["rests"] == "yes", review_weeks=int(weeks),
        form=form, breath=not typed["no_breath"], signs=standing.signs if standing else "", **{**written, **spoken},
    )  # fmt: skip


def zones() -> dict[str, list[tuple[str, str]]]:
    """Every zone by its part of the world, as (name, place)."""
    known = sorted(available_timezones())
    return {region: [(zone, _place(zone)) for zone in known if zone.startswith(f"{region}/")] for region in REGIONS}


def words_we_use(terms: Terms) -> Iterator[tuple[str, str]]:
    """The couple's own words, those there are."""
    if terms.pausing:
        yield "To pause", terms.pausing
    if terms.soft_no:
        yield "A soft no", f"“{terms.soft_no}”"
    if terms.tentative_yes:
        yield "A tentative yes", f"“{terms.tentative_yes}”"


def arrangements(terms: Terms, lengths: Lengths) -> Iterator[tuple[str, str]]:
    """Everything else, in sentences."""
    hour = clock_words(time.fromisoformat(terms.hour))
    yield "Our evenings", f"Settled at {hour}, by the clocks of {_place(terms.zone)}."
    breathless = lengths.breathes and not terms.breath
    yield "How long", f"{lengths.said(terms.form)}{'; without breath work' if breathless else ''}."
    yield "Rests", RESTS[0 if terms.drawn_rests else 1][1] + "."
    for title, said in (
        ("When we check in", terms.checking),
        ("How to leave a practice", terms.leaving),
        ("What helps after a hard moment", terms.afterwards),
        ("Early signs", terms.signs),
        ("What changes from now", terms.plan),
    ):
        if said:
            yield title, said
    weeks = "a week" if terms.review_weeks == 1 else f"{number_words(terms.review_weeks)} weeks"
    yield "Read again", f"After {weeks}."


def _place(zone: str) -> str:
    return zone.partition("/")[2].replace("_", " ").replace("/", ", ") or zone
