"""What a phone may hold of the house for when no line is there, and when that has changed."""

import hashlib
from functools import cache
from typing import Final

from unhurried.layout.files import HOUSE, Files
from unhurried.programmes.lands import FILE as LANDS
from unhurried.programmes.readings import FOLDER as READINGS
from unhurried.programmes.readings import pieces

WORKER: Final = "calm-worker.mjs"

# Every file that those pages ask for; a test opens them without a line and counts what is missing.
FRAME: Final = ("frame.css", "brygada-normal.woff2", "brygada-italic.woff2", "icon.svg", "leave.mjs")
MADE_OF: Final = {
    "/calm": ("calm.css", "calm.mjs", "aloud.mjs", "awake.mjs", "sound.mjs", "bowl.mjs", "time.mjs"),
    "/help": (),
    "/reading-room": ("reading_room.css",),
}
# Where the words of those pages stand.
ROOMS: Final = ("layout", "pages/calm", "pages/help", "pages/reading_room")
WRITTEN_AS: Final = (".html", ".md", ".py", ".toml")


def kept(files: Files) -> dict[str, list[str]]:
    """What is copied under each of the addresses that may be ticked: pages for anybody, and no other."""
    rooms = {"/reading-room": [f"/reading-room/{name}" for name in pieces()]}
    return {
        at: [at, *rooms.get(at, []), *(files.address(name) for name in (*FRAME, *names))]
        for at, names in MADE_OF.items()
    }


@cache
def version(files: Files) -> str:
    """Changes with any file and any word that is copied, so that no phone keeps an old one."""
    digest = hashlib.sha256(files.hash.encode())
    written = [path for room in (*(HOUSE / room for room in ROOMS), READINGS) for path in sorted(room.rglob("*"))]
    for path in (*written, LANDS):
        if path.suffix in WRITTEN_AS:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
