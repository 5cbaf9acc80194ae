"""What a thumb meets in a sitting's bar: no ending where the way on was, and words that stay together."""

from typing import Final

import pytest
from playwright.async_api import Browser

from tests.live.line_fixture import LiveStreet
from tests.live.test_every_screen import box, press, still, two_in_the_first_half

pytestmark = pytest.mark.browser

WINDOWS: Final = ((390, 844), (360, 640), (320, 640), (195, 640), (844, 390), (1280, 900))
# From the pair to the words as they are read, and how far both together are from the middle of their button.
STANDS: Final = """words => {
  const button = document.getElementById('carry'), [pair, said] = button.children, read = document.createRange()
  said.textContent = words
  read.selectNodeContents(said)
  const lines = [...read.getClientRects()], left = Math.min(...lines.map(line => line.left))
  const right = Math.max(...lines.map(line => line.right)), within = button.getBoundingClientRect()
  const here = pair.getBoundingClientRect()
  return [left - here.right, Math.abs((here.left + right) / 2 - (within.left + within.right) / 2)]
}"""
# How much room the longest word lacks, were it not broken.
LACKS: Final = """() => Math.max(...[...document.querySelectorAll('main .bound, main .answers b')].map(one => {
  one.style.overflowWrap = 'normal'
  return one.scrollWidth - one.clientWidth
}))"""
MET: Final = """([x, y]) => document.elementFromPoint(x, y).closest('a, button, input, label')?.textContent ?? ''"""


async def test_where_carry_on_stood_there_is_nothing_to_press_once_space_is_asked_for(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, ben = await two_in_the_first_half(street)
    hers, his = [await still(street, chromium, phone) for phone in (ana, ben)]
    await press(hers, "#pause")
    await his.reload()
    stood = {}
    for width, height in WINDOWS:
        await his.set_viewport_size({"width": width, "height": height})
        stood[width, height] = await box(his, "#carry"), await box(his, ".end")
    await hers.goto(f"{street.origin}/sitting/grounding")
    await press(hers, "text=Ask for some space")
    await his.reload()

    for (width, height), (carry, end) in stood.items():
        await his.set_viewport_size({"width": width, "height": height})
        for across in (0.02, 0.25, 0.5, 0.75, 0.98):
            for down in (0.05, 0.5, 0.95):
                at = carry["x"] + across * carry["width"], carry["y"] + down * carry["height"]
                assert await his.evaluate(MET, at) == "", (width, height, at)
        now = await box(his, ".end")
        assert now["x"] == pytest.approx(end["x"], abs=2)
        assert now["y"] + now["height"] == pytest.approx(end["y"] + end["height"], abs=2)
        assert await his.locator(".s-bar >> text=Help lines").is_visible()


async def test_the_pair_stands_beside_its_words(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await two_in_the_first_half(street)
    page = await still(street, chromium, ana)
    await press(page, "#pause")
    for says in ("Carry on", "We both want to", "Noted. Take that back"):
        if says.startswith("Noted"):
            street.turn(seconds=21)
            await press(page, "#carry")
        for width, height in WINDOWS:
            await page.set_viewport_size({"width": width, "height": height})

            apart, off = await page.evaluate(STANDS, says)

            assert apart <= 30, (says, width, apart)
            assert off <= 12, (says, width, off)


async def test_on_the_narrowest_screen_the_words_of_a_beginning_stay_whole(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, _ = await street.evening()
    page = await still(street, chromium, ana)
    await page.set_viewport_size({"width": 195, "height": 640})
    await page.goto(f"{street.origin}/sitting")

    assert await page.locator("text=Begin together").is_visible()
    assert await page.evaluate(LACKS) <= 0
