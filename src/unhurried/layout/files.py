"""The files a page needs beside itself, served from memory under an address that changes when they do."""

import gzip
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

HOUSE: Final = Path(__file__).parent.parent
# In the order a page is made; the first of them names the layers.
FRAME: Final = ("dye", "type", "page", "parts", "answers", "woven", "lands", "asked", "turns")
KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
PACKED_ALREADY: Final = (".woff2", ".png")
FOR_EVER: Final = "public, max-age=31536000, immutable"
ROOT: Final = "/static"
ADDRESS: Final = re.compile(rb'url\("([^"]+)"\)')


@dataclass(frozen=True, slots=True)
class Kept:
    """One file, ready to be sent."""

    kind: str
    plain: bytes
    packed: bytes | None


class Files:
    """An ASGI application for `/static`: every stylesheet, script, font and mark, read once at the start.

    All share one hash, so that a stylesheet or a module names its neighbours without knowing it.
    """

    def __init__(self, house: Path = HOUSE) -> None:
        contents = _gather(house)
        self.hash: Final = _hash(contents)
        self._kept: Final = {name: _kept(name, content) for name, content in contents.items()}

    def __contains__(self, name: str) -> bool:
        return name in self._kept

    def address(self, name: str) -> str:
        """Where a file is served. Raises LookupError for a file that does not exist, before a reader finds out."""
        if name not in self._kept:
            raise LookupError(f"no such file: {name}")
        return f"{ROOT}/{self.hash}/{name}"

    def plain(self, name: str) -> bytes:
        """The content of a file, for the few that also stand at an address of their own."""
        return self._kept[name].plain

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        found, _, name = scope["path"].removeprefix(ROOT).removeprefix("/").partition("/")
        kept = self._kept.get(name)
        if kept is None or scope["method"] not in ("GET", "HEAD"):
            return Response(status_code=404)
        # A page opened before an update still finds its files, but nobody keeps them under the old address.
        headers = {"cache-control": FOR_EVER if found == self.hash else "no-cache", "vary": "accept-encoding"}
        if kept.packed and b"gzip" in dict(scope["headers"]).get(b"accept-encoding", b""):
            return Response(kept.packed, headers=headers | {"content-encoding": "gzip"}, media_type=kept.kind)
        return Response(kept.plain, headers=headers, media_type=kept.kind)


def _gather(house: Path) -> dict[str, bytes]:
    static = house / "layout" / "static"
    contents = {"frame.css": b"\n".join((static / "styles" / f"{name}.css").read_bytes() for name in FRAME)}
    found = [path for path in static.rglob("*") if path.suffix in KINDS and path.parent.name != "styles"]
    found += [*house.glob("live/*.mjs"), *house.glob("pages/*/*.mjs"), *house.glob("pages/*/style.css")]
    for path in found:
        name = f"{path.parent.name}.css" if path.name == "style.css" else path.name
        if name in contents:
            raise LookupError(f"two files want to be called {name}")
        contents[name] = path.read_bytes()
    return {name: _neighbours_exist(name, content, contents) for name, content in sorted(contents.items())}


def _neighbours_exist(name: str, content: bytes, contents: Mapping[str, bytes]) -> bytes:
    for neighbour in ADDRESS.findall(content) if name.endswith(".css") else ():
        if neighbour.decode() not in contents:
            raise LookupError(f"{name} names {neighbour.decode()}, which does not exist")
    return content


def _hash(contents: Mapping[str, bytes]) -> str:
    parts: Iterable[bytes] = (part for name, content in contents.items() for part in (name.encode(), content))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def _kept(name: str, content: bytes) -> Kept:
    suffix = Path(name).suffix
    return Kept(KINDS[suffix], content, None if suffix in PACKED_ALREADY else gzip.compress(content, 9, mtime=0))
