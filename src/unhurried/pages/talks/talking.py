"""The talks, part by part. Opening one is kept nowhere; for two who are linked it carries their names."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.core.journey import Journey
from unhurried.core.programme import USUAL
from unhurried.pages.talks.ways import parts, ways
from unhurried.programmes.texts import Conversation
from unhurried.visits.turns import counted, speakers
from unhurried.visits.visit import Visit


async def index(visit: Visit) -> Response:
    """What there is to talk about."""
    _, texts = await _two(visit)
    talks = [(way, texts[way.id]) for way in ways().values() if way.id in texts]
    return visit.page("talks/index.html", talks=talks)


async def talk(visit: Visit) -> Response:
    """Its opening, one of its parts or its ending, as the address says."""
    journey, texts = await _two(visit)
    way = ways().get(visit.request.path_params["talk"])
    if way is None or way.id not in texts:
        raise HTTPException(404)
    through = parts(texts[way.id], way)
    part, begins = counted(visit, "part", len(through) + 1), counted(visit, "begins", 1)
    return visit.page(
        "talks/ending.html" if part > len(through) else "talks/talk.html" if part else "talks/opening.html",
        talk=texts[way.id], way=way, parts=through, part=part, turn=counted(visit, "turn", 1), begins=begins,
        speakers=speakers(journey, part or 1, exchanged=part > 0 and begins == 1) if journey else None,
    )  # fmt: skip


async def _two(visit: Visit) -> tuple[Journey | None, dict[str, Conversation]]:
    """The journey of two who are linked, and every conversation of their programme; none and the house's before."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    if journey is None or not journey.linked:
        return None, dict(visit.house.shelf[USUAL].texts.conversations)
    return journey, dict((await visit.shelved()).texts.conversations)
