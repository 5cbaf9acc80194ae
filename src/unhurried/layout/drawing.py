"""The one door from drawn text to markup, for what we draw ourselves."""

from markupsafe import Markup


def drawn(svg: str) -> Markup:
    """An SVG that holds nothing but our own numbers and names; nothing a person wrote may ever come here."""
    return Markup(svg)
