"""What a language brings to the reading: its words in groups, its numbers, its days, its common slips.

A pattern is words with spaces; `<group>` stands for any word of a group, `*` for up to two words of any kind.
A form is a stem and its endings: “hug - s ging” is hug, hugs and hugging.
"""

from collections.abc import Iterable, Mapping, Sequence

Pattern = tuple[str, ...]

LONG_ENOUGH = 5  # letters: a shorter word with a slip in it may just as well be another word
TOO_LONG = 20
A_NUMBER = "<number>"


class Language:
    """The words of one language, ready to be looked up."""

    def __init__(self, given: Mapping[str, Mapping[str, object]]) -> None:
        self.numbers: dict[str, int] = {str(word): int(str(number)) for word, number in given["numbers"].items()}
        self.days: dict[str, str] = {str(word): day for day, forms in given["days"].items() for word in _list(forms)}
        self.cut: tuple[str, ...] = tuple(_list(given["spelling"]["cut"]))
        self._short: dict[str, str] = {str(short): str(word) for short, word in given["short"].items()}
        groups = {name: _written_out(_list(entries)) for name, entries in given["groups"].items()}
        self.single: dict[str, frozenset[str]] = {
            name: frozenset(entry for entry in entries if " " not in entry) for name, entries in groups.items()
        }
        self._patterns = {name: self._by_first(entries) for name, entries in groups.items()}
        self._known = self._every_word(groups)
        mended = {word for name in _list(given["spelling"]["mend"]) for word in self.single[name]}
        mended |= self.days.keys() | self.numbers.keys()
        self._plain = frozenset(word for words in _list(given["spelling"]["plain"]) for word in words.split())
        self._slips: dict[str, list[str]] = {}
        for word in sorted(word for word in mended if len(word) >= LONG_ENOUGH):
            for less in _less(word):
                self._slips.setdefault(less, []).append(word)

    def spelt(self, word: str) -> str:
        """The word as it was meant: a short form in full, a slip of the thumb mended, any other as it is."""
        if word in self._short:
            return self._short[word]
        if word in self._known or word in self._plain or not LONG_ENOUGH <= len(word) <= TOO_LONG:
            return word
        near = {known for less in _less(word) for known in self._slips.get(less, ()) if _one_apart(word, known)}
        alike = [known for known in near if known[0] == word[0]]
        return min(alike, key=lambda known: (-len(known), known)) if alike else word

    def has(self, word: str, group: str) -> bool:
        """Whether the word belongs to the group by itself."""
        return word in self.single[group]

    def at(self, words: Sequence[str], start: int, group: str) -> int:
        """How many words from `start` the longest pattern of the group takes; 0 where none does."""
        if not 0 <= start < len(words):
            return 0
        patterns = self._patterns[group]
        tried = [*patterns.get(words[start], ()), *patterns.get(A_NUMBER, ())]
        return max((self._fits(words, start, pattern) for pattern in tried), default=0)

    def _fits(self, words: Sequence[str], start: int, pattern: Pattern) -> int:
        here = start
        for place, part in enumerate(pattern):
            if part == "*":
                rests = (self._fits(words, here + more, pattern[place + 1 :]) for more in range(3))
                return next((here - start + more + rest for more, rest in enumerate(rests) if rest), 0)
            if here >= len(words) or not self._is(words[here], part):
                return 0
            here += 1
        return here - start

    def _is(self, word: str, part: str) -> bool:
        if part == A_NUMBER:
            return word in self.numbers or (word.isascii() and word.isdigit())
        return word in self.single[part[1:-1]] if part[0] == "<" else word == part

    def _by_first(self, entries: Iterable[str]) -> dict[str, list[Pattern]]:
        found: dict[str, list[Pattern]] = {}
        for entry in entries:
            pattern = tuple(entry.split(" "))
            first = pattern[0]
            for word in self.single[first[1:-1]] if first[0] == "<" and first != A_NUMBER else (first,):
                found.setdefault(word, []).append(pattern)
        return found

    def _every_word(self, groups: Mapping[str, Iterable[str]]) -> frozenset[str]:
        parts = {part for entries in groups.values() for entry in entries for part in entry.split(" ")}
        return frozenset({part for part in parts if part[0] not in "<*"} | self.days.keys() | self.numbers.keys())


def _list(given: object) -> list[str]:
    assert isinstance(given, list | tuple)
    return [str(each) for each in given]


def _written_out(entries: Iterable[str]) -> list[str]:
    """Every form of every entry. “hug - s” is two words; “in * lap” has no endings and stays a pattern."""
    found: list[str] = []
    for entry in entries:
        stem, bar, endings = entry.partition(" | ")
        found += [stem + ending.replace("-", "") for ending in endings.split()] if bar else [entry]
    return found


def _less(word: str) -> set[str]:
    """The word, and the word with any one letter left out."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _one_apart(one: str, other: str) -> bool:
    """Whether one slip lies between two words: a letter too few, too many, another, or two that changed places."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((at for at, letter in enumerate(one) if letter != other[at]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other[at:]
