"""What version 1 of everything sealed looks like. These files are kept and opened for ever: add others, change none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from unhurried.vault.forget import open_round, round_kek, unseal_text
from unhurried.vault.invitation import four_words, invitation, read
from unhurried.vault.keyring import Couple, Keyring, Pin, StreamKey, decode
from unhurried.vault.keys import Hardness, decoy_salt, name_key, passphrase_kek, public_key, sign_in
from unhurried.vault.recovery import recovery_kek
from unhurried.vault.seal import Place, record_hash, unseal, unwrap

VECTORS = Path(__file__).parent / "vectors"
PLACE = Place("a purpose", bytes(range(16)), bytes(range(16, 32)), 42, bytes(range(32, 48)), bytes(range(48, 80)))
KEY = bytes(range(100, 132))
SECRET = bytes(range(200, 232))
RING = Keyring(
    StreamKey(b"o" * 16, b"O" * 32),
    b"j" * 16,
    b"x" * 32,
    (Couple(b"c" * 16, b"C" * 32, b"l" * 16, "linked", b"b" * 16, "Ben"), Couple(b"d" * 16, b"D" * 32, b"m" * 16)),
    (Pin(b"m" * 16, b"M" * 32),),
)

Given = dict[str, str]
OPENINGS: dict[str, Callable[[Given], object]] = {
    "sealed": lambda given: unseal(KEY, bytes.fromhex(given["sealed"]), PLACE).hex(),
    "record-hash": lambda given: record_hash(PLACE, bytes.fromhex(given["sealed"])).hex(),
    "wrapped": lambda given: unwrap(KEY, bytes.fromhex(given["wrapped"]), PLACE).hex(),
    "text": lambda given: unseal_text(KEY, bytes.fromhex(given["row"]), PLACE).hex(),
    "round": lambda given: open_round(
        round_kek(KEY, SECRET, bytes.fromhex(given["round"])), bytes.fromhex(given["wrapped"]), PLACE
    ).hex(),
    "passphrase": lambda given: passphrase_kek(
        given["passphrase"],
        bytes.fromhex(given["salt"]),
        SECRET,
        Hardness(int(given["memory_kib"]), int(given["passes"])),
    ).hex(),
    "recovery-code": lambda given: recovery_kek(given["code"]).hex(),
    "cookie": lambda given: [part.hex() for part in sign_in(bytes.fromhex(given["token"]))],
    "invitation": lambda given: [part.hex() for part in invitation(read(given["link"]))],
    "four-words": lambda given: list(
        four_words(read(given["link"]), bytes.fromhex(given["first"]), bytes.fromhex(given["second"]))
    ),
    "name": lambda given: [name_key(given["name"], SECRET).hex(), decoy_salt(given["name"], SECRET).hex()],
    "public-key": lambda given: public_key(bytes.fromhex(given["private"])).hex(),
    "keyring": lambda given: decode(bytes.fromhex(given["plain"])) == RING,
}


@pytest.mark.parametrize("file", sorted(VECTORS.glob("*.json")), ids=lambda file: str(file.stem))
def test_what_was_sealed_then_opens_now(file: Path) -> None:
    for vector in json.loads(file.read_text("utf-8")):
        assert OPENINGS[file.stem](vector["given"]) == vector["gives"]


def test_there_are_vectors_for_everything_sealed() -> None:
    assert {file.stem for file in VECTORS.glob("*.json")} == set(OPENINGS)
