"""What one of the two does for both: it shows on both phones, and never whose doing it was."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from tests.security.twins.answers import Form
from tests.security.twins.world import Behind
from unhurried.core.limits import Mark
from unhurried.core.whereabouts import Place, place_of

NAMELESS = {"/pauses", "/rests", "/sitting/pauses", "/sitting/softenings", "/sitting/endings", "/agreement/narrowings"}
TAKING_BOTH = {"/pauses", "/agreement/terms", "/repairs", "/conversation/commitments"}


def possible_acts(behind: Behind, now: datetime, rng: Random) -> list[Form]:
    """The forms that fit where these two are, and a few that do not."""
    place = place_of(behind.journey, behind.programme, now)
    acts = [*_anywhere(behind, rng)]
    if place is Place.SITTING:
        acts = [("/sitting/pauses", {}), ("/sitting/softenings", {}), ("/sitting/endings", {}), ("/rests", {})]
    elif place is Place.ON:
        acts += [("/rests", {})]
    elif place in {Place.CONVERSATION, Place.AFTERWARDS}:
        acts += [*_kept(rng, now), ("/conversation/endings", {})] * 2
    return acts


def _anywhere(behind: Behind, rng: Random) -> Iterator[Form]:
    agreement, progress = behind.journey.agreement, behind.journey.progress
    if not progress.opened:
        return
    yield "/pauses", {}
    yield "/agreement/terms", {
        "hour": rng.choice(["20:30", "21:00", "19:15"]), "zone": "Europe/London", "form": "full", "review_weeks": "2",
        "rests": rng.choice(["yes", "no"]), "pausing": rng.choice(["Pause.", "Enough for now."]),
    }  # fmt: skip
    lines = [item for item, mark in agreement.lines.items() if mark is Mark.WILLING]
    if lines:
        yield "/agreement/narrowings", {"line": f"{rng.choice(['off', 'talk'])} {rng.choice(lines)}"}
    yield "/repairs", {}
    if behind.journey.repair.open:
        yield (
            "/repair/lines",
            {"part": rng.choice(["happened", "sorry"]), "words": "I talked over you, and I am sorry."},
        )
        yield "/repair/plans", {"plan": "We put the phones away first."}
        yield "/repairs/set-aside", {}
    if behind.programme.ladder:
        steps = [step.id for step in behind.programme.steps]
        yield "/ladder/rungs", {"step": rng.choice(steps)}
        yield "/ladder/rungs", {"label": "Tea on one sofa", "ceiling": "everyday", "minutes": "10"}
        for rung in behind.journey.ladder.standing[-1:]:
            yield "/ladder/rungs/set-aside", {"rung": rung.id}
        yield "/ladder/curve/takings-back", {}
    elif progress.stage:
        yield "/settings/lengths", {"form": rng.choice(["full", "short", "15", "20"])}
        yield "/stage-beginnings", {}


def _kept(rng: Random, now: datetime) -> list[Form]:
    minutes = rng.choice(["", "20", "45"])
    return [
        ("/weekly/practices", {"minutes": minutes}),
        ("/weekly/talks", {}),
        ("/conversation/commitments", {
            "what": "slow hands", "day": rng.choice(["friday", "sunday"]), "time": "21:00", "minutes": "40",
            "reset": f"{now.year + (now.month > 4)}-{'02' if now.month > 4 else '11'}-15", "daily": "A long hug",
        }),
    ]  # fmt: skip
