"""By what somebody could tell the two worlds apart, with both histories, for whoever has to mend it."""

from difflib import unified_diff

from tests.security.twins.phone import Received
from tests.security.twins.world import World


class Found(AssertionError):
    """Somebody could tell the two worlds apart."""


def told(who: str, one: list[Received], other: list[Received], worlds: tuple[World, World]) -> str:
    """The first answer that differs, line by line, and what happened in each of the worlds."""
    lines = [f"{who} can tell the two worlds apart."]
    n = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    first, second = (_readable(seen[n]) if n < len(seen) else ["nothing more"] for seen in (one, other))
    lines += list(unified_diff(first, second, n=0, lineterm=""))[:40]
    for world in worlds:
        lines += ["", f"World {world.name}:", *world.told]
    return "\n".join(lines)


def _readable(received: Received) -> list[str]:
    words = b"".join(received.body).decode(errors="replace")
    return [received.asked, str(received.status), *map(str, received.headers), *words.splitlines()]
