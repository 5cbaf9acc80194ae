"""Secrets for paper and for the ear."""

import re
from functools import partial
from itertools import combinations
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vault.chains import ANA, BEN, CLEO, KEY, chance_from
from unhurried.vault import invitation, recovery
from unhurried.vault.invitation import four_words
from unhurried.vault.letters import Misread
from unhurried.vault.passphrase import Fault, faults_in
from unhurried.vault.recovery import in_groups, new_code, read_code, recovery_kek, wrong_groups
from unhurried.vault.words import FOUR, SIX, six_words

CODES = st.binary(min_size=17, max_size=17).map(lambda drawn: new_code(lambda _size: drawn))
SECRETS = st.binary(min_size=16, max_size=16)


def sounds(word: str) -> str:
    """Roughly what one hears of a word: the letters that sound alike made alike, vowels by their first."""
    word = word.replace("ph", "f").replace("ck", "k").replace("gh", "").replace("wh", "w").replace("kn", "n")
    word = re.sub("c(?=[eiy])", "s", word).translate(str.maketrans("czq", "ksk"))
    return re.sub("[aeiouy]+", lambda vowels: vowels[0][0], re.sub(r"(.)\1+", r"\1", word))


def one_letter_apart(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def neighbours(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Every two of nearly the same length that differ by one letter."""
    buckets: dict[str, list[str]] = {}
    for word in words:
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            buckets.setdefault(key, []).append(word)
    near = (pair for bucket in buckets.values() for pair in combinations(bucket, 2))
    return sorted({pair for pair in near if one_letter_apart(*pair)})


@given(CODES)
def test_a_code_is_read_back_from_its_sheet(code: str) -> None:
    groups = in_groups(code)

    assert [len(group) for group in groups] == [3] * 9
    assert read_code(" ".join(groups)) == read_code("-".join(groups).lower()) == code


@given(CODES)
def test_what_looks_alike_is_read_alike(code: str) -> None:
    assert read_code(code.replace("0", "O").replace("1", "I")) == read_code(code.replace("1", "l").lower()) == code


def test_a_letter_that_cannot_be_there_is_pointed_at() -> None:
    with pytest.raises(Misread) as misread:
        read_code("K7M Q2X D9F 4UW H3R ZB6 NP8 V5J C?G")

    assert wrong_groups(misread.value) == (4, 9)


@pytest.mark.parametrize("typed", ["", "K7M Q2X", "K7M Q2X D9F 4TW H3R ZB6 NP8 V5J C1G 1"])
def test_too_little_or_too_much_is_no_code(typed: str) -> None:
    with pytest.raises(Misread):
        recovery_kek(typed)


def test_every_bit_of_a_code_counts() -> None:
    codes = [new_code(partial((1 << bit).to_bytes)) for bit in range(1, 136)]

    assert len(set(codes)) == len({recovery_kek(code) for code in codes}) == 5 * recovery.LETTERS == 135


@given(SECRETS)
def test_an_invitation_is_read_back_from_its_link(secret: bytes) -> None:
    text = invitation.written(secret)

    assert re.fullmatch("[0-9a-hjkmnp-tv-z]{26}", text)
    assert invitation.read(text) == invitation.read(f" {text.upper()} ") == secret


def test_a_link_that_nobody_made_is_refused() -> None:
    with pytest.raises(Misread):
        invitation.read("z" * 26)


def test_an_invitation_gives_a_row_and_a_key() -> None:
    row, kek = invitation.invitation(bytes(16))

    assert (len(row), len(kek)) == (16, 32)
    assert invitation.invitation(bytes(15) + b"\1").id != row


def test_both_read_the_same_four_words_and_nobody_else_does() -> None:
    ours = four_words(KEY, ANA, BEN)

    assert ours == four_words(KEY, BEN, ANA)
    assert len({ours, four_words(KEY, ANA, CLEO), four_words(KEY[::-1], ANA, BEN)}) == 3


def test_the_words_read_aloud_are_told_apart_by_ear() -> None:
    assert len(set(FOUR)) == len({sounds(word) for word in FOUR}) == 256
    assert neighbours(FOUR) == []


def test_the_words_of_a_passphrase_are_plain_and_apart() -> None:
    assert [word for word in SIX if not re.fullmatch("[a-z]{4,8}", word)] == []
    assert len(set(SIX)) == len({sounds(word) for word in SIX}) == len(SIX)
    assert neighbours(SIX) == []


def test_six_words_are_worth_what_we_say() -> None:
    assert 6 * log2(len(SIX)) >= 66


def test_each_word_is_as_likely_as_the_others() -> None:
    numbers = iter([65535, *range(6)])
    drawn = six_words(lambda _size: next(numbers).to_bytes(2))

    assert drawn == SIX[:6]


def test_six_generated_words_are_always_taken() -> None:
    chance = chance_from("six")

    assert not [words for _ in range(300) if faults_in(words := " ".join(six_words(chance)), "Ana")]


@pytest.mark.parametrize(
    ("passphrase", "fault"),
    [
        ("fourteen signs", Fault.SHORT),
        ("ana maria lopez", Fault.NAME),
        ("Ana Maria Lopez 1985", Fault.NAME),
        ("correct horse battery staple", Fault.KNOWN),
        ("P@ssw0rdP@ssw0rd", Fault.KNOWN),
        ("iloveyou12345678", Fault.KNOWN),
        ("Liverpool Liverpool", Fault.KNOWN),
        ("aaaaaaaaaaaaaaaaaaaa", Fault.ONE_CHARACTER),
        ("qwertyuiopasdfghjkl", Fault.KEYBOARD_RUN),
        ("1234567890123456", Fault.KEYBOARD_RUN),
        ("poiuytrewq0987654321", Fault.KEYBOARD_RUN),
        ("abcdefghijklmnop", Fault.KEYBOARD_RUN),
    ],
)
def test_what_is_guessed_first_is_not_taken(passphrase: str, fault: Fault) -> None:
    assert fault in faults_in(passphrase, "Ana Maria Lopez")


@pytest.mark.parametrize(
    "passphrase",
    ["the kettle sang at noon", "rainy tuesday walk", "ananas on the terrace", "三月の雨と古い橋と長い散歩道と"],
)
def test_no_kind_of_sign_is_asked_for(passphrase: str) -> None:
    assert faults_in(passphrase, "Ana") == []


def test_everything_wrong_is_said_at_once() -> None:
    assert faults_in("1111", "1111") == [Fault.SHORT, Fault.NAME, Fault.ONE_CHARACTER]


def test_nothing_typed_is_only_short() -> None:
    assert faults_in("", "Ana") == [Fault.SHORT]
