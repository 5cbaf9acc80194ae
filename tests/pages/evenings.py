"""Evenings that Ana and Ben have together, for the pages that come after one."""

from tests.house_fixture import Phone, Street
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes


async def settled_on(street: Street, ana: Phone, ben: Phone) -> None:
    """Both are up for tonight, and look together."""
    for phone in (ana, ben):
        await (await street.book(phone)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING, 6), pressed=True)


async def evening_together(street: Street, ana: Phone, ben: Phone) -> None:
    """A whole practice, from the first press to its own end."""
    await settled_on(street, ana, ben)
    await street.both(ana, ben, Kind.BEGIN, Yes())
    await later(street, ana, ben, minutes=45)
    await (await street.book(ana)).settle()


async def evenings_together(street: Street, ana: Phone, ben: Phone, count: int) -> None:
    """One evening after another; it is the last of them when this is done."""
    for n in range(count):
        if n:
            await at_hour(street, ana, ben, 18)
        await evening_together(street, ana, ben)


async def later(street: Street, *phones: Phone, **by: float) -> None:
    """Time passes; whoever's sign-in fell asleep signs in again."""
    street.turn(**by)
    for phone in phones:
        await street.sign_in(phone)


async def at_hour(street: Street, ana: Phone, ben: Phone, hour: int, minute: int = 0) -> None:
    """The next such hour, in London's winter; both sign in again."""
    street.turn_to(hour, minute)
    await later(street, ana, ben)
