"""Whatever is dropped in, it is told and nothing breaks; and a line that is named is the line that is meant."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.programmes.documented import TOML, examples, laid_out
from unhurried.core.fault import Path as Place
from unhurried.core.questionnaire import Questionnaire
from unhurried.core.soundness import WORDS
from unhurried.programmes.checking import faults_in
from unhurried.programmes.programme_file import ProgrammeFile
from unhurried.programmes.shape import shaped
from unhurried.programmes.shelf import HERE
from unhurried.programmes.toml_lines import lines_of

EXAMPLE = examples()[TOML]
BYTES = st.binary(max_size=400) | st.text(max_size=200).map(str.encode)
DAY = "first-fortnight/days/day-01.md"
WILD = """
# [a comment] = { with, brackets
"quoted key" = 1
a.b.c = [ # here
  [1, 2], # ] not here
  { x = "],}", y = [
    3 ] },
]
text = \"\"\"
[not.a.table]
b = 2 \\\"\"\"
\"\"\"
raw = '''it's [[this]]'''
when = 2027-03-01 18:00:00

[t.u]
[[t.u.list]]
v = 'single'
[[t.u.list]]
[t.u.list.inner]
w = { p.q = true }
"""


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Every place in what a TOML file holds."""
    if at:
        yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*at, key))


@pytest.fixture(scope="module")
def dropped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic's folder in which one file after another is spoilt."""
    return laid_out(tmp_path_factory.mktemp("clinic"))


def checked(dropped: Path, name: str, held: bytes) -> list[str]:
    """What is said of the example with one file in it that holds something else."""
    was = (dropped / name).read_bytes()
    (dropped / name).write_bytes(held)
    try:
        return faults_in(dropped / "first-fortnight")
    finally:
        (dropped / name).write_bytes(was)


def by_the_types(held: Any, kind: Any) -> Any:
    """What strict decoding makes of plain data; None where it refuses it, or where a ceiling is none."""
    try:
        made = msgspec.convert(held, kind)
    except msgspec.ValidationError:
        return None
    return made if all(stage.ceiling in WORDS for stage in getattr(made, "stages", ())) else None


@given(held=BYTES)
@example(held=b"")
@example(held=b"\xef\xbb\xbfid = 1")
@example(held=b"stages = 1\nsteps = [[]]")
@example(held=b"stages = [1, {}, [], {forms = [{}]}]\nsteps = [{id = 3}]")
@example(held=b"x = " + b"9" * 1_900)
@example(held=b"d = 2027-13-45")
def test_any_bytes_as_a_programme_are_told_with_what_is_wrong(dropped: Path, held: bytes) -> None:
    said = checked(dropped, TOML, held)

    assert said
    assert all(fault.startswith("first-fortnight") for fault in said)


@given(held=BYTES)
@example(held=b"---\n---\n")
@example(held=b"---\ntitle: a\npractice: b\nlede: c\n---\n## Tonight\n## Tonight\n")
def test_any_bytes_as_a_text_are_told_with_what_is_wrong(dropped: Path, held: bytes) -> None:
    assert any(fault.startswith((f"{DAY}:", TOML)) for fault in checked(dropped, DAY, held))


@given(data=st.data())
def test_a_programme_spoilt_anywhere_is_sound_or_told_on_a_line_it_has(dropped: Path, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(EXAMPLE)))
    end = min(len(EXAMPLE), start + data.draw(st.integers(0, 30)))
    put = data.draw(st.text("[]{}=\"'#,.0123abc\n -", max_size=12))
    spoilt = EXAMPLE[:start] + put + EXAMPLE[end:]

    for fault in checked(dropped, TOML, spoilt.encode()):
        if fault.startswith(f"{TOML}:"):
            assert 1 <= int(fault.split(":")[1]) <= spoilt.count("\n") + 1


SPOILT = st.none() | st.booleans() | st.integers(-2, 400) | st.floats() | st.text(max_size=5) | st.sampled_from(
    ["body", "together", [], {}, [1], [{}], {"id": "a"}]
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text"),
    [(ProgrammeFile, EXAMPLE), (Questionnaire, examples()["questionnaires/evenings.toml"])],
    ids=["programme", "questionnaire"],
)
@given(data=st.data())
def test_what_has_a_shape_is_what_the_schema_says(kind: Any, text: str, data: st.DataObject) -> None:
    held = tomllib.loads(text)
    *way, last = data.draw(st.sampled_from(list(places(held))))
    inside: Any = held
    for key in way:
        inside = inside[key]
    if data.draw(st.booleans()):
        inside[last] = data.draw(SPOILT)
    else:
        del inside[last]

    made, meant = shaped(held, kind), by_the_types(held, kind)
    assert (not made.faults) is (meant is not None)
    assert meant is None or made.value == meant


@given(st.text("[]{}=\"'#,.a1\n \\\\", max_size=60))
def test_lines_are_looked_for_in_any_text(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in lines_of(text).values())


@pytest.mark.parametrize("text", [WILD, *(file.read_text("utf-8") for file in sorted(HERE.rglob("*.toml")))])
def test_everything_in_a_file_has_the_line_on_which_its_name_stands(text: str) -> None:
    lines, written = lines_of(text), text.splitlines()

    for place in places(tomllib.loads(text)):
        named = next(part for part in reversed(place) if isinstance(part, str))
        assert place in lines
        assert isinstance(place[-1], int) or named in written[lines[place] - 1]


def test_the_lines_of_a_wild_file_are_those_one_would_point_at() -> None:
    lines = lines_of(WILD)

    c, u = ("a", "b", "c"), ("t", "u", "list", 1)
    wanted: dict[Place, int] = {
        (*c, 0, 1): 5, (*c, 1, "y"): 6, (*c, 1, "y", 0): 7, ("raw",): 13, u: 19, (*u, "inner", "w", "p", "q"): 21
    }  # fmt: skip
    assert {place: lines[place] for place in wanted} == wanted
