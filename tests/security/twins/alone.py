"""Ana alone with her phone, and what she has to say to herself."""

from random import Random
from typing import NamedTuple

from tests.security.twins.world import Behind, World

WORDS = ("the quiet", "I was afraid of my own no", "warm, then far away", "all of it", "x" * 900, "“Softer”, he said")


class Alone(NamedTuple):
    """Ana with her phone, and the die by which she does one thing and not another."""

    world: World
    rng: Random
    behind: Behind
    pages: list[str]

    async def send(self, address: str, **fields: str | list[str]) -> None:
        """Send a form, and note that it was sent."""
        self.world.private(address, fields)
        await self.world.ana.post(address, fields)

    @property
    def sitting(self) -> bool:
        """Whether a practice runs: then being there is no secret, and what ends a sign-in is a pause."""
        return self.behind.journey.progress.sitting is not None
