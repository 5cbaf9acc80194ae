"""How often somebody may try: counted by person or address, never by couple."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

TRIES = RateLimitItemPerMinute(10)
ANY = RateLimitItemPerMinute(600)


class TooOften(Exception):
    """Too many tries in a minute; a little later it will do."""


class Rates:
    """Counts tries in this process, in memory, and forgets them."""

    def __init__(self) -> None:
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    def try_door(self, *keys: str) -> None:
        """Count one try at a passphrase or an invitation. Raises TooOften when any of these keys is used up."""
        if not all(self._windows.hit(TRIES, "door", key) for key in keys):
            raise TooOften
