"""What Ana and Ben do on a ladder."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.house_fixture import Phone, Street, street
from tests.pages.evenings import at_hour, evening_together, later
from tests.shelf_fixture import SHELF

Three = tuple[Street, Phone, Phone]
EASY = {"step-1": "1", "step-2": "2", "step-4": "5"}


@asynccontextmanager
async def before_a_ladder(data: Path) -> AsyncIterator[Three]:
    """Ana and Ben, with an agreement, and no step yet."""
    async with street(data, shelved=SHELF) as here:
        ana, ben = await here.agreed(programme="slow-steps")
        yield here, ana, ben


async def add(phone: Phone, *steps: str) -> str:
    """One of them puts steps of the library on it."""
    for step in steps:
        await phone.send("/ladder/rungs", at="/ladder", step=step)
    return phone.words


async def rates(phone: Phone, figures: dict[str, str], *, now: str = "") -> str:
    """One of them says how hard each step would be."""
    fields = {f"rate-{rung}": figure for rung, figure in figures.items()}
    return await phone.send("/ladder/ratings", at="/ladder/ratings", now=now, **fields)


async def looked_at(here: Street, *phones: Phone) -> None:
    """The full hour after both lists are in."""
    await later(here, *phones, hours=1)
    await phones[0].open("/ladder")


async def begun(here: Street, ana: Phone, ben: Phone, bens: dict[str, str] | None = None) -> None:
    """Three steps are on the ladder, and in their order."""
    await add(ana, *EASY)
    await rates(ana, EASY)
    await rates(ben, bens or EASY)
    await looked_at(here, ana, ben)


async def practised(here: Street, ana: Phone, ben: Phone, anas: str = "", bens: str = "") -> None:
    """An evening on the step, and how hard each found it."""
    await evening_together(here, ana, ben)
    for phone, figure in ((ana, anas), (ben, bens)):
        if figure:
            await phone.send("/reflections", at="/reflections", distress=figure)


async def chose(here: Street, ana: Phone, ben: Phone, one: str, other: str) -> None:
    """Both answer what comes next; it is six on the evening after."""
    await ana.send("/gate/answers", at="/gate", choice=one)
    await ben.send("/gate/answers", at="/gate", choice=other)
    await at_hour(here, ana, ben, 18)
