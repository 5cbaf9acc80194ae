"""Calm where no line is there: all of it, out of a copy that holds what any visitor may read and nothing else."""

import re
from typing import Any, Final

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.live.line_fixture import LiveStreet, page_says, screen

pytestmark = pytest.mark.browser

CUT_SHORT = "net::ERR_ABORTED"  # by going on to the next page; it lacked nothing

ALL: Final = ("The help lines", "The reading room")
AWAY: Final = "https://www.bbc.co.uk/weather"
MOST: Final = 60_000  # bytes of the page and what it asks for, packed, without fonts
HELD: Final = """async () => {
  const found = []
  for (const name of await caches.keys()) {
    const copy = await caches.open(name)
    for (const request of await copy.keys()) {
      const answer = await copy.match(request)
      found.push([new URL(request.url).pathname, request.credentials, [...answer.headers.keys()], await answer.text()])
    }
  }
  return found
}"""
SIZES: Final = """[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(one => [one.name, one.transferSize])"""
REGISTERED: Final = "navigator.serviceWorker.getRegistrations().then(all => all.filter(one => one.active).length)"


async def visitor(chromium: Browser, **kind: Any) -> BrowserContext:
    context = await chromium.new_context(**{"viewport": {"width": 390, "height": 844}, **kind})
    await context.route(f"{AWAY}**", lambda route: route.fulfill(body="Sunny spells", content_type="text/html"))
    return context


async def copied(page: Page, origin: str, *more: str) -> list[tuple[str, str, list[str], str]]:
    """What lies on the phone once calm is copied, and what more of it was ticked."""
    await page.goto(f"{origin}/calm")
    for label in more:
        await page.get_by_label(label).check()
    await registered(page, 1 + len(more))
    return [(*one,) for one in await page.evaluate(HELD)]


async def registered(page: Page, parts: int) -> None:
    """Until so many parts are copied, and nothing of any other is left."""
    await page_says(
        page, f"parts => {REGISTERED}.then(async n => n === parts && (await caches.keys()).length === parts)", parts
    )


async def test_each_part_works_when_the_line_is_gone(street: LiveStreet, chromium: Browser) -> None:
    context = await visitor(chromium)
    page = await context.new_page()
    await copied(page, street.origin, *ALL)
    missing: list[str] = []
    page.on("requestfailed", lambda request: missing.extend([request.url] * (request.failure != CUT_SHORT)))
    await context.set_offline(True)

    await page.reload()

    await expect(page.get_by_text("Four seconds in, six out")).to_be_visible()
    await page.get_by_label("Without the breath").check()
    await expect(page.get_by_text("Look at the furthest thing")).to_be_visible()
    for part, first, second in (
        ("Only this room", "things you can see.", "places where something holds you up"),
        ("A slow look through the body", "Let your eyes rest on something", "Notice where something else"),
        ("One hand on the other", "Lay the one on the other", "Which is the warmer of the two?"),
    ):
        await page.get_by_role("link", name=part).click()
        await page.get_by_role("link", name="One step at a time").click()
        await expect(page.locator("li:target")).to_contain_text(first)
        await page.get_by_role("link", name="Pass to the next").click()
        await expect(page.locator("li:target")).to_contain_text(second)
        await page.get_by_role("link", name="End here").click()
    await page.get_by_role("link", name="Talk to someone").click()
    await expect(page.get_by_role("heading", name="People who’ll listen")).to_be_visible()
    await page.goto(f"{street.origin}/reading-room")
    await page.locator(".toc a").first.click()
    await expect(page.get_by_role("heading", name="Sources")).to_be_visible()
    assert missing == []


async def test_an_address_without_the_breath_is_still_without_it_when_the_line_is_gone(
    street: LiveStreet, chromium: Browser
) -> None:
    context = await visitor(chromium)
    page = await context.new_page()
    await copied(page, street.origin)
    await context.set_offline(True)

    await page.goto(f"{street.origin}/calm?breath=none")

    await expect(page.get_by_label("Without the breath")).to_be_checked()
    assert await page.evaluate("document.getAnimations().length") == 0


