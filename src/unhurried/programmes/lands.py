"""Help lines and therapists' bodies as data, read strictly: each was checked on a day, or says that it wasn't."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

FILE: Final = Path(__file__).parent / "lands.toml"
# Our own default: numbers change slowly, and half a year is as long as we would trust a copy of one.
FRESH_FOR: Final = timedelta(days=180)
SCHEMES: Final = {"call": "tel:", "text": "sms:"}

Purpose = Literal["emergency", "abuse", "crisis", "drink", "betting"]


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to reach a service. `say` is the word to send to a text line, `at` the page of a site."""

    by: Literal["call", "text", "message", "site"]
    to: str
    say: str = ""
    at: str = ""

    @property
    def address(self) -> str:
        """What a link to it holds; empty where pressing could do no good."""
        if self.by == "site":
            return f"https://{self.to}{self.at}"
        digits = "".join(sign for sign in self.to if sign.isdigit() or sign == "+")
        return SCHEMES[self.by] + digits if self.by in SCHEMES else ""


class Checked(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What somebody read somewhere: either `verified_on` or `unchecked` is given, never both."""

    source: str
    name: str = ""
    note: str = ""
    verified_on: date | None = None
    unchecked: bool = False

    def __post_init__(self) -> None:
        if (self.verified_on is None) != self.unchecked:
            raise ValueError(f"“{self.called}” needs the date it was last checked, or unchecked = true, and not both")
        if not self.source or not self.called:
            raise ValueError(f"“{self.called}” needs a name or a way to reach it, and a source")

    @property
    def called(self) -> str:
        """What to call it when something is wrong with it."""
        return self.name

    def dated(self, on: date) -> bool:
        """Whether its date of checking is recent enough to say no more about it."""
        return self.verified_on is not None and on - self.verified_on <= FRESH_FOR


class Line(Checked, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A service. `hours` is empty where unknown."""

    help_for: Purpose
    ways: tuple[Way, ...]
    place: str = ""
    hours: str = ""

    @property
    def called(self) -> str:
        """Its name, or its number where it has none."""
        return self.ways[0].to if self.ways else ""


class Register(Checked, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A professional body that sets standards and lists the therapists who belong to it. `site` only where known."""

    site: str = ""


class Land(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country, its lines, and the bodies whose lists name therapists there."""

    name: str
    lines: tuple[Line, ...]
    registers: tuple[Register, ...] = ()


class _Lands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lands: tuple[Land, ...]


@cache
def lands(file: Path = FILE) -> tuple[Land, ...]:
    """Every country in the order shown. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=_Lands).lands
