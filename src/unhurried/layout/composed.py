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
# Somebody may begin a field with a capital. Only words that are never a name are made small again.
SMALL: Final = frozenset(
    "a after all an another any as at because before being both by each either every few for from going having he her"
    " his how if in it its less more my no nobody not of on once one other our she so some somebody something talking"
    " that the their there these they this those three time to together two us we what when where whether while with"
    " without you your".split()
)
# The same for how one feels: the words of pages/say_it, and what may stand before one.
FEELINGS: Final = SMALL | frozenset(
    "afraid angry annoyed anxious ashamed awkward bored calm cheerful content cross curious disappointed discouraged"
    " eager embarrassed far fed flat flustered foggy fond frustrated furious glad grateful grieving guilty hopeful hurt"
    " ignored impatient irritable left like lonely longing low moved nervous numb overwhelmed playful rejected relieved"
    " resentful restless rushed sad safe scared self-conscious shy sorry startled tender tense tired torn trusting"
    " uneasy unsure unwanted upset used very warm wary wistful worn worried quite rather really a bit lost".split()
)
LOUD: Final = " ?!…"  # in the middle of a sentence none of these ends anything
ENDS: Final = ".,;: "
FROM_THE_RIGHT: Final = frozenset({"R", "AL"})
APART, TOGETHER = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def sentence(words: Mapping[str, str]) -> str:
    """One sentence or three, as it is read aloud; what is missing is left out."""
    typed = {part: _inside(words.get(part, ""), part) for part in LEADS}
    goes_on = {"try", "feel"} if typed["when"] else {"try"}
    feel, when, prefer, tried = (
        _set_apart(said.rstrip(LOUD) if part in goes_on else said) for part, said in typed.items()
    )
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
    """What was typed, as it stands inside: on one line, without its lead and its full stop; marks alone are nothing."""
    bare = " ".join(text.split()).strip(ENDS)
    lead = LEADS[part].match(bare)
    bare = bare[lead.end() :].lstrip(ENDS) if lead else bare
    bare = OPEN_TO_IT.sub("", bare) if part == "try" else bare
    said = bare if lead else _small(bare, FEELINGS if part == "feel" else SMALL)
    return "" if all(unicodedata.category(letter)[0] in "PZ" for letter in said) else said


def beginning(text: str, most: int) -> str:
    """The first words of a text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(ENDS) + "…"


def _small(text: str, words: frozenset[str]) -> str:
    first = re.split(r"[\s’',;:.!?…]", text, maxsplit=1)[0]
    plain = first[1:].islower() or len(first) == 1
    return text[:1].lower() + text[1:] if plain and first.lower() in words else text


def _ended(text: str) -> str:
    return text if text.rstrip(TOGETHER).endswith(("?", "!", "…")) else f"{text}."


def _set_apart(text: str) -> str:
    """Words that run from the right, so that what stands around them stays in its order."""
    turns = any(unicodedata.bidirectional(letter) in FROM_THE_RIGHT for letter in text)
    return f"{APART}{text}{TOGETHER}" if turns else text
