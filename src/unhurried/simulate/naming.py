"""The simulation's words, and what it calls the places where couples are."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

Names = Mapping[str, str]


@cache
def words() -> dict[str, dict[str, str]]:
    """The words, by their part; what stands ahead of the parts is part “”."""
    held = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    alone = {key: said for key, said in held.items() if isinstance(said, str)}
    return {"": alone} | {key: said for key, said in held.items() if isinstance(said, dict)}


def said(key: str, **facts: object) -> str:
    """One line of them, filled."""
    return words()[""][key].format(**facts)


def names(stages: Sequence[str], titles: Names) -> Names:
    """A name for every place: a stage's title, with its id behind it where something else is called the same."""
    named = dict(words()["places"])
    for stage in stages:
        title = titles.get(stage) or stage.replace("-", " ").capitalize()
        named[stage] = f"{title} ({stage})" if title in named.values() else title
    return named
