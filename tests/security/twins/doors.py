"""The addresses there are, out of the house's own list of doors: a new page is compared from its first day."""

from starlette.routing import Route

from tests.security.twins.world import World
from unhurried.routes import routes

ALIKE_FOR_EVERYBODY = {"/robots.txt", "/.well-known/security.txt", "/favicon.ico"}
NAMED = {"{piece}": "why-the-limit-works", "{talk}": "stall", "{secret}": "a" * 26,
         "{leaf}": "triggers", "{page}": "0" * 32, "{note}": "0" * 32, "{exercise}": "the-no"}  # fmt: skip
ASKED = ("/conversation?movement=2", "/conversation?movement=9", "/repair?part=sorry", "/repair?part=safe",
         "/weekly?other=1", "/reflections/kept", "/map?line=line-1", "/how-it-goes?which=own-few")  # fmt: skip
FIRST = ("/today", "/agreement", "/journey", "/check-ins", "/gate", "/sitting", "/pauses", "/weekly", "/ladder",
         "/settings")  # fmt: skip


def pages(world: World) -> list[str]:
    """Every address one may look at, with something in the place of what changes."""
    every = {route.path for route in routes(world.wired) if isinstance(route, Route) and "GET" in (route.methods or ())}
    for name, value in NAMED.items():
        every = {path.replace(name, value) for path in every}
    return sorted(path for path in every - ALIKE_FOR_EVERYBODY if "{" not in path) + list(ASKED)
