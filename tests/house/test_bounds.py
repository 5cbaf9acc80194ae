"""Nothing here is longer than a person reads in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.reading import files, lines, listed, shown

FILE, FUNCTION, HANDLER = 250, 40, 25
TEMPLATE, STYLESHEET, MODULE = 100, 200, 150
SCRIPTS_IN_ALL = 30_000  # bytes, unminified

Function = ast.FunctionDef | ast.AsyncFunctionDef


def too_long(bound: int, paths: Iterator[Path]) -> list[str]:
    return [f"{shown(path)}: {lines(path)} lines, bound {bound}" for path in paths if lines(path) > bound]


def functions() -> Iterator[tuple[Path, Function]]:
    for path in files(".py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, Function):
                yield path, node


def bound_of(path: Path, function: Function) -> int:
    handed = {arg.arg for arg in function.args.args} & {"visit", "request"}
    answers = isinstance(function, ast.AsyncFunctionDef) and handed
    return HANDLER if answers and "pages" in path.parts else FUNCTION


def test_a_python_file_is_read_in_one_go() -> None:
    offenders = too_long(FILE, files(".py"))

    assert not offenders, listed(offenders)


def test_a_function_fits_on_a_screen_and_a_handler_on_a_receipt() -> None:
    offenders = [
        f"{shown(path)}:{it.lineno} {it.name}: {long} lines, bound {bound_of(path, it)}"
        for path, it in functions()
        if (long := (it.end_lineno or it.lineno) - it.lineno + 1) > bound_of(path, it)
    ]

    assert not offenders, listed(offenders)


def test_a_template_stays_short() -> None:
    offenders = too_long(TEMPLATE, files(".html", under="src"))

    assert not offenders, listed(offenders)


def test_a_stylesheet_stays_short() -> None:
    offenders = too_long(STYLESHEET, files(".css", under="src"))

    assert not offenders, listed(offenders)


def test_javascript_stays_the_exception() -> None:
    offenders = too_long(MODULE, files(".mjs", ".js", under="src"))
    in_all = sum(path.stat().st_size for path in files(".mjs", ".js", under="src"))

    assert not offenders, listed(offenders)
    assert in_all <= SCRIPTS_IN_ALL, f"{in_all} bytes of JavaScript in all, bound {SCRIPTS_IN_ALL}"
