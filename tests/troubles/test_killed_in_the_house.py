"""The whole server killed with -9 while two phones write: what a page acknowledged is there."""

import asyncio
import os
from pathlib import Path

import httpx

from tests.house_fixture import Phone, Street
from tests.troubles.real_server import Browser, free_port, running
from unhurried.config import Config
from unhurried.wiring import TurnedClock, Wired, wire

# Each costs the start of a server; the store's own test kills four times as often.
KILLS = int(os.environ.get("UNHURRIED_KILLS", "20")) // 4


async def opened(data: Path) -> Street:
    """The same house, by the real clock, while no server holds it."""
    clock = TurnedClock()
    wired: Wired = await wire(Config(data=data, memory_kib=65_536), clock=clock)
    return Street(wired, clock)


async def writes_until_killed(browser: Browser, number: int, address: str, form: dict[str, str]) -> int:
    """Send a form again and again; how far the numbers were acknowledged when the line was lost."""
    try:
        while await browser.send(address, **{name: value.format(number + 1) for name, value in form.items()}) == 303:
            number += 1
            browser.acknowledge()
    except httpx.TransportError:
        await browser.close()
    return number


async def killed_once(data: Path, tokens: list[bytes], number: int, acknowledged: int) -> tuple[int, int]:
    """Two phones write until Ana was told so often that it is kept; then the power goes."""
    with running(data, port := free_port()) as server:
        ana, ben = (Browser(port, token) for token in tokens)
        hers = asyncio.create_task(writes_until_killed(ana, number, "/settings", {"called": "Ana {}"}))
        his = asyncio.create_task(writes_until_killed(ben, 0, "/settings/lengths", {"form": "full"}))
        await ana.acknowledged_times(acknowledged)
        server.kill()
        return await hers, await his


async def test_nothing_a_page_acknowledged_is_lost(tmp_path: Path) -> None:
    house = await opened(tmp_path)
    phones = await house.agreed()
    tokens = [await signed_in(house, phone) for phone in phones]
    number = 0
    for kill in range(KILLS):
        before = (await house.book(phones[1])).version
        await house.wired.close()
        number, his = await killed_once(tmp_path, tokens, number, acknowledged=1 + kill * 5 % 12)

        house = await opened(tmp_path)
        assert number >= 1 + kill
        assert number <= await number_kept(house, phones[0]) <= number + 1
        assert before + his <= (await house.book(phones[1])).version <= before + his + 1
        number = await number_kept(house, phones[0])
    await house.wired.close()


async def signed_in(house: Street, phone: Phone) -> bytes:
    assert phone.person is not None
    return await house.keeper.sessions.begin(phone.person, house.keeper.now())


async def number_kept(house: Street, phone: Phone) -> int:
    assert phone.person is not None
    return int((await house.keeper.own(phone.person)).own.settings["called"].removeprefix("Ana "))
