"""Few passphrases at once."""

import asyncio
import threading

import pytest

from unhurried.vault import derivations
from unhurried.vault.derivations import Derivations, TooMany
from unhurried.vault.keys import Hardness, passphrase_kek

LIGHT = Hardness(memory_kib=65536, passes=1)
SALT, SECRET = bytes(16), bytes(32)


class Gate:
    """A derivation that lasts until it is let go, and counts how many are under way."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.busy = self.most = 0
        self._counting = threading.Lock()

    def __call__(self, passphrase: str, _salt: bytes, _secret: bytes, _hardness: Hardness) -> bytes:
        with self._counting:
            self.busy += 1
            self.most = max(self.most, self.busy)
        assert self.open.wait(30)
        with self._counting:
            self.busy -= 1
        return passphrase.encode()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """In place of Argon2, so that a test decides how long it lasts."""
    gate = Gate()
    monkeypatch.setattr(derivations, "passphrase_kek", gate)
    return gate


def ask(queue: Derivations, who: str) -> "asyncio.Task[bytes]":
    return asyncio.create_task(queue.kek(who, SALT, SECRET, LIGHT))


async def test_it_gives_the_passphrase_its_key() -> None:
    queue = Derivations()

    assert await queue.kek("a phrase", SALT, SECRET, LIGHT) == passphrase_kek("a phrase", SALT, SECRET, LIGHT)
    queue.close()


async def test_two_at_once_the_others_in_a_short_queue_and_then_no_more(gate: Gate) -> None:
    queue = Derivations(limit=2, waiting=3)
    inside = [ask(queue, str(number)) for number in range(5)]
    await asyncio.sleep(0)
    with pytest.raises(TooMany):
        await queue.kek("one too many", SALT, SECRET, LIGHT)
    gate.open.set()

    assert await asyncio.gather(*inside) == [b"0", b"1", b"2", b"3", b"4"]
    assert gate.most <= 2
    assert await queue.kek("later", SALT, SECRET, LIGHT) == b"later"
    queue.close()


async def test_somebody_who_hangs_up_in_the_queue_leaves_room(gate: Gate) -> None:
    queue = Derivations(limit=1, waiting=1)
    first, second = ask(queue, "first"), ask(queue, "second")
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)
    third = ask(queue, "third")
    gate.open.set()

    assert list(await asyncio.gather(first, third)) == [b"first", b"third"]
    queue.close()
