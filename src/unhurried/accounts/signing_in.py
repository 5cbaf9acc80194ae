"""Signing in: whatever was wrong, it looks the same."""

from datetime import datetime

import msgspec

from unhurried.accounts.rates import Rates
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.people import NotTogether


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody typed at the door, and from where. `shared`: others use this device too."""

    name: str
    passphrase: str
    street: str
    browser: str
    shared: bool = False


async def sign_in(keeper: Keeper, rates: Rates, entry: Entry, awake: datetime) -> bytes:
    """The token of a new sign-in. Raises NotTogether, TooOften, TooMany."""
    with rates.try_name(entry.name, entry.street, entry.browser):
        person = await keeper.people.unlock(entry.name, entry.passphrase)
    if not entry.shared:
        rates.remember(entry.name, entry.browser)
    return await keeper.sessions.begin(person, awake, shared=entry.shared)


__all__ = ["Entry", "NotTogether", "sign_in"]
