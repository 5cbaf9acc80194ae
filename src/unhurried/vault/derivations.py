"""Few passphrases at once: each takes 128 MiB, and a crowd at the door must not take the house down."""

import asyncio
import threading
from concurrent.futures import Future, ThreadPoolExecutor

from unhurried.vault.keys import Hardness, passphrase_kek


class TooMany(Exception):
    """The queue is as long as it may be. The page answers 503 and says when to come back."""


class Derivations:
    """Argon2 in threads: `limit` at once, `waiting` more in a queue, and TooMany beyond."""

    def __init__(self, limit: int = 2, waiting: int = 8) -> None:
        self._room = limit + waiting
        self._inside = 0
        self._counting = threading.Lock()
        self._pool = ThreadPoolExecutor(limit, thread_name_prefix="derivation")

    async def kek(self, passphrase: str, salt: bytes, instance_secret: bytes, hardness: Hardness) -> bytes:
        """`passphrase_kek`, without holding up anybody else. Raises TooMany at once when there is no room."""
        with self._counting:
            if self._inside >= self._room:
                raise TooMany
            self._inside += 1
        work = self._pool.submit(passphrase_kek, passphrase, salt, instance_secret, hardness)
        # Counted down by the work and not by who waits for it: somebody who hangs up leaves a thread busy.
        work.add_done_callback(self._leave)
        return await asyncio.wrap_future(work)

    def close(self) -> None:
        """Take nothing more, and end with what is being derived."""
        self._pool.shutdown(cancel_futures=True)

    def _leave(self, _work: Future[bytes]) -> None:
        with self._counting:
            self._inside -= 1
