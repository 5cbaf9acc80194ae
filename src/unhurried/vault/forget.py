"""Forgetting: what can be taken back has a key of its own, and is gone when that key is."""

from unhurried.vault.keys import derive, new_key
from unhurried.vault.seal import NONCE, TAG, VERSION, Chance, Cipher, Place, seal, unseal, unwrap, wrap

_WRAPPED = len(VERSION) + NONCE + 32 + TAG


def seal_text(stream_key: bytes | Cipher, plain: bytes, place: Place, chance: Chance) -> bytes:
    """A text under a key of its own, with that key wrapped in front of it: one row for a shelf.

    To forget the text, drop the row. The record that speaks of it stays, and the chain stays whole around it.
    """
    key = new_key(chance)
    return wrap(stream_key, key, place, chance) + seal(key, plain, place, chance)


def unseal_text(stream_key: bytes | Cipher, row: bytes, place: Place) -> bytes:
    """The text in a row. Raises Broken."""
    return unseal(unwrap(stream_key, row[:_WRAPPED], place), row[_WRAPPED:], place)


def round_kek(couple_key: bytes, instance_secret: bytes, round_id: bytes) -> bytes:
    """What a round's key is wrapped under: nobody opens an open answer with the couple key alone."""
    return derive(couple_key, f"round/{round_id.hex()}", salt=instance_secret)


def new_round(kek: bytes, place: Place, chance: Chance) -> tuple[bytes, bytes]:
    """A round's key, and the same wrapped for its row. Combining the round drops the row, and the answers with it."""
    key = new_key(chance)
    return key, wrap(kek, key, place, chance)


def open_round(kek: bytes, wrapped: bytes, place: Place) -> bytes:
    """The key of a round that is still open. Raises Broken."""
    return unwrap(kek, wrapped, place)
