"""The keyring: what a person key opens, and the only place where a person's other keys lie."""

from typing import Any, Literal

import msgspec

from unhurried.vault.seal import Broken

VERSION = b"\x01"

CoupleState = Literal["linked", "left", "closed"]


class Untold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A struct whose fields are keys or lead to some: it never shows them, not in a log and not in a traceback."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class StreamKey(Untold, frozen=True):
    """A stream and the key to it."""

    stream: bytes
    key: bytes


class Couple(Untold, frozen=True):
    """One's half of a couple. `link` is the invitation's secret, kept so that the four words can be read again."""

    stream: bytes
    key: bytes
    link: bytes
    state: CoupleState = "linked"
    partner: bytes | None = None
    partner_name: str | None = None


class Pin(Untold, frozen=True):
    """A person met, and their public key as it was then."""

    person: bytes
    public: bytes


class Keyring(Untold, frozen=True):
    """Everything a person can open. The journal's key is not here: it has wraps of its own."""

    own: StreamKey
    journal: bytes
    private: bytes
    couples: tuple[Couple, ...] = ()
    pins: tuple[Pin, ...] = ()

    def couple(self, stream: bytes) -> Couple | None:
        """The couple of that stream."""
        return next((couple for couple in self.couples if couple.stream == stream), None)

    def pinned(self, person: bytes) -> bytes | None:
        """The public key that person had when first met."""
        return next((pin.public for pin in self.pins if pin.person == person), None)

    def with_couple(self, couple: Couple) -> "Keyring":
        """The keyring with this couple in it, instead of what it held under the same stream."""
        others = tuple(held for held in self.couples if held.stream != couple.stream)
        return msgspec.structs.replace(self, couples=(*others, couple))

    def without_couple(self, stream: bytes) -> "Keyring":
        """The keyring after a couple's key has been destroyed."""
        return msgspec.structs.replace(self, couples=tuple(held for held in self.couples if held.stream != stream))

    def with_pin(self, pin: Pin) -> "Keyring":
        """The keyring with a person's public key. A pin once set stays: a changed key is for people to settle."""
        return self if self.pinned(pin.person) else msgspec.structs.replace(self, pins=(*self.pins, pin))


def encode(keyring: Keyring) -> bytes:
    """As bytes to be sealed."""
    return VERSION + msgspec.msgpack.encode(keyring)


def decode(plain: bytes) -> Keyring:
    """Out of unsealed bytes of any version there ever was. Raises Broken, and does not quote what it read."""
    try:
        if plain[:1] == VERSION:
            return msgspec.msgpack.decode(plain[1:], type=Keyring)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    raise Broken