async def test_what_lies_on_anas_phone_is_what_any_visitor_gets(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await street.agreed()
    hers = await screen(chromium, street.origin, await street.token(ana))
    nobodys = await (await visitor(chromium)).new_page()

    held = await copied(hers, street.origin, *ALL)
    for address in ("/today", "/agreement", "/help", "/calm", "/reading-room"):
        await hers.goto(f"{street.origin}{address}")

    assert await hers.evaluate(HELD) == [list(one) for one in held]
    assert sorted(held) == sorted(await copied(nobodys, street.origin, *ALL))
    assert {credentials for _, credentials, _, _ in held} == {"omit"}
    for path, _, headers, text in held:
        assert path.startswith(("/calm", "/help", "/reading-room", "/static/"))
        assert "set-cookie" not in headers
        assert not re.search(r"\bAna\b|\bBen\b|name=\"csrf\"|action=\"/leave\"", text), path


async def test_no_worker_stands_on_a_page_of_hers_and_leaving_calm_ends_her_sign_in(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, _ = await street.agreed()
    hers = await screen(chromium, street.origin, token := await street.token(ana))
    await hers.context.route(f"{AWAY}**", lambda route: route.fulfill(body="Sunny spells", content_type="text/html"))
    await copied(hers, street.origin)
    for address, stands in (("/today", False), ("/journal", False), ("/agreement", False), ("/calm", True)):
        await hers.goto(f"{street.origin}{address}")
        assert await hers.evaluate("!!navigator.serviceWorker.controller") == stands, address
    await expect(hers.locator("form.leaving-now")).to_have_count(1)

    await hers.get_by_role("button", name="Leave this page now").click()

    await hers.wait_for_url(f"{AWAY}**")
    await street.has_signed_out(token)
    await hers.goto(f"{street.origin}/today")
    assert hers.url.endswith("/sign-in")


async def test_leaving_covers_the_page_when_the_line_is_gone(street: LiveStreet, chromium: Browser) -> None:
    context = await visitor(chromium)
    page = await context.new_page()
    await copied(page, street.origin)
    await context.set_offline(True)
    await page.goto(f"{street.origin}/calm#body-3")

    for _ in range(3):
        await page.keyboard.press("Shift")

    await page.wait_for_url(f"{AWAY}**")


async def test_the_copy_is_taken_off_and_stays_off(street: LiveStreet, chromium: Browser) -> None:
    context = await visitor(chromium)
    page = await context.new_page()
    await copied(page, street.origin)
    tick = page.get_by_role("checkbox", name="Calm")
    await expect(tick).to_be_checked()

    await tick.uncheck()
    await registered(page, 0)
    await page.reload()

    await expect(tick).not_to_be_checked()
    assert await page.evaluate("caches.keys()") == []
    assert await page.evaluate(REGISTERED) == 0

    await tick.check()

    assert len(await copied(page, street.origin)) > 10


async def test_help_and_the_reading_room_stay_where_they_are_ticked_and_go_one_by_one(
    street: LiveStreet, chromium: Browser
) -> None:
    page = await (await visitor(chromium)).new_page()
    paths = {path for path, *_ in await copied(page, street.origin)}
    assert "/calm" in paths
    assert not {path for path in paths if path.startswith(("/help", "/reading-room"))}

    assert {"/help", "/reading-room"} <= {path for path, *_ in await copied(page, street.origin, *ALL)}
    await page.reload()
    await page.get_by_label("The reading room").uncheck()
    await registered(page, 2)
    await page.reload()

    await expect(page.get_by_label("The help lines")).to_be_checked()
    await expect(page.get_by_label("The reading room")).not_to_be_checked()
    paths = {path for path, *_ in await page.evaluate(HELD)}
    assert {"/calm", "/help"} <= paths
    assert not {path for path in paths if path.startswith("/reading-room")}


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    street: LiveStreet, chromium: Browser, theme: str
) -> None:
    context = await visitor(chromium, color_scheme=theme, viewport={"width": 320, "height": 640})
    page = await context.new_page()
    for at in ("", "?breath=none", "#senses", "#senses-1", "#body", "#body-12", "#touch-4"):
        await page.goto("about:blank")
        await page.goto(f"{street.origin}/calm{at}", wait_until="networkidle")
        found = (await Axe().run(page)).response["violations"]
        assert [(at, one["id"], one["nodes"][0]["html"]) for one in found] == []
        assert await page.evaluate("document.documentElement.scrollWidth") <= 320, at


async def test_without_scripts_it_is_gone_through_by_its_addresses(street: LiveStreet, chromium: Browser) -> None:
    context = await visitor(chromium, java_script_enabled=False)
    page = await context.new_page()

    await page.goto(f"{street.origin}/calm#body")

    await expect(page.locator(".look li:visible")).to_have_count(12)
    await expect(page.locator("#hold, [name=stays], #bowl").first).to_be_hidden()
    await page.get_by_role("link", name="One step at a time").click()
    await page.get_by_role("link", name="Pass to the next").click()
    await expect(page.locator("li:visible")).to_contain_text(["Notice where", "Go as far down"])
    await page.get_by_role("link", name="Back").click()
    await expect(page.locator("li:target")).to_contain_text("Let your eyes rest")
    await page.get_by_role("link", name="End here").click()
    await expect(page.get_by_text("Four seconds in, six out")).to_be_visible()


async def test_it_is_light_enough_for_a_slow_line(street: LiveStreet, chromium: Browser) -> None:
    context = await visitor(chromium, service_workers="block")
    page = await context.new_page()

    await page.goto(f"{street.origin}/calm", wait_until="networkidle")
    sizes = dict(await page.evaluate(SIZES))

    assert any(address.endswith("/calm") for address in sizes)
    assert sum(size for address, size in sizes.items() if not address.endswith(".woff2")) < MOST
