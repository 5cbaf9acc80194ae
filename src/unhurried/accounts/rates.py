"""How often somebody may try: counted by person or address, never by couple."""

import hashlib
from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from unhurried.keeper.phrases import spelled

TRIES = RateLimitItemPerMinute(10)
ANY = RateLimitItemPerMinute(600)
REMEMBERED: Final = 10_000  # browsers; beyond that the one seen longest ago is forgotten


class TooOften(Exception):
    """Too many tries in a minute; a little later it will do."""


class Rates:
    """Counts tries in this process, in memory, and forgets them."""

    def __init__(self) -> None:
        self._windows = MovingWindowRateLimiter(MemoryStorage())
        self._known: OrderedDict[str, None] = OrderedDict()
        self._trying: Counter[str] = Counter()

    def try_door(self, *keys: str) -> None:
        """Count one try at a passphrase or an invitation. Raises TooOften when any of these keys is used up."""
        if not all(self._windows.hit(TRIES, "door", key) for key in keys):
            raise TooOften

    @contextmanager
    def try_name(self, name: str, street: str, browser: str) -> Iterator[None]:
        """Count one try at somebody's passphrase, unless it comes through. Raises TooOften.

        What came through uses up nothing: or else others' tries would tell that somebody has just come in.
        A browser in which that name signed in before is counted by itself: nobody can shut the owner out by trying.
        """
        known = _told("browser", browser, name)
        keys = (known,) if known in self._known else (f"street {street}", _told("name", name))
        # Those still under way count as well, or many at once would be as many guesses.
        if any(self._windows.get_window_stats(TRIES, "door", key).remaining <= self._trying[key] for key in keys):
            raise TooOften
        self._trying.update(keys)
        try:
            yield
        except BaseException:  # also one that was given up: nobody guesses for nothing by hanging up
            for key in keys:
                self._windows.hit(TRIES, "door", key)
            raise
        finally:
            self._trying.subtract(keys)
            self._trying += Counter()  # forgets whoever is not trying any more

    def try_journal(self, person: str, sign_in: str) -> None:
        """Count one try at somebody's journal from one of their own sign-ins. Raises TooOften.

        Each sign-in by itself: whoever tries on a phone that lies about cannot shut the owner out on another.
        """
        self.try_door(_told("journal", sign_in, person))

    def remember(self, name: str, browser: str) -> None:
        """That name signed in with this browser."""
        known = _told("browser", browser, name)
        self._known[known] = None
        self._known.move_to_end(known)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)


def _told(what: str, *parts: str) -> str:
    """A key that can be compared and not read."""
    *first, name = parts
    return what + hashlib.sha256("\0".join((*first, spelled(name).casefold())).encode()).hexdigest()
