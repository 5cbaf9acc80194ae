"""What in a sentence of one's own may be heard as blame: the very words, and of which kind. It stands in nobody's way.

A language brings its words as data. A pattern is words with spaces; `<group>` stands for one entry of a group and
`<group?>` for up to three or none, `*` for up to two words of any kind, `^` for the beginning of a part; what stands
before `~` has to be there and is no part of what is pointed out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

GAP: Final = r"[\s,]+"
ANY_WORDS: Final = rf"(?:[\w'-]+{GAP}){{0,2}}"
# Somebody's speech inside a line. An apostrophe ends none: the closing mark has no letter after it.
SPEECH: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘.*?’(?!\w)|(?<!\S)'(?=\S).*?\S'(?!\w)", re.DOTALL)
UNQUOTED: Final = str.maketrans('’“”"‘', "'    ")
FEELING: Final = "feel"  # the part that a feeling stands in


class Notice(msgspec.Struct, frozen=True):
    """One remark: of which kind, in which part, and the very words it is about."""

    kind: str
    part: str
    phrase: str


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is heard as one kind, in some parts or in all of them.

    `unless`: said in this way it is harmless; `before`: after these words it is. `welcome`: so it is of a glad thing.
    `alone`: beside it nothing else is remarked. `told`: it is heard in somebody's speech as well.
    """

    kind: str
    say: tuple[str, ...]
    parts: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    welcome: bool = False
    alone: bool = False
    told: bool = False


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a language brings. `reported`: after these words it is what somebody said of themselves."""

    groups: dict[str, tuple[str, ...]]
    reported: tuple[str, ...]
    rules: tuple[Rule, ...]


class Wording:
    """A language, ready for reading. Its groups `glad` and `sore` are the feelings of either kind."""

    def __init__(self, words: Words, feelings: Mapping[str, Iterable[str]]) -> None:
        self._groups = {name: _one_of(entries) for name, entries in {**words.groups, **feelings}.items()}
        self._rules = [
            (rule, self._any(rule.say), self._any(rule.unless), self._ends((*rule.before, *_heard(rule, words))))
            for rule in words.rules
        ]
        self._glad, self._sore = (self._any((f"<{name}>",)) for name in ("glad", "sore"))

    def notices(self, parts: Mapping[str, str]) -> tuple[Notice, ...]:
        """What might be remarked, in the order written: for one stretch of words one thing, of one kind once a part.

        Where something is said that no wording mends, that is all, each kind of it once.
        """
        feeling = _readable(parts.get(FEELING, ""))
        welcome = bool(self._glad.search(feeling)) and not self._sore.search(feeling)
        alone, beside = (
            [
                Notice(kind, part, text[start:end])
                for part, text in parts.items()
                for start, end, kind in _apart(self._found(part, text, welcome=welcome, alone=alone))
            ]
            for alone in (True, False)
        )
        firsts = [one for place, one in enumerate(alone) if one.kind not in {before.kind for before in alone[:place]}]
        return tuple(firsts or beside)

    def _found(self, part: str, text: str, *, welcome: bool, alone: bool) -> Iterator[tuple[int, int, str]]:
        told, bare = _small(text).translate(UNQUOTED), _readable(text)
        for rule, say, unless, before in self._rules:
            if rule.alone != alone or (rule.parts and part not in rule.parts) or (rule.welcome and welcome):
                continue
            read = told if rule.told else bare
            for match in say.finditer(read):
                start, end = match.span(match.lastindex or 0)
                if not unless.match(read, start) and not before.search(read[:start]):
                    yield start, end, rule.kind

    def _any(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Any of these, each with what it points out as its one group; nothing where there are none."""
        ways = "|".join(self._regex(pattern if "~" in pattern else f"~ {pattern}") for pattern in patterns)
        return re.compile(rf"(?<![\w'])(?:{ways or '(?!)'})(?![\w'])")

    def _ends(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Any of these, as the last words before something."""
        ways = "|".join(self._regex(f"{pattern} $") for pattern in patterns)
        return re.compile(rf"(?<![\w'])(?:{ways or '(?!)'})")

    def _regex(self, pattern: str) -> str:
        """The words of a pattern with gaps between; what may be left out brings its own."""
        found, gap = "", ""
        for word in pattern.split():
            found += gap
            gap = "" if word in {"^", "~", "*"} or word.endswith("?>") else GAP
            found += "(" if word == "~" else self._word(word)
        return found + ")" * ("~" in pattern)

    def _word(self, word: str) -> str:
        if word.endswith("?>"):
            return f"(?:{self._groups[word[1:-2]]}{GAP}){{0,3}}"
        if word.startswith("<"):
            return self._groups[word[1:-1]]
        return {"^": r"^\W*", "$": "$", "*": ANY_WORDS}.get(word, re.escape(word))


def _one_of(entries: Iterable[str]) -> str:
    """One entry of a group, the longest that fits."""
    longest = sorted(entries, key=len, reverse=True)
    return f"(?:{'|'.join(GAP.join(map(re.escape, entry.split())) for entry in longest)})"


def _heard(rule: Rule, words: Words) -> tuple[str, ...]:
    """After which words it counts as somebody's speech, and isn't heard."""
    return () if rule.told else words.reported


def _small(text: str) -> str:
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _readable(text: str) -> str:
    """As long as the text: in small letters, with one apostrophe, without what is somebody's speech."""
    small = _small(text)
    bare = small.strip()
    found = SPEECH.match(bare)
    if found is not None and found.end() == len(bare):  # in quotation marks from end to end, it is the writer's own
        small = small.replace(bare, f" {bare[1:-1]} ")
    return SPEECH.sub(lambda speech: "." * len(speech[0]), small).replace("’", "'")


def _apart(found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """In order, the first of what overlaps, and each kind once."""
    end_of_last, kinds = 0, set[str]()
    for start, end, kind in sorted(found, key=lambda one: one[0]):
        if start >= end_of_last and kind not in kinds:
            kinds.add(kind)
            end_of_last = end
            yield start, end, kind
