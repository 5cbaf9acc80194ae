"""What a phone may hold of the house for when no line is there, and when that has changed."""

import hashlib
from functools import cache
from typing import Final

from unhurried.layout.files import HOUSE, Files
from unhurried.programmes.lands import FILE as LANDS
from unhurried.programmes.readings import FOLDER as READINGS
from unhurried.programmes.readings import pieces

WORKER: Final = "calm-worker.mjs"

# Every file that the pages for anybody ask for; a test opens them without a line and counts what is missing.
MADE_OF: Final = (
    "frame.css", "calm.css", "reading_room.css", "brygada-normal.woff2", "brygada-italic.woff2", "icon.svg",
    "leave.mjs", "calm.mjs", "aloud.mjs", "awake.mjs", "sound.mjs", "bowl.mjs", "time.mjs",
)  # fmt: skip
# Where the words of those pages stand.
ROOMS: Final = ("layout", "pages/calm", "pages/help", "pages/reading_room")
WRITTEN_AS: Final = (".html", ".md", ".py", ".toml")


def pages() -> tuple[str, ...]:
    """Every page that is copied: those for anybody, and no other."""
    return ("/calm", "/help", "/reading-room", *(f"/reading-room/{name}" for name in pieces()))


@cache
def version(files: Files) -> str:
    """Changes with any file and any word that is copied, so that no phone keeps an old one."""
    digest = hashlib.sha256(files.hash.encode())
    written = [path for room in (*(HOUSE / room for room in ROOMS), READINGS) for path in sorted(room.rglob("*"))]
    for path in (*written, LANDS):
        if path.suffix in WRITTEN_AS:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
