"""Turns in a talk: where it is, as the address says, and who speaks."""

from unhurried.core.journey import Journey
from unhurried.visits.visit import Visit


def counted(visit: Visit, name: str, most: int) -> int:
    """A number in the address, `most` at most; 0 for what is none."""
    text = visit.request.query_params.get(name, "0")
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 3 else 0


def speakers(journey: Journey, part: int, *, exchanged: bool = False) -> tuple[str, str]:
    """Who speaks first in a part and who second. It changes with every part; `exchanged`: the other one began."""
    first, second = (person.name for person in journey.people)
    return (second, first) if bool(part % 2) == exchanged else (first, second)
