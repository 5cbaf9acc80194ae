"""What came of it, told: as lines to read, as one object for a program, and a dead end with its history."""

import json
import tomllib
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from unhurried.core.events import CoupleEvent
from unhurried.simulate.tally import ENDS, EVER, Tally
from unhurried.simulate.watch import DeadEnd, Watch

SHARES: Final = {"p10": 0.1, "median": 0.5, "p90": 0.9}
# What events hold besides figures and names of the programme's own; here all of it is invented, and none of it is read.
UNTOLD: Final = frozenset({"at", "people", "by", "first", "terms", "marks", "labels", "label", "commitment", "form"})


@cache
def words() -> dict[str, dict[str, str]]:
    """The simulation's words, by their part; what stands ahead of the parts is part “”."""
    held = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    alone = {key: said for key, said in held.items() if isinstance(said, str)}
    return {"": alone} | {key: said for key, said in held.items() if isinstance(said, dict)}


def said(key: str, **facts: object) -> str:
    """One line of them, filled."""
    return words()[""][key].format(**facts)


def as_lines(tally: Tally, watch: Watch, programme: str, seed: int) -> str:
    """The figures, for whoever reads along."""
    within = _within(tally)
    span = said("span", **within) if within["median"] is not None else said("nobody")
    lines = [said("heading", programme=programme, couples=f"{tally.couples:,}", seed=seed), "", span]
    for part, keys, counts in (("after_a_year", ENDS, tally.ends), ("at_least_once", EVER, tally.ever)):
        lines += ["", words()[part]["heading"]]
        lines += [f"  {words()[part][key]:<48}{counts[key] / tally.couples:>6.1%}" for key in keys]
    stuck = said("never_stuck", looked=f"{watch.looked:,}", tried=f"{watch.tried:,}")
    return "\n".join([*lines, "", stuck])


def as_json(tally: Tally, watch: Watch, programme: str, seed: int) -> str:
    """One object, the same to the byte for the same programme, seed and number of couples."""
    share = {key: round(tally.ends[key] / tally.couples, 4) for key in ENDS}
    ever = {key: round(tally.ever[key] / tally.couples, 4) for key in EVER}
    told = {
        "programme": programme, "couples": tally.couples, "seed": seed, "evenings_to_finish": _within(tally),
        "after_a_year": _named(share), "at_least_once": _named(ever), "never_stuck": 1.0,
        "states": {"looked_at": watch.looked, "tried_out": watch.tried}, "events": tally.events,
        "weeks": tally.weeks,
    }  # fmt: skip
    return json.dumps(told, indent=2)


def as_history(dead_end: DeadEnd, seed: int, couples: int) -> list[str]:
    """A dead end, and every event on the way there: what happened and when, and nothing anybody wrote."""
    head = said("dead_end", couple=dead_end.couple, seed=seed, lacking=dead_end.lacking)
    return [head, *map(_told, dead_end.history), said("again", couples=couples)]


def _told(event: CoupleEvent) -> str:
    name = str(event.__struct_config__.tag).partition("/")[0].replace("-", " ")
    fields = ((key, value) for key, value in msgspec.structs.asdict(event).items() if key not in UNTOLD)
    facts = ", ".join(f"{key} {_plain(value)}" for key, value in fields if value not in ("", (), None))
    return f"  {event.at:%Y-%m-%d %H:%M}  {name}{': ' + facts if facts else ''}"


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(_plain, value))
    return value.isoformat() if isinstance(value, date | datetime) else str(getattr(value, "word", value))


def _within(tally: Tally) -> dict[str, int | None]:
    return {key: tally.evenings_to(share) for key, share in SHARES.items()}


def _named(shares: dict[str, float]) -> dict[str, float]:
    return {key.replace(" ", "_"): share for key, share in shares.items()}
