"""Mistakes that somebody could really make, each a few lines, switched in one at a time. The twin worlds find them."""

from typing import NamedTuple

from tests.security.twins import leaks_of_answers, leaks_of_pages, leaks_of_time, leaks_of_tools
from tests.security.twins.planting import Plant

EVERY = (*leaks_of_pages.LEAKS, *leaks_of_answers.LEAKS, *leaks_of_time.LEAKS, *leaks_of_tools.LEAKS)


class Leak(NamedTuple):
    """A mistake: its name, what is wrong with it in a sentence, and how it gets in."""

    name: str
    says: str
    plant: Plant


def _leak(plant: Plant) -> Leak:
    says = (plant.__doc__ or "").strip()
    return Leak(plant.__name__.replace("_", " "), says, plant)


LEAKS = tuple(_leak(plant) for plant in EVERY)
