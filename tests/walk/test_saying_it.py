"""An evening of saying it, on three screens without scripts: Ana says it, Ben reads it, Cleo sees nothing."""

from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.live.line_fixture import browser, live_street, screen

pytestmark = pytest.mark.browser

LAMP = "the lamp goes off before I’ve said goodnight"
OVERFLOWS = "document.documentElement.scrollWidth > innerWidth"


async def press(page: Page, name: str) -> None:
    """Press what leads to another page, until that is there to be read."""
    async with page.expect_navigation():
        await page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)).first.click()


async def says_it(ana: Page, here: str) -> str:
    """Ana chooses a feeling, reads it back with its remark, keeps it and lets Ben read it; where it then stands."""
    await ana.goto(f"{here}/say-it")
    await ana.get_by_text("Words for it").click()
    await ana.get_by_text("lonely", exact=True).click()
    await ana.get_by_label("when", exact=True).fill(f"you never wait and {LAMP}")
    await press(ana, "Read it back")
    assert f"“I feel lonely, when you never wait and {LAMP}.”" in await ana.inner_text("main")
    assert "“you never” covers years" in await ana.inner_text("main")
    await press(ana, "Change it")
    await ana.get_by_label("when", exact=True).fill(LAMP)
    await press(ana, "Read it back")
    await press(ana, "Keep it to myself")
    await press(ana, "See how Ben would read it")
    assert await ana.inner_text("main .whole-say") == f"“I feel lonely, when {LAMP}.”"
    await press(ana, "Let Ben read it")
    return ana.url


async def test_ana_says_it_ben_reads_it_and_cleo_sees_nothing(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        phones = [*await street.agreed(), await street.joined("Cleo")]
        ana, ben, cleo = [
            await screen(chromium, street.origin, await street.token(phone), java_script_enabled=False)
            for phone in phones
        ]
        note = await says_it(ana, street.origin)

        await ben.goto(f"{street.origin}/notes")
        await press(ben, "A hard thing, said plainly")
        assert LAMP in await ben.inner_text("main")
        await press(ben, "Let’s talk.")
        await ana.goto(note)
        assert "“Let’s talk.”" in await ana.inner_text("main")
        await press(ana, "Take it back")
        await ben.goto(note)
        assert LAMP not in await ben.inner_text("main")

        await ana.goto(f"{street.origin}/phrases")
        await press(ana, "“Not tonight. Come and sit with me, though.”")
        await ben.goto(ana.url)
        await press(ben, "“Thank you for saying it.”")
        await ana.reload()
        assert "“Thank you for saying it.”" in await ana.inner_text("main")
        for address in (note, ana.url, f"{street.origin}/say-it", f"{street.origin}/phrases"):
            await cleo.goto(address)
            assert "Ana" not in await cleo.inner_text("main")
            assert LAMP not in await cleo.content()


@pytest.mark.parametrize("long", ["w" * 600, "שלום " * 80, "🫖" * 300])
async def test_on_a_narrow_phone_nothing_runs_off_the_side(tmp_path: Path, long: str) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        ana, ben = await street.agreed()
        narrow = {"viewport": {"width": 320, "height": 640}}
        page, other = [
            await screen(chromium, street.origin, await street.token(phone), **narrow) for phone in (ana, ben)
        ]
        await page.goto(f"{street.origin}/say-it")
        for label in ("I feel", "when"):
            await page.get_by_label(label, exact=True).fill(long)
        for step in ("Read it back", "Keep it to myself", "See how Ben would read it", "Let Ben read it"):
            await press(page, step)
            assert (step, await page.evaluate(OVERFLOWS)) == (step, False)

        for address in (page.url, f"{street.origin}/notes", f"{street.origin}/say-it", f"{street.origin}/phrases"):
            await other.goto(address)
            await page.goto(address)
            overflows = await other.evaluate(OVERFLOWS), await page.evaluate(OVERFLOWS)
            assert (address, overflows) == (address, (False, False))
