"""Where keys come from."""

import pytest

from tests.vault.chains import ANA, INSTANCE, KEY, OURS, chance_from
from unhurried.vault.forget import new_round, open_round, round_kek, seal_text, unseal_text
from unhurried.vault.keyring import Couple, Keyring, Pin, StreamKey, decode, encode
from unhurried.vault.keys import (
    Hardness,
    decoy_salt,
    name_key,
    new_key,
    new_private_key,
    passphrase_kek,
    public_key,
    sign_in,
)
from unhurried.vault.seal import Broken, Place

HERE = Place("text", INSTANCE, OURS, 3, ANA)
SECRET, OTHER_SECRET = bytes(32), bytes([1]) * 32
SALT = b"sixteen bytes..."
LIGHT = Hardness(memory_kib=65536, passes=1)
CHANCE = chance_from("keys")
RING = Keyring(StreamKey(b"own", b"the own key"), b"journal", b"the private key")
COUPLE = Couple(b"ours", b"the couple key", b"the link")


def test_a_passphrase_gives_one_key_however_a_phone_spells_it() -> None:
    first, second = (passphrase_kek(typed, SALT, SECRET, LIGHT) for typed in ("café au lait", " cafe\u0301  au lait "))

    assert first == second


def test_another_passphrase_salt_secret_or_hardness_gives_another_key() -> None:
    keys = {
        passphrase_kek("a phrase of six words", SALT, SECRET, LIGHT),
        passphrase_kek("A phrase of six words", SALT, SECRET, LIGHT),
        passphrase_kek("a phrase of six words", SALT[::-1], SECRET, LIGHT),
        passphrase_kek("a phrase of six words", SALT, OTHER_SECRET, LIGHT),
        passphrase_kek("a phrase of six words", SALT, SECRET, Hardness(65536, 2)),
    }

    assert len(keys) == 5


@pytest.mark.parametrize(("memory", "passes"), [(65535, 3), (131072, 0)])
def test_a_guess_is_never_cheap(memory: int, passes: int) -> None:
    with pytest.raises(ValueError, match="at least 65536"):
        Hardness(memory, passes)


def test_a_name_nobody_has_keeps_its_salt() -> None:
    assert decoy_salt("Cleo", SECRET) == decoy_salt(" cleo ", SECRET)
    assert decoy_salt("Cleo", SECRET) != decoy_salt("Cleo", OTHER_SECRET)


def test_a_name_is_looked_up_where_only_this_instance_finds_it() -> None:
    assert name_key("Ana", SECRET) == name_key("ana", SECRET)
    assert len({name_key("ana", SECRET), name_key("ana", OTHER_SECRET), decoy_salt("ana", SECRET)}) == 3


def test_a_cookie_gives_a_row_and_a_key_that_do_not_tell_each_other() -> None:
    row, kek = sign_in(KEY)

    assert (len(row), len(kek)) == (16, 32)
    assert row not in kek
    assert sign_in(KEY[::-1]).id != row


def test_the_public_half_follows_from_the_private_one() -> None:
    private = new_private_key(CHANCE)

    assert public_key(private) == public_key(private) != private
    assert len(public_key(private)) == 32


def test_a_keyring_comes_back_as_it_was() -> None:
    ring = RING.with_couple(COUPLE).with_pin(Pin(b"mara", b"her key"))

    assert decode(encode(ring)) == ring


def test_a_keyring_never_shows_a_key() -> None:
    ring = RING.with_couple(COUPLE)

    assert "key" not in repr(ring) + str(ring) + f"{ring.own}" + repr(ring.couples)


@pytest.mark.parametrize("junk", [b"", b"\x01", b"\x02" + encode(RING)[1:], encode(RING)[:-1], b"\x01\x80"])
def test_what_is_no_keyring_is_refused(junk: bytes) -> None:
    with pytest.raises(Broken):
        decode(junk)


def test_a_couple_is_held_once_and_can_be_let_go() -> None:
    ring = RING.with_couple(COUPLE).with_couple(Couple(b"ours", b"the couple key", b"the link", "left"))

    assert [couple.state for couple in ring.couples] == ["left"]
    assert ring.without_couple(b"ours").couple(b"ours") is None


def test_a_pin_once_set_stays() -> None:
    ring = RING.with_pin(Pin(b"mara", b"her key")).with_pin(Pin(b"mara", b"somebody else's"))

    assert ring.pinned(b"mara") == b"her key"


def test_a_text_opens_with_its_own_key_alone() -> None:
    row = seal_text(KEY, b"a letter", HERE, CHANCE)

    assert unseal_text(KEY, row, HERE) == b"a letter"
    with pytest.raises(Broken):
        unseal_text(KEY, row[:61] + seal_text(KEY, b"a letter", HERE, CHANCE)[61:], HERE)


def test_an_open_round_needs_the_couple_the_instance_and_the_round() -> None:
    key, wrapped = new_round(round_kek(KEY, SECRET, b"tonight"), HERE, CHANCE)

    assert open_round(round_kek(KEY, SECRET, b"tonight"), wrapped, HERE) == key
    for kek in (
        round_kek(KEY[::-1], SECRET, b"tonight"),
        round_kek(KEY, OTHER_SECRET, b"tonight"),
        round_kek(KEY, SECRET, b"another"),
        KEY,
    ):
        with pytest.raises(Broken):
            open_round(kek, wrapped, HERE)


def test_two_keys_are_never_the_same() -> None:
    assert len({new_key(CHANCE) for _ in range(100)}) == 100
