"""What two people have when one of them leaves, and everything that the other can then look at."""

import re

from tests.house_fixture import Phone, Street
from tests.pages.evenings import evening_together, later

DRAWN = re.compile(r'(name="csrf" value="|data-ticket="|name="ticket" value=")[^"]*')
SEEN = ("/today", "/leaving", "/agreement", "/journey", "/settings", "/contents", "/tools", "/pause", "/pauses",
        "/words", "/sitting", "/gate", "/repair", "/weekly",
        "/map", "/how-it-goes", "/invitations", "/opting-in")  # fmt: skip


async def seen_by(phone: Phone) -> list[tuple[str, int, str]]:
    answers = [(path, await phone.http.get(path)) for path in SEEN]
    return [(path, answer.status_code, DRAWN.sub(r"\1", answer.text)) for path, answer in answers]


async def with_notes(one: Street) -> tuple[Phone, Phone]:
    """An evening behind them, with a line shown and something kept."""
    ana, ben = await one.agreed(review_weeks=8)
    await evening_together(one, ana, ben)
    await later(one, ana, ben, minutes=1)
    await ana.send("/reflections", at="/reflections", good="the quiet in the kitchen")
    await ana.send("/shared-lines", at="/shared-lines?line=good", line="good", words="the quiet in the kitchen")
    assert "the quiet in the kitchen" in await ben.open("/journey")
    await later(one, ana, ben, minutes=1)
    return ana, ben
