"""Nothing one person keeps for themselves can reach the rules of both: there is no way in."""

import ast
import typing
from pathlib import Path

import msgspec

from unhurried import core
from unhurried.core.check_in import CheckIn
from unhurried.core.events import CoupleEvent
from unhurried.core.events.own import OwnEvent
from unhurried.core.gate import GateAnswer
from unhurried.core.journey import Journey
from unhurried.core.own import Own
from unhurried.core.rounds import Box, Marks, Slip

PRIVATE = {CheckIn, GateAnswer, Marks, Slip, Box, Own, *typing.get_args(OwnEvent)}
ROOM = Path(str(core.__file__)).parent


def test_no_rule_of_both_reads_a_persons_own_pages() -> None:
    own = {"unhurried.core.own", "unhurried.core.events.own"}
    readers = {file.stem for file in ROOM.glob("*.py") if own & imported(file)}

    # What is offered to one of the two is for that one alone, and no other rule knows of it.
    assert readers == {"notation", "own", "offers"}
    assert not [file.stem for file in ROOM.glob("**/*.py") if "unhurried.core.offers" in imported(file)]


def test_answers_are_combined_in_one_place_alone() -> None:
    users = {file.stem for file in ROOM.glob("*.py") if "unhurried.core.rounds" in imported(file)}

    assert users == {"asking"}


def test_the_shared_record_and_its_fold_have_no_place_for_a_private_answer() -> None:
    held = {*structs(Journey), *(one for event in typing.get_args(CoupleEvent) for one in structs(event))}

    assert not held & PRIVATE


def imported(file: Path) -> set[str]:
    """The modules that a module names."""
    nodes = list(ast.walk(ast.parse(file.read_text())))
    froms = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return froms | {one.name for node in nodes if isinstance(node, ast.Import) for one in node.names}


def structs(kind: type) -> set[type]:
    """Every struct that lies in a struct, itself among them."""
    found: set[type] = set()
    waiting: list[object] = [kind]
    while waiting:
        one = waiting.pop()
        waiting.extend(typing.get_args(one))
        if isinstance(one, type) and issubclass(one, msgspec.Struct) and one not in found:
            found.add(one)
            waiting.extend(typing.get_type_hints(one).values())
    return found
