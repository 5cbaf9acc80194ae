"""An evening with the private tools, on real phones: Ana writes, shows a line, takes it back; Cleo sees nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.house_fixture import PASSPHRASE, Phone
from tests.live.line_fixture import LiveStreet, browser, live_street, screen
from tests.walk.hands import Screen

FERRY, LAMP = "Long, with rain on the ferry.", "You had put the lamp on before I came."
FERNS, COLD, NECK = "I went to water the ferns.", "Cold hands, and a jaw.", "My neck goes stiff"
PAGES = ("/evening", "/small-good-things", "/setback", "/journal", "/journal/exercise", "/notes", "/today", "/talks")

pytestmark = pytest.mark.browser


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[LiveStreet]:
    async with live_street(tmp_path) as one:
        yield one


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as one:
        yield one


async def holds(street: LiveStreet, chromium: Browser, phone: Phone, **kind: object) -> Screen:
    """Somebody with a screen before them."""
    return Screen(await screen(chromium, street.origin, await street.token(phone), **kind), street.origin)


async def every_page(who: Screen) -> dict[str, str]:
    """What somebody reads on every page of this."""
    return {address: await who.open(address) for address in PAGES}


@pytest.mark.parametrize("scripts", [True, False])
async def test_ana_writes_shows_one_thing_at_a_time_and_takes_it_back(
    street: LiveStreet, chromium: Browser, *, scripts: bool
) -> None:
    two = await street.agreed()
    cleo = await holds(street, chromium, await street.joined("Cleo"))
    ana, ben = [await holds(street, chromium, one, java_script_enabled=scripts) for one in two]
    before = await every_page(ben), await every_page(cleo)

    await the_end_of_a_day(ana)
    await something_small(ana)
    await an_exercise_and_a_trigger(ana)
    assert (await every_page(ben), await every_page(cleo)) == before

    await one_line_is_shown_and_taken_back(ana, ben)
    await an_entry_is_shown_and_taken_back(ana, ben)
    assert (await every_page(ben), await every_page(cleo)) == before


async def the_end_of_a_day(ana: Screen) -> None:
    """Two lines, and a word for the body."""
    await ana.open("/evening")
    await ana.press("Keep this", day=FERRY, between=LAMP, body="warm")
    await ana.reads("Kept, for you", FERRY, LAMP, "Your body: warm.")


async def something_small(ana: Screen) -> None:
    """One small good thing."""
    await ana.open("/small-good-things")
    await ana.press("Keep it", words=FERNS)
    await ana.reads(FERNS)


async def an_exercise_and_a_trigger(ana: Screen) -> None:
    """Behind the lock, with the passphrase once more."""
    await ana.open("/journal/exercise")
    await ana.press("Open the journal", passphrase=PASSPHRASE)
    await ana.follow(ana.page.get_by_role("link", name="A plain report"))
    await ana.press("Keep it", noticed_1=COLD)
    await ana.reads(COLD)
    await ana.open("/journal/triggers")
    await ana.press("Keep it", what="A hand from behind", within=NECK)
    await ana.reads(NECK)


async def one_line_is_shown_and_taken_back(ana: Screen, ben: Screen) -> None:
    """The lamp, and not the ferry."""
    await ana.open("/evening")
    await ana.follow(ana.page.get_by_role("button", name="See how Ben would read it").nth(1))
    await ana.press("Let Ben read it")
    await ben.open(ana.page.url.removeprefix(ana.origin))
    await ben.reads(LAMP)
    await ben.reads_nothing_of(FERRY)
    await ana.press("Take it back")
    await ben.page.reload()
    await ben.reads("may have been taken back")


async def an_entry_is_shown_and_taken_back(ana: Screen, ben: Screen) -> None:
    """The trigger with a line left out."""
    await ana.open("/journal/triggers")
    await ana.press("See how Ben would read it")
    await ana.page.get_by_text("Leave a line out").click()
    await ana.page.locator('label:has([value="what"])').click()
    await ana.press("Let Ben read it")
    await ana.reads("Ben hasn’t been shown it yet")
    await ana.reads_nothing_of("A hand from behind")
    await ana.press("Let Ben read it")
    await ben.open(ana.page.url.removeprefix(ana.origin))
    await ben.reads(NECK)
    await ben.reads_nothing_of("A hand from behind", COLD)
    await ana.open("/journal/triggers")
    await ana.reads("Ben may read something of this one")
    await ana.press("Take it back")
    await ben.page.reload()
    await ben.reads("may have been taken back")
