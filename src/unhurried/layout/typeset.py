"""Written text made ready for a page: curly quotes, paragraphs, and the little Markdown our texts use."""

import re
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

# Only our own texts go through here, and even they may hold no HTML.
BOOK: Final = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable("smartquotes")
GAP: Final = re.compile(r"\n\s*\n")


@lru_cache(maxsize=512)
def markdown(text: str) -> Markup:
    """Our own Markdown as HTML. Never for what people write: their words are shown as they are, by `paragraphs`."""
    return Markup(BOOK.render(text))


def paragraphs(text: str) -> Markup:
    """Plain text, one `<p>` for each part between empty lines; every character of it is shown and none obeyed."""
    parts = (part.strip() for part in GAP.split(text))
    return Markup("\n").join(Markup("<p>{}</p>").format(escape(part)) for part in parts if part)
