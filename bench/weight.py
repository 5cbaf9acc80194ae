"""What a first visit to the front page carries over the wire, and how much JavaScript there is in all."""

import re
import tempfile
from pathlib import Path

import unhurried
from bench.figure import Figure
from bench.serving import get, serving

NEEDED = re.compile(r'(?:href|src)="(/static/[^"]+)"')
NAMED = re.compile(rb'url\("?([^")]+)"?\)|from\s+["\']\./([^"\']+)["\']')


def measure() -> list[Figure]:
    house = Path(unhurried.__file__).parent
    scripts = {path: path.stat().st_size for path in house.rglob("*.mjs")}
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, _, _):
        carried = _first_visit(port)
    longest = max(len(path.read_text().splitlines()) for path in scripts)
    return [
        Figure(
            "weight: front page with everything it names",
            sum(carried.values()) / 1000,
            80,
            "kB",
            note=f"{len(carried)} answers",
        ),
        Figure(
            "weight: all JavaScript, unminified", sum(scripts.values()) / 1000, 30, "kB", note=f"{len(scripts)} modules"
        ),
        Figure("weight: lines of the longest module", longest, 150),
    ]


def _first_visit(port: int) -> dict[str, int]:
    """Every answer with its head, as packed as a browser asks for it; icons too, fonts in both styles."""
    carried: dict[str, int] = {}
    front, size = get(port, "/")
    carried["/"] = size
    wanted = set(NEEDED.findall(front.decode()))
    while wanted - carried.keys():
        address = (wanted - carried.keys()).pop()
        _, carried[address] = get(port, address)
        if address.endswith((".css", ".mjs")):
            plain, _ = get(port, address, packed=False)
            names = {(a or b).decode() for a, b in NAMED.findall(plain)}
            wanted |= {f"{address.rsplit('/', 1)[0]}/{name}" for name in names}
    return carried
