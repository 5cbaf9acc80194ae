"""The words that are data: what is said at a single moment, and how a no is put."""

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Final

from unhurried.core.programme import Stage
from unhurried.core.refusals import Refusal
from unhurried.core.sentence.language import Language
from unhurried.core.touch import Ceiling
from unhurried.layout.spoken import clock_words, number_words, weekday_date

WORDS: Final = Path(__file__).parent / "words"
MISSING: Final = "Missing"

Fact = str | int | date | time | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusalWords:
    """Why not, and what there is instead. `back` leads where that is, and is `called` so; else today's page does."""

    because: str
    instead: str
    back: str = ""
    called: str = ""


def moment(key: str, *, on: date | None = None, **facts: Fact) -> str:
    """The text of a moment. Where there are variants the date chooses, so that none can be read as a clue.

    Raises LookupError for an unknown key, for variants without a date and for facts that do not fit the braces.
    """
    variants = lines(key)
    if len(variants) > 1 and on is None:
        raise LookupError(f"“{key}” has variants and needs a date to choose by")
    if (wanted := _braces(variants)) != facts.keys():
        raise LookupError(f"“{key}” is filled with {sorted(wanted)}, not with {sorted(facts)}")
    return _filled(variants[_drawn(key, on) % len(variants) if on else 0], facts)


def lines(key: str) -> tuple[str, ...]:
    """Every variant of a moment, or every line one may choose from. Raises LookupError for an unknown key."""
    return _moments()[key]


def limit_words(stage: Stage, tonight: Ceiling) -> str:
    """A stage's limit as it is said before a practice; a step has none but the evening's."""
    return stage.restated or stage.constraint or moment(f"ladder.limit-{tonight.word}")


def refusal_words(refusal: Refusal) -> RefusalWords:
    """How the core's no is put to a person. Raises LookupError when somebody forgot to write it."""
    words = _refusals()[type(refusal).__name__]
    facts = {name: _named(fact) if name == "missing" else fact for name, fact in refusal.facts.items()}
    said, instead = _filled(words["because"], facts), _filled(words["instead"], facts)
    return RefusalWords(said, instead, words.get("back", ""), words.get("called", ""))


def written_as(address: str, name: str) -> str:
    """What a field of somebody's own words is called; empty for any other field, a choice or a mark of the form's."""
    fields = _written()
    return fields.get(f"{address} {name}") or fields.get(name) or fields.get(name.rstrip("0123456789"), "")


@cache
def language() -> Language:
    """The words by which a sentence of one's own is read."""
    return Language(_read("sentence.toml"))


def _named(codes: Fact) -> Fact:
    names = _refusals()[MISSING]
    return tuple(names[code] for code in codes) if isinstance(codes, tuple) else codes


def _drawn(key: str, on: date) -> int:
    return int.from_bytes(hashlib.sha256(f"{key} {on.isoformat()}".encode()).digest()[:4])


def _filled(text: str, facts: Mapping[str, Fact]) -> str:
    return text.format_map({name: _said(fact) for name, fact in facts.items()})


def _said(fact: Fact) -> str:
    match fact:
        case int():
            return number_words(fact)
        case date():
            return weekday_date(fact)
        case time():
            return clock_words(fact)
        case tuple():
            return _listed(fact)
        case _:
            return fact


def _listed(parts: Sequence[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


@cache
def _braces(texts: tuple[str, ...]) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@cache
def _moments() -> dict[str, tuple[str, ...]]:
    texts = _read("moments.toml")
    return {key: (text,) if isinstance(text, str) else tuple(text) for key, text in texts.items()}


@cache
def _refusals() -> dict[str, dict[str, str]]:
    return _read("refusals.toml")


@cache
def _written() -> dict[str, str]:
    return _read("written.toml")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((WORDS / name).read_text("utf-8"))
