"""What a phone may hold of the house for when no line is there, and when that has changed."""

import hashlib
from functools import cache
from typing import Final

from unhurried.layout.files import HOUSE, Files

# Every file that the pages for anybody ask for; a test opens them without a line and counts what is missing.
MADE_OF: Final = (
    "frame.css", "calm.css", "reading_room.css", "brygada-normal.woff2", "brygada-italic.woff2", "icon.svg",
    "leave.mjs", "calm.mjs", "aloud.mjs", "awake.mjs", "sound.mjs", "bowl.mjs", "time.mjs",
)  # fmt: skip
# Where the words of those pages stand.
WRITTEN_IN: Final = ("layout", "pages/calm", "pages/help", "pages/reading_room", "programmes/lands.toml")
WRITTEN_AS: Final = (".html", ".md", ".py", ".toml")


@cache
def version(files: Files) -> str:
    """Changes with any file and any word that is copied, so that no phone keeps an old one."""
    digest = hashlib.sha256(files.hash.encode())
    for place in WRITTEN_IN:
        path = HOUSE / place
        for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if one.suffix in WRITTEN_AS:
                digest.update(one.read_bytes())
    return digest.hexdigest()[:12]
