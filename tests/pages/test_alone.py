"""Somebody alone has a product from the first minute, and nothing in it depends on anybody else."""

import re

import pytest

from tests.house_fixture import HIDDEN, Phone, Street
from tests.pages.front import invited, join

# What somebody alone looks at; and the two pages on which her own line stands, which only she may change.
HERS = ("/today", "/contents", "/tools", "/pause", "/journal", "/journal/triggers", "/opting-in", "/talks", "/earlier")
OF_HER_LINE = ("/invitations", "/leaving")
LINK = re.compile(r'href="(/[^"#]*)')
OF_THE_ABSENT = ("waiting", "hasn’t", "has not", "remind", "until they", "partner", "yet to ")


async def shown(phone: Phone, address: str) -> str:
    """A page's bytes, but for the token that its forms carry."""
    await phone.open(address)
    return HIDDEN.sub("", phone.page)


async def test_every_way_on_from_the_first_page_leads_somewhere(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")
    await cleo.open("/today")
    ways = sorted({way for way in LINK.findall(cleo.page) if not way.startswith("/static")})
    assert {"/calm", "/journal", "/journal/triggers", "/questions", "/reading-room", "/invitations"} <= set(ways)

    for way in ways:
        await cleo.open(way)
        assert (way, cleo.status < 300) == (way, True)


async def test_nothing_speaks_of_somebody_who_is_not_there(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await invited(ana)

    for address in ("/today", "/contents", "/tools"):
        page = (await ana.open(address)).lower()
        assert (address, [word for word in OF_THE_ABSENT if word in page]) == (address, [])


async def test_every_evening_has_one_small_thing_and_in_nine_all_of_them(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")
    seen = set()
    for _ in range(9):
        await cleo.open("/today")
        seen.add(re.findall(r'<h2 id="tonight">([^<]+)', cleo.page)[0])
        on_the_street.turn(days=1)
        await on_the_street.sign_in(cleo)

    assert len(seen) == 9


@pytest.mark.parametrize("happens", ["nothing", "it is opened", "somebody joins by it", "it runs out", "it is renewed"])
async def test_whatever_becomes_of_an_invitation_ones_own_pages_are_the_same(
    on_the_street: Street, happens: str
) -> None:
    ana, cleo = await on_the_street.joined("Ana"), await on_the_street.joined("Cleo")
    line, ben = await invited(ana), on_the_street.visitor()
    before = [await shown(ana, address) for address in OF_HER_LINE]
    match happens:
        case "it is opened":
            await ben.open(line)
        case "somebody joins by it":
            await join(ben, "Ben", at=f"/join?next={line}")
        case "it runs out":
            on_the_street.turn(days=2)
        case "it is renewed":
            await invited(ana)
    for phone in (ana, cleo):
        await on_the_street.sign_in(phone)

    for address in HERS:
        assert (address, await shown(ana, address) == await shown(cleo, address)) == (address, True)
    if happens in ("it is opened", "somebody joins by it"):
        assert [await shown(ana, address) for address in OF_HER_LINE] == before


async def test_after_leaving_today_is_the_page_for_one(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")
    await ana.send("/leaving", at="/leaving")

    for address in HERS:
        assert (address, await shown(ana, address) == await shown(cleo, address)) == (address, True)
        assert "Ben" not in ana.page
