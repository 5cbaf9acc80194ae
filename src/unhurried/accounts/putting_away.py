"""Putting a couple that is over behind somebody: its own pages go with it, and open by name alone."""

from unhurried.accounts.readiness import forget
from unhurried.core.events.own import BookPutAway
from unhurried.core.journey import Journey
from unhurried.core.own import Own
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.own import OwnBook
from unhurried.keeper.people import Unlocked


async def put_away(keeper: Keeper, person: Unlocked, own: OwnBook, journey: Journey) -> Unlocked:
    """Put a couple away: a new one starts empty, for what one wrote alone as for what both did.

    Their own record first: where the second half fails, both can be done again.
    """
    await forget(own)
    name = journey.other(person.id).name
    await own.record(lambda own, at: BookPutAway(at=at, name=name) if own.of_this_time != Own() else None)
    return await keeper.set_aside(person)
