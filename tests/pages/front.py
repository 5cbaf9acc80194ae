"""What the tests of the front door have in common: joining as anybody would, and the letters of a line."""

import re

from tests.house_fixture import Phone

LINE = re.compile(r"/with/[0-9a-z]{26}")
OFFERED = re.compile(r'name="offered" value="([a-z ]+)"')


async def invited(ana: Phone) -> str:
    """The line that Ana makes."""
    await ana.send("/invitations", at="/invitations")
    found = LINE.search(ana.page)
    assert found is not None
    return found[0]


async def join(phone: Phone, who: str, *, at: str = "/join", **changed: str) -> str:
    """Somebody joins with the six words they are offered."""
    await phone.open(at)
    found = OFFERED.search(phone.page)
    assert found is not None
    next = re.search(r'name="next" value="([^"]*)"', phone.page)
    typed = {"name": who.lower(), "called": who, "passphrase": found[1], "offered": found[1], "adult": "yes"}
    return await phone.send("/join", **(typed | {"next": next[1] if next else ""} | changed))
