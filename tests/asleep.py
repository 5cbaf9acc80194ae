"""Coming back after falling asleep over a form, as somebody does it by hand."""

import html
import re
from typing import Any

from tests.house_fixture import PASSPHRASE, Phone

FORM = re.compile(r'<form autocomplete="off" class="stack" method="post" action="([^"]+)">(.*?)</form>', re.DOTALL)
CARRIED = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


async def comes_back(phone: Phone, name: str) -> str:
    """Sign in by the door, whatever page comes after it."""
    return await phone.send("/sign-in", at="/sign-in", name=name, passphrase=PASSPHRASE)


def offered(phone: Phone) -> tuple[str, dict[str, Any]] | None:
    """The form that the page offers to send once more, if it offers one: its address, and what it carries unseen."""
    found = FORM.search(phone.page)
    if found is None:
        return None
    carried: dict[str, Any] = {}
    for name, value in CARRIED.findall(found[2]):
        carried[name] = html.unescape(value)
    return html.unescape(found[1]), carried


async def sends_it_now(phone: Phone) -> str:
    """The one press after coming in."""
    form = offered(phone)
    assert form is not None
    address, carried = form
    return await phone.send(address, **carried)
