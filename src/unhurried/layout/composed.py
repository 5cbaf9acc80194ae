"""A sentence put together from its four parts as people type them, with whatever was typed twice left out."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

# What a part is led in by stands on its label already, and many write it all the same.
LEADS: Final = {
    "feel": re.compile(r"i\s+feel\b|i(?:[’']m| am)\s+feeling\b|i\s+felt\b", re.IGNORECASE),
    "when": re.compile(r"when\b", re.IGNORECASE),
    "prefer": re.compile(r"i(?:[’']d|\s+would)\s+prefer\b", re.IGNORECASE),
    "try": re.compile(r"i(?:[’']d|\s+would)\s+like\s+to\s+try\b", re.IGNORECASE),
}
OPEN_TO_IT: Final = re.compile(r"[,;]?\s*if\s+you(?:[’']re|\s+are)\s+open\s+to\s+it$", re.IGNORECASE)
# Phones begin a field with a capital. In a part that may begin with a name, only these are made small again.
SMALL: Final = frozenset(
    "a after all as at before both by either every for he her his in it its my no nobody not of on one other our she"
    " some somebody something that the their there they this to two we what while with you your"
    " you’re you're you’ve you've".split()
)
ENDS: Final = ".,;: "
FROM_THE_RIGHT: Final = frozenset({"R", "AL"})
APART, TOGETHER = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def sentence(words: Mapping[str, str]) -> str:
    """One sentence or three, as it is read aloud; what is missing is left out."""
    feel, when, prefer, tried = (_inside(words.get(part, ""), part) for part in LEADS)
    return " ".join(
        said
        for said in (
            _ended(f"I feel {feel}, when {when}" if feel and when else f"I feel {feel}" if feel else f"When {when}")
            if feel or when
            else "",
            _ended(f"I would prefer {prefer}") if prefer else "",
            f"I would like to try {tried}, if you are open to it." if tried else "",
        )
        if said
    )


def _inside(text: str, part: str) -> str:
    """What was typed, as it stands inside: on one line, without its lead and its full stop."""
    bare = " ".join(text.split()).strip(ENDS)
    lead = LEADS[part].match(bare)
    bare = bare[lead.end() :].lstrip(ENDS) if lead else bare
    bare = OPEN_TO_IT.sub("", bare) if part == "try" else bare
    return _set_apart(bare if lead else _small(bare, part))


def _small(text: str, part: str) -> str:
    first, _, _ = text.partition(" ")
    plain = first[1:].islower() and not first.startswith(("I’", "I'"))
    if (plain or first == "A") and (part != "when" or first.lower() in SMALL):
        return text[:1].lower() + text[1:]
    return text


def _ended(text: str) -> str:
    return text if text.rstrip(TOGETHER).endswith(("?", "!", "…")) else f"{text}."


def _set_apart(text: str) -> str:
    """Words that run from the right, so that what stands around them stays in its order."""
    turns = any(unicodedata.bidirectional(letter) in FROM_THE_RIGHT for letter in text)
    return f"{APART}{text}{TOGETHER}" if turns else text
