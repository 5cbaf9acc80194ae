"""What of Markdown a text may hold: plain words, emphasis and lists. Anything else is told, with its line."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from unhurried.core.unseen import is_blank

# With tags, so that they are seen; the pages themselves show them as they are typed.
BOOK: Final = MarkdownIt("commonmark", {"html": True})
# Nothing else could be more than words and lists.
MARKED: Final = re.compile(r"[\[<>`*_]|^(?: {4}|\t| *(?:--|==|~~|##|# ))", re.MULTILINE)
MARKS: Final = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])(?=\s|$)", re.MULTILINE)  # of a list
# A link would tell some other server that this page was read, and a picture would do so unasked.
NOWHERE: Final = {
    "link_open": "a link", "image": "a picture", "html_inline": "an HTML tag", "html_block": "an HTML tag",
    "code_inline": "code", "code_block": "a line set in by four spaces", "fence": "code", "hr": "a rule",
    "blockquote_open": "a line after >", "heading_open": "a heading",
}  # fmt: skip
EMPHASIS: Final = {"em_open": "emphasis", "strong_open": "emphasis"}
LISTS: Final = {"bullet_list_open": "a list", "ordered_list_open": "a list"}

IN_PROSE: Final[Mapping[str, str]] = NOWHERE
IN_A_LIST: Final[Mapping[str, str]] = {**NOWHERE, **EMPHASIS}
IN_PLAIN_WORDS: Final[Mapping[str, str]] = {**NOWHERE, **EMPHASIS, **LISTS}


def undrawn(text: str, first: int, refused: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """What of a text is refused where it stands, each with its line; `first` is the line on which it begins."""
    if refused is not IN_PLAIN_WORDS and not MARKED.search(text):
        return
    beside: dict[str, dict[str, dict[str, list[int]]]] = {}
    found = [*_found(BOOK.parse(text, beside), refused)]
    # Where an address stands by itself, for a link elsewhere: it would not be shown at all.
    found += [(one["map"][0], "a link") for one in beside.get("references", {}).values()]
    yield from ((first + line, what) for line, what in sorted(set(found)))


def undrawn_in(line: str) -> set[str]:
    """What is refused in a named line."""
    return {what for _, what in _found(BOOK.parseInline(line), IN_A_LIST)} if MARKED.search(line) else set()


def says_nothing(text: str) -> bool:
    """Whether a page would show nothing of a text: it is blank, be it spelled as &nbsp; is, or a list of blanks."""
    return is_blank(MARKS.sub("", unescape(text)))


def _found(tokens: list[Token], refused: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type in refused:
            yield line, refused[token.type]
        for inside in token.children or []:
            line += inside.type in {"softbreak", "hardbreak"}
            if inside.type in refused:
                yield line, refused[inside.type]
