"""What Ana and Ben do on their way to an agreement."""

import re
from typing import Any

from tests.house_fixture import Phone, Street
from unhurried.core.limits import Mark
from unhurried.core.rounds import Kind, Marks

TERMS: dict[str, Any] = {
    "hour": "21:00", "zone": "Europe/Berlin", "form": "fifteen", "rests": "no", "pausing": "Two taps",
    "soft_no": "“Not that, but stay.”", "tentative_yes": "", "leaving": "", "afterwards": "Tea", "signs": "",
    "review_weeks": "3",
}  # fmt: skip


async def mark(phone: Phone, everything: str = "willing", **also: str) -> str:
    """Somebody goes through the list, with one mark for all of it but for what is named (with _ for -)."""
    await phone.open("/agreement/marks")
    fields = dict.fromkeys(re.findall(r'name="(mark-[\w-]+)"', phone.page), everything)
    return await phone.send("/agreement/marks", **fields | {name.replace("_", "-"): it for name, it in also.items()})


def group(phone: Phone, title: str) -> str:
    """What stands under one of the three headings."""
    found = re.search(rf"</span>{title}</h2>.*?<ul>(.*?)</ul>", phone.page, re.DOTALL)
    return found[1] if found else ""


async def sign(phone: Phone, answer: str = "yes") -> str:
    await phone.open("/agreement")
    edition = re.search(r'name="edition" value="([\d.]+)"', phone.page)
    return await phone.send("/agreement/signatures", answer=answer, edition=edition[1] if edition else "")


async def willing(street: Street, phone: Phone) -> Marks:
    """Everything willing, as an answer."""
    return Marks({item.id: Mark.WILLING for item in (await street.book(phone)).programme.items})


async def kept(street: Street, phone: Phone) -> Marks:
    """What lies on somebody's own slip."""
    answer = (await (await street.book(phone)).my_slip(Kind.LIMITS)).answer
    assert isinstance(answer, Marks)
    return answer
