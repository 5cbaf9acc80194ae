"""Which of the names that are known was probably meant by one that is not."""

from collections.abc import Iterable
from difflib import get_close_matches


def meant(given: str, known: Iterable[str]) -> str | None:
    """The nearest, whatever is small or large in it; None where nothing is near."""
    names = {one.casefold(): one for one in known}
    found = get_close_matches(given.casefold(), names, 1)
    return names[found[0]] if found else None
