"""Sealing bytes to their place: what is moved, swapped, replayed or altered does not open."""

from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

Chance = Callable[[int], bytes]
"""Gives that many unpredictable bytes."""

Cipher = AESGCM
"""A key made ready. Where many records lie under one key, ready it once: that costs as much as opening one."""

VERSION = b"\x01"
NONCE = 12
TAG = 16
LENGTH = 4
STEPS = (256, 512, 1024, 2048, 4096, 8192, 16384, 65536)
START = bytes(32)
"""Stands for "the record before" where there is none."""


class Broken(Exception):
    """What is sealed does not open here: it was altered or moved, or the key is another. It tells no more than that."""

    def __init__(self) -> None:
        super().__init__("what is sealed here does not open")


class Place(msgspec.Struct, frozen=True):
    """Where something sealed belongs. Ids are 16 bytes; `before` is the 32-byte hash of the record before.

    A msgspec struct, since a page opens some hundred records and a frozen dataclass takes five times as long to make.
    """

    purpose: str
    instance: bytes
    stream: bytes
    seq: int
    author: bytes
    before: bytes = START


def seal(key: bytes | Cipher, plain: bytes, place: Place, chance: Chance) -> bytes:
    """Encrypt and bind to a place. The length that shows is one of a few sizes."""
    nonce = chance(NONCE)
    return VERSION + nonce + ready(key).encrypt(nonce, _padded(plain), _bound(place, b"s"))


def unseal(key: bytes | Cipher, sealed: bytes, place: Place) -> bytes:
    """Open what was sealed to this place. Raises Broken for anything else."""
    padded = _opened(key, sealed, _bound(place, b"s"))
    return padded[LENGTH : LENGTH + int.from_bytes(padded[:LENGTH])]


def wrap(kek: bytes | Cipher, key: bytes, place: Place, chance: Chance) -> bytes:
    """Encrypt one key under another, bound to a place. Not padded: keys have one length. Never opens as a text."""
    nonce = chance(NONCE)
    return VERSION + nonce + ready(kek).encrypt(nonce, key, _bound(place, b"w"))


def unwrap(kek: bytes | Cipher, wrapped: bytes, place: Place) -> bytes:
    """Open a wrapped key. Raises Broken; for a person key that is the passphrase check."""
    return _opened(kek, wrapped, _bound(place, b"w"))


def record_hash(place: Place, sealed: bytes) -> bytes:
    """What the next record carries as `before`: the hash of this one with its place, 32 bytes."""
    return sha256(_bound(place, b"s") + sealed).digest()


def unseal_record(key: bytes | Cipher, sealed: bytes, place: Place) -> tuple[bytes, bytes]:
    """`unseal` and `record_hash` in one, for reading a stream through. Raises Broken."""
    bound = _bound(place, b"s")
    padded = _opened(key, sealed, bound)
    return padded[LENGTH : LENGTH + int.from_bytes(padded[:LENGTH])], sha256(bound + sealed).digest()


def ready(key: bytes | Cipher) -> Cipher:
    """Make a key ready for use. Not cached: a key lives in memory no longer than whoever asked for it."""
    return key if isinstance(key, AESGCM) else AESGCM(key)


def _opened(key: bytes | Cipher, sealed: bytes, bound: bytes) -> bytes:
    if len(sealed) < len(VERSION) + NONCE + TAG or sealed[0] != VERSION[0]:
        raise Broken
    cipher = key if type(key) is AESGCM else ready(key)
    try:
        return cipher.decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], bound)
    except InvalidTag:
        raise Broken from None


def _bound(place: Place, kind: bytes) -> bytes:
    """The associated data: every field at a fixed width, so that no two places share one."""
    instance, stream, author, before = place.instance, place.stream, place.author, place.before
    if not len(instance) == len(stream) == len(author) == 16 or len(before) != 32:
        raise ValueError("a place's ids are 16 bytes and its hash 32")
    return b"".join((_named(kind, place.purpose), instance, stream, place.seq.to_bytes(8), author, before))


@lru_cache(maxsize=256)
def _named(kind: bytes, purpose: str) -> bytes:
    return VERSION + kind + sha256(b"unhurried/purpose/" + purpose.encode()).digest()[:16]


def _padded(plain: bytes) -> bytes:
    needed = LENGTH + len(plain)
    largest = STEPS[-1]
    size = next((step for step in STEPS if needed <= step), -(-needed // largest) * largest)
    return len(plain).to_bytes(LENGTH) + plain + bytes(size - needed)
