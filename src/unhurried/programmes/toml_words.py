"""What the parser says of a file that is not TOML, in words for somebody who has never heard of it."""

import re
from typing import Final

from unhurried.core.fault import spelled
from unhurried.core.unseen import hidden
from unhurried.programmes.bounded import Unreadable
from unhurried.programmes.toml_lines import given_twice, left_open

PLACED: Final = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)
CURLY: Final = "“”„‘’‚«»"
STRAIGHT: Final = 'Use straight ones around it: "…"'
UNSEEN: Final = re.compile(r"(?:Illegal|Found invalid) character .*")  # a carriage return by itself
OPEN: Final = re.compile(r"Unterminated string|Illegal character '\\n'|Expected \"'+\"")


def in_words(said: str, text: str) -> Unreadable:
    """A fault of TOML with its line, which the parser tells at the end of its sentence."""
    if ("overwrite" in said or "twice" in said or "mutate" in said) and (twice := given_twice(text)):
        at, line = twice
        return Unreadable(f"“{spelled(at)}” stands there a second time", "Give each name once", line)
    found = PLACED.fullmatch(said)
    told, placed = (found[1] if found else said), bool(found and found[2])
    line = int(found[2]) if found and placed else text.rstrip().count("\n") + 1
    column = int(found[3]) if found and placed else 0
    if OPEN.search(told):
        return _open(text, line if placed else left_open(text))
    if "Unclosed" in told:
        return Unreadable(f"is not TOML: {told}", "What is opened on a line has to be closed", left_open(text))
    written = text.split("\n")[line - 1]
    if column and (hides := hidden(written[column - 1 : column])):
        return Unreadable(*hides, line)
    if column and written[column - 1 : column] in [*CURLY]:
        return Unreadable("what stands here is in curly quotation marks", STRAIGHT, line)
    if "Expected newline" in told and written.count('"') > 2:
        right = "Inside of them use curly ones, “ and ”"
        return Unreadable("there are straight quotation marks inside of others", right, line)
    told = "a character that nobody sees stands here" if UNSEEN.fullmatch(told) else told
    return Unreadable(f"is not TOML: {told}", "A line is name = value, and words stand in quotation marks", line)


def _open(text: str, line: int) -> Unreadable:
    """A quotation mark without its other half."""
    written = text.split("\n")[line - 1].rstrip()
    if written[-1:] in [*CURLY]:
        return Unreadable("a straight quotation mark opens it, and a curly one closes it", STRAIGHT, line)
    return Unreadable("a quotation mark opens here and is not closed", "Close it on the same line", line)
