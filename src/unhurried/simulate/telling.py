"""What came of it, told: as lines to read, as one object for a program, and a dead end with its history."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final

import msgspec

from unhurried.core.events import CoupleEvent
from unhurried.core.programme import Programme
from unhurried.simulate.naming import Names, names, said, words
from unhurried.simulate.spread import SHARES, Spread, per_cent
from unhurried.simulate.tally import ENDS, EVER, Tally
from unhurried.simulate.watch import DeadEnd, Watch

WIDE: Final = 48
# What events hold besides figures and names of the programme's own; here all of it is invented, and none of it is read.
UNTOLD: Final = frozenset({"at", "people", "by", "first", "terms", "marks", "labels", "label", "commitment", "form"})


def as_lines(tally: Tally, programme: Programme, titles: Names, seed: int) -> str:
    """The figures, for whoever reads along."""
    title = programme.title or programme.id
    head = said("heading", title=title, programme=programme.id, couples=f"{tally.couples:,}", seed=seed)
    lines = [head, said("guesses")]
    for part, keys, counts in (("after_a_year", ENDS, tally.ends), ("at_least_once", EVER, tally.ever)):
        lines += ["", words()[part]["heading"]]
        lines += [f"  {words()[part][key]:<{WIDE}}{per_cent(counts[key], tally.couples):>8}" for key in keys]
    lines += ["", *_spread(tally), "", *_stage_by_stage(tally, names(tally.stages, titles))]
    return "\n".join([*lines, "", said("never_stuck")])


def _spread(tally: Tally) -> Iterator[str]:
    told = words()["spread"]
    if not len(tally.evenings):
        yield said("nobody")
        return
    yield f"{told['heading']:<{WIDE - 4}}" + "".join(f"{told[share]:>12}" for share in SHARES)
    for key, spread in _spreads(tally).items():
        yield f"  {told[key]:<{WIDE - 6}}" + "".join(f"{figure!s:>12}" for figure in spread.values())


def _stage_by_stage(tally: Tally, named: Names) -> Iterator[str]:
    told = words()["stages"]
    yield f"{told['heading']:<{WIDE - 10}}" + "".join(f"{told[key]:>14}" for key in ("came", "stalled", "left"))
    for place in tally.places:
        came = tally.came_to[place]
        shares = (came, tally.couples), (tally.stalled_at[place], came), (tally.left_at[place], came)
        yield f"  {named[place]:<{WIDE - 12}}" + "".join(f"{per_cent(*share):>14}" for share in shares)
    yield told["of"]


def as_json(tally: Tally, watch: Watch, programme: Programme, titles: Names, seed: int) -> str:
    """One object, the same to the byte for the same programme, seed and number of couples."""
    named, spreads = names(tally.stages, titles), _spreads(tally)
    told = {
        "programme": programme.id, "title": programme.title, "couples": tally.couples, "seed": seed,
        "after_a_year": _shares(tally, ENDS, tally.ends), "at_least_once": _shares(tally, EVER, tally.ever),
        "evenings_to_finish": spreads["evenings"], "practices_to_finish": spreads["needed"],
        "practices_a_week": spreads["weekly"], "practices_of_all_who_began": spreads["practices"],
        "stages": [_stage(tally, place, named) for place in tally.places],
        "never_stuck": 1.0, "states": {"looked_at": watch.looked, "tried_out": watch.tried}, "events": tally.events,
        "weeks": [{named[place]: count for place, count in week.items()} for week in tally.weeks],
    }  # fmt: skip
    return json.dumps(told, indent=2, ensure_ascii=False)


def _stage(tally: Tally, place: str, named: Names) -> dict[str, str | float]:
    came, stalled, left = tally.came_to[place], tally.stalled_at[place], tally.left_at[place]
    return {
        "title": named[place], "id": place, "came_to_it": round(came / tally.couples, 4),
        "stalled_there": round(stalled / came, 4), "left_there": round(left / came, 4),
    }  # fmt: skip


def _spreads(tally: Tally) -> dict[str, dict[str, float | None]]:
    tenths = {share: None if (told := tally.weekly.within(at)) is None else told / 10 for share, at in SHARES.items()}
    return {
        "evenings": _within(tally.evenings), "needed": _within(tally.needed), "weekly": tenths,
        "practices": _within(tally.practices),
    }  # fmt: skip


def _within(spread: Spread) -> dict[str, float | None]:
    return {share: spread.within(at) for share, at in SHARES.items()}


def _shares(tally: Tally, keys: tuple[str, ...], counts: Mapping[str, int]) -> dict[str, float]:
    return {key.replace(" ", "_"): round(counts[key] / tally.couples, 4) for key in keys}


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
