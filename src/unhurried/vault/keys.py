"""Where keys come from: chance, a passphrase, a cookie, two people."""

import unicodedata
from typing import NamedTuple

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from unhurried.vault.seal import Chance

KEY = 32
ID = 16
FLOOR_KIB = 65536


class Hardness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at a passphrase costs. Kept beside the salt, so that it can rise for new passphrases.

    The floor holds for what is read back too: an altered row cannot make a guess cheap.
    """

    memory_kib: int = 131072
    passes: int = 3

    def __post_init__(self) -> None:
        """Raises ValueError below the floor of 64 MiB and one pass."""
        if self.memory_kib < FLOOR_KIB or self.passes < 1:
            raise ValueError(f"a passphrase is derived with at least {FLOOR_KIB} KiB and one pass")


class SignIn(NamedTuple):
    """What a cookie's token stands for: a row to look up, and the key that opens what lies there."""

    id: bytes
    kek: bytes


def new_key(chance: Chance) -> bytes:
    """A fresh AES-256 key."""
    return chance(KEY)


def new_id(chance: Chance) -> bytes:
    """A fresh id of a person, a stream or a round."""
    return chance(ID)


def derive(secret: bytes, purpose: str, length: int = KEY, *, salt: bytes | None = None) -> bytes:
    """HKDF-SHA256 under a purpose of ours; two purposes never give related keys."""
    return HKDF(SHA256(), length, salt, b"unhurried/1/" + purpose.encode()).derive(secret)


def passphrase_kek(passphrase: str, salt: bytes, instance_secret: bytes, hardness: Hardness) -> bytes:
    """The key a passphrase stands for. Takes a third of a second and 128 MiB: only ever by way of `Derivations`.

    The instance's secret goes in last, so that the database alone does not even allow guessing.
    """
    # lanes=1 always: two derivations with more lanes at the same time hang, in cryptography 50.0.2.
    argon = Argon2id(salt=salt, length=KEY, iterations=hardness.passes, lanes=1, memory_cost=hardness.memory_kib)
    return derive(argon.derive(spelled(passphrase).encode()), "passphrase", salt=instance_secret)


def new_salt(chance: Chance) -> bytes:
    """A fresh salt for a passphrase."""
    return chance(16)


def decoy_salt(name: str, instance_secret: bytes) -> bytes:
    """The salt of a name nobody has: the same at each try, so that it costs and looks like any other."""
    return derive(_folded(name), "decoy salt", 16, salt=instance_secret)


def name_key(name: str, instance_secret: bytes) -> bytes:
    """Where a name is looked up: without the instance's secret nobody can try names against the rows."""
    return derive(_folded(name), "name", 16, salt=instance_secret)


def sign_in(token: bytes) -> SignIn:
    """Row and key of a cookie's token, 32 bytes. Neither tells the other, and the row tells no token."""
    both = derive(token, "sign-in", ID + KEY)
    return SignIn(both[:ID], both[ID:])


def journal_opening(token: bytes) -> SignIn:
    """Row and key of an open journal in the sign-in with that token; neither leads to the sign-in, nor back."""
    both = derive(token, "journal-opening", ID + KEY)
    return SignIn(both[:ID], both[ID:])


def waiting_pages(person: bytes) -> SignIn:
    """Where what somebody wrote waits for their journal, and the key to it. It opens nothing that lies in there."""
    both = derive(person, "journal-waiting", ID + KEY)
    return SignIn(both[:ID], both[ID:])


def slept_form(token: bytes) -> bytes:
    """Row of the form that a sign-in fell asleep over, 16 bytes; it leads to the sign-in as little as a journal's."""
    return derive(token, "slept-form", ID)


def slept_key(person: bytes) -> bytes:
    """The key to a form that somebody fell asleep over: their person key gives it, and it opens nothing else."""
    return derive(person, "slept-form-of")


def new_private_key(chance: Chance) -> bytes:
    """A person's X25519 private key, 32 bytes. Sealing to a person (HPKE) is built on it, and is not here yet."""
    return X25519PrivateKey.from_private_bytes(chance(KEY)).private_bytes_raw()


def public_key(private: bytes) -> bytes:
    """The public half of a private key, 32 bytes."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def spelled(passphrase: str) -> str:
    """One spelling for what was typed: phones differ in spaces and in how they compose letters."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def _folded(name: str) -> bytes:
    return spelled(name).casefold().encode()
