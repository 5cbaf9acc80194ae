"""On a device that two people use: the way back fills in nothing of what the one before typed or chose."""

from pathlib import Path

import pytest

from tests.live.line_fixture import browser, live_street, screen

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("two phones")]
WORDS = "I was afraid of my own no"


async def test_back_fills_in_nothing(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        ana, _ = await street.agreed()
        page = await screen(chromium, street.origin, await street.token(ana))
        for address, choose in (("/check-ins", True), ("/evening", False), ("/say-it", False), ("/reasons", False)):
            await page.goto(f"{street.origin}{address}")
            if choose:
                await page.locator("input[type=radio][name=answer]").last.check(force=True)
            else:
                await page.locator("main textarea").first.fill(WORDS)
            await page.goto(f"{street.origin}/settings")

            await page.go_back()

            assert await page.locator("input[type=radio]:checked").count() == 0
            assert WORDS not in [await one.input_value() for one in await page.locator("main textarea").all()]
