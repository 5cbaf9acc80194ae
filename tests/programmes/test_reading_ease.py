"""Syllables, words and sentences are counted as a careful reader would count them."""

import pytest

from tests.programmes.reading_ease import ease, sentences, syllables, words_in

COUNTED = {
    1: "a hand touched made loved hopes warmth you’re they’ve can’t knees asked breathe there’s one’s rough through",
    2: "people evening something anyone’s lovely didn’t isn’t it’ll quiet table shoulder houses needed wanted sideways "
    "breathing lion going being wishes touches giver sensate business between rhythm",
    3: "together easier everything tomorrow genitals intimate beginning agreement another practical desire unhurried",
    4: "conversation ordinary responsible integration everybody’s usually familiar",
    5: "university imagination’s consideration",
}
EXACT = [(word, count) for count, words in COUNTED.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), EXACT)
def test_a_word_has_the_syllables_one_says(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_word_with_an_apostrophe_is_one_and_a_number_is_none() -> None:
    assert words_in("You’ll sit for 20 minutes, won’t you?") == ["You’ll", "sit", "for", "minutes", "won’t", "you"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sit close. Hold hands.", 2),
        ("The listener asks, “Is that it?” and waits.", 1),
        ("“Here, or on?” If it’s “on”, take one step.", 2),
        ("I remember the night when…", 1),
        ("A heading without a stop\n\nA sentence.", 2),
        ("Two things:\n\n- a wool sock\n- a silk scarf", 3),
    ],
)
def test_sentences_end_where_a_reader_would_breathe(text: str, count: int) -> None:
    assert sentences(text) == count


def test_the_measure_is_flesch_s() -> None:
    assert ease("The cat sat on the mat.") == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 6 / 6)


def test_long_words_in_a_long_sentence_are_harder_to_read() -> None:
    official = "Consideration of intimacy necessitates appropriate environmental preparation by both participants."

    assert ease(official) < 0 < ease("Warm the room first. Either of you can.")
