"""`unhurried simulate`: what a programme would do to many different couples, before one real couple meets it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Annotated, Final

from rich.console import Console
from rich.progress import track
from typer import Argument, Exit, Option

from unhurried.programmes.checking import programme_in
from unhurried.programmes.faults import Unsound
from unhurried.programmes.shelf import Shelved, shelf
from unhurried.simulate.crowd import Crowd, Seen
from unhurried.simulate.crowd import simulate as sent
from unhurried.simulate.naming import said
from unhurried.simulate.picture import picture
from unhurried.simulate.telling import as_history, as_json, as_lines
from unhurried.simulate.watch import DeadEnd

MOST: Final = 1_000_000
LARGEST_SEED: Final = 2**63 - 1
FILES: Final = "hint: a programme is one of {known}, or a folder with a programme.toml in it."


def simulate(
    programme: Annotated[
        str, Argument(help="a programme of the house, or a clinic's folder with one", metavar="PROGRAMME")
    ],
    couples: Annotated[str, Option(help="how many couples")] = "1000",
    seed: Annotated[str, Option(help="another seed, other couples")] = "1",
    svg: Annotated[Path | None, Option(help="where to draw what came of it", metavar="FILE")] = None,
    *,
    json: Annotated[bool, Option("--json", help="print one object and nothing else")] = False,
) -> None:
    """Send couples who differ through a programme, by the very rules that real couples meet."""
    shelved, many, number = _asked(programme, couples, seed)
    chosen, titles = shelved.programme, {id: text.title for id, text in shelved.texts.stages.items()}
    crowd, began = Crowd(chosen, number), perf_counter()
    try:
        tally = sent(crowd, chosen, many, _with_progress(many))
    except DeadEnd as end:
        print("\n".join(as_history(end, number, many)), file=sys.stderr)
        raise Exit(1) from None
    pace, watch = many / (perf_counter() - began), crowd.watch
    if svg is not None:
        _draw(svg, picture(tally, chosen, titles))
    print(as_json(tally, watch, chosen, titles, number) if json else as_lines(tally, chosen, titles, number))
    _in_small(
        said("pace", looked=f"{watch.looked:,}", tried=watch.tried, events=f"{tally.events:,}", pace=f"{pace:,.0f}")
    )


def _asked(programme: str, couples: str, seed: str) -> tuple[Shelved, int, int]:
    """The programme and both numbers; everything that is wrong with them, at once."""
    wrong: list[str] = []
    chosen = _programme(programme, wrong)
    many = _number("--couples", couples, 1, MOST, wrong)
    number = _number("--seed", seed, 0, LARGEST_SEED, wrong)
    if wrong or chosen is None:
        print("\n".join(wrong), file=sys.stderr)
        raise Exit(2)
    return chosen, many, number


def _programme(name: str, wrong: list[str]) -> Shelved | None:
    try:
        if name in (known := shelf()):
            return known[name]
        if Path(name).exists():
            return programme_in(Path(name))
        wrong += [f"There is no programme “{name}”.", FILES.format(known=", ".join(known))]
    except Unsound as unsound:
        wrong += unsound.faults
    return None


def _number(name: str, given: str, least: int, most: int, wrong: list[str]) -> int:
    if given.isascii() and given.isdigit() and len(given) < 20 and least <= int(given) <= most:
        return int(given)
    wrong.append(f"{name} is a whole number from {least:,} to {most:,}, and “{given}” is none.")
    return least


def _with_progress(many: int) -> Seen:
    console = Console(stderr=True)

    def seen(numbers: Iterator[int]) -> Iterator[int]:
        yield from track(
            numbers, description="", total=many, console=console, disable=not console.is_terminal, transient=True
        )

    return seen


def _in_small(line: str) -> None:
    """What only an engineer asks for: the last line, fainter than the others, and beside them where they are piped."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(line, style="dim")


def _draw(file: Path, drawn: str) -> None:
    try:
        file.write_text(drawn, "utf-8")
    except OSError as fault:
        print(f"{file} cannot be written: {fault.strerror}.", file=sys.stderr)
        raise Exit(2) from None
