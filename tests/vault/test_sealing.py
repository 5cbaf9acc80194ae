"""Sealing bytes to their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vault.chains import ANA, BEN, INSTANCE, KEY, OTHER_KEY, OURS, chance_from
from unhurried.vault.seal import Broken, Place, ready, seal, unseal, unwrap, wrap

HERE = Place("answer", INSTANCE, OURS, 7, ANA)
CHANCE = chance_from("sealing")


@given(st.binary(max_size=3000))
def test_what_is_sealed_opens_in_its_place(plain: bytes) -> None:
    assert unseal(KEY, seal(KEY, plain, HERE, CHANCE), HERE) == plain


@pytest.mark.parametrize(
    ("shortest", "longest"),
    [(0, 252), (253, 508), (509, 1020), (1021, 2044), (4093, 8188), (16381, 65532), (65533, 131068)],
)
def test_a_length_shows_only_as_one_of_a_few_sizes(shortest: int, longest: int) -> None:
    sizes = {len(seal(KEY, bytes(length), HERE, CHANCE)) for length in (shortest, longest - 1, longest)}

    assert sizes == {longest + 4 + 29}


def test_a_yes_and_a_no_look_alike() -> None:
    yes, no = (seal(KEY, answer, HERE, CHANCE) for answer in (b"yes", b"not tonight, and here is why"))

    assert len(yes) == len(no)


def test_the_same_text_sealed_twice_does_not_look_the_same() -> None:
    assert seal(KEY, b"yes", HERE, CHANCE) != seal(KEY, b"yes", HERE, CHANCE)


@pytest.mark.parametrize(
    "elsewhere",
    [
        Place("answers", INSTANCE, OURS, 7, ANA),
        Place("answer", OURS, OURS, 7, ANA),
        Place("answer", INSTANCE, INSTANCE, 7, ANA),
        Place("answer", INSTANCE, OURS, 8, ANA),
        Place("answer", INSTANCE, OURS, 7, BEN),
        Place("answer", INSTANCE, OURS, 7, ANA, bytes(31) + b"\1"),
    ],
)
def test_it_opens_nowhere_else(elsewhere: Place) -> None:
    sealed, wrapped = seal(KEY, b"yes", HERE, CHANCE), wrap(KEY, OTHER_KEY, HERE, CHANCE)

    with pytest.raises(Broken):
        unseal(KEY, sealed, elsewhere)
    with pytest.raises(Broken):
        unwrap(KEY, wrapped, elsewhere)


def test_a_place_has_to_be_a_place() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        seal(KEY, b"yes", Place("answer", INSTANCE, OURS[:15], 7, ANA + b"."), CHANCE)


@pytest.mark.parametrize("junk", [b"", b"\x01", b"\x01" + bytes(28), b"\x02" + bytes(300), b"\x01" + bytes(300)])
def test_junk_is_refused_like_anything_else(junk: bytes) -> None:
    with pytest.raises(Broken):
        unseal(KEY, junk, HERE)


def test_a_wrapped_key_does_not_open_as_a_text_nor_a_text_as_a_key() -> None:
    with pytest.raises(Broken):
        unseal(KEY, wrap(KEY, OTHER_KEY, HERE, CHANCE), HERE)
    with pytest.raises(Broken):
        unwrap(KEY, seal(KEY, OTHER_KEY, HERE, CHANCE), HERE)


def test_a_refusal_tells_nothing_of_what_was_inside() -> None:
    sealed = bytearray(seal(KEY, b"a private sentence", HERE, CHANCE))
    sealed[-1] ^= 1

    with pytest.raises(Broken) as refused:
        unseal(KEY, bytes(sealed), HERE)
    assert str(refused.value) == "what is sealed here does not open"
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


def test_a_key_made_ready_is_the_same_key() -> None:
    assert unseal(ready(KEY), seal(ready(KEY), b"yes", HERE, CHANCE), HERE) == b"yes"
    assert unwrap(KEY, wrap(ready(KEY), OTHER_KEY, HERE, CHANCE), HERE) == OTHER_KEY
