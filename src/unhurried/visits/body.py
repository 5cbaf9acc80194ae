"""Words for what a body says, to press where words of one's own are slow in coming."""

from typing import Final

BODY: Final = (
    "warm", "tight", "tired", "steady", "restless", "heavy", "numb", "tender", "open", "braced", "far away", "fluttery",
    "quiet", "sore", "hungry", "here",
)  # fmt: skip
