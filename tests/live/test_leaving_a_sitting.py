"""Leaving at once, out of a sitting: it ends on the neutral page, whatever the line says meanwhile."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import Route

from tests.live.line_fixture import browser, live_street, screen

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("two phones")]
AWAY = "https://www.bbc.co.uk/weather"


async def slowly(route: Route) -> None:
    await asyncio.sleep(0.6)
    await route.fulfill(body="Sunny spells", content_type="text/html")


async def test_however_slow_the_neutral_page_is_it_is_where_leaving_ends(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        ana, ben = await street.evening()
        await street.begin(ana, ben)
        hers = await screen(chromium, street.origin, await street.token(ana))
        await hers.goto(f"{street.origin}/sitting")
        await hers.click("#pause")
        await street.has_paused(ana)
        for address in ("/sitting", "/sitting/grounding"):
            his = await screen(chromium, street.origin, await street.token(ben))
            await his.context.route(f"{AWAY}**", slowly)
            await his.goto(f"{street.origin}{address}")

            await his.click(".leave")

            await his.wait_for_url(f"{AWAY}**")
            await his.wait_for_timeout(200)
            assert his.url.startswith(AWAY), address


async def test_without_a_line_the_sign_in_is_ended_as_soon_as_there_is_one(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        ana, ben = await street.evening()
        await street.begin(ana, ben)
        his = await screen(chromium, street.origin, token := await street.token(ben))
        await his.context.route(f"{AWAY}**", slowly)
        await his.goto(f"{street.origin}/sitting")
        await his.context.set_offline(offline=True)
        await his.click(".leave")
        await his.wait_for_url(f"{AWAY}**")
        assert await street.keeper.sessions.holds(token, street.keeper.now(), wake=False)
        await his.context.set_offline(offline=False)

        await his.goto(f"{street.origin}/sitting", wait_until="commit")

        await his.wait_for_url(f"{AWAY}**")
        await street.has_signed_out(token)
        assert (await street.book(ana)).journey.progress.sitting is not None
        await his.goto(f"{street.origin}/today")
        assert "/sign-in" in his.url
