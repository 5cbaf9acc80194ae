"""Tickets for the line: one for each sign-in, used once, good for two minutes, kept in memory alone."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

GOOD_FOR: Final = timedelta(minutes=2)


class Tickets:
    """Gives tickets out and takes them back. A sign-in has one at a time, so there are never more than sign-ins."""

    def __init__(self, chance: Callable[[int], bytes]) -> None:
        self._chance = chance
        self._given: dict[bytes, tuple[str, datetime]] = {}

    def give(self, token: bytes, now: datetime) -> str:
        """A ticket for whoever is signed in by this token."""
        self._given = {whose: given for whose, given in self._given.items() if now < given[1]}
        ticket = self._chance(16).hex()
        self._given[_whose(token)] = ticket, now + GOOD_FOR
        return ticket

    def take(self, token: bytes, ticket: str, now: datetime) -> bool:
        """Whether this is the ticket of that sign-in; it is used up either way."""
        given, until = self._given.pop(_whose(token), ("", now))
        return now < until and hmac.compare_digest(given.encode(), ticket.encode())


def _whose(token: bytes) -> bytes:
    return hashlib.sha256(token).digest()
