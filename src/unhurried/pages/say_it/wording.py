"""The words of the page, as data: feelings to choose from, how blame is noticed, and what is said about it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from unhurried.core.blame import Wording, Words

HERE: Final = Path(__file__).parent
AT_EASE: Final = 2  # the groups of feelings that come first are those of a glad thing
DISGUISED: Final = "disguised"


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Feelings of one kind, under its name."""

    name: str
    words: tuple[str, ...]


class Feelings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for “I feel”. `disguised` ones say what the other did, each with feelings that may lie beneath."""

    lede: str
    group: tuple[Group, ...]
    disguised: dict[str, tuple[str, ...]]


class Remark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said about one kind, and for instance how it might be put; empty where there is no instance.

    `help`: the way to the help page stands beside it.
    """

    text: str
    instance: str
    help: bool = False


@cache
def feelings(file: Path = HERE / "feelings.toml") -> Feelings:
    """The feelings. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Feelings)


@cache
def remarks(file: Path = HERE / "remarks.toml") -> Mapping[str, Remark]:
    """The remarks by their kind. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=dict[str, Remark])


@cache
def wording(file: Path = HERE / "blame.toml") -> Wording:
    """How blame is noticed. Raises msgspec.ValidationError naming what is wrong, and where."""
    words, known = msgspec.toml.decode(file.read_bytes(), type=Words), feelings()
    glad, sore = known.group[:AT_EASE], known.group[AT_EASE:]
    return Wording(
        words,
        {
            "glad": [word for group in glad for word in group.words],
            "sore": [word for group in sore for word in group.words],
            "disguised": known.disguised.keys() - {*words.groups["careful"]},
        },
    )
