"""The agreement walked on two phones: a yes taken back in the middle of a practice, a review by parts, a wider line."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.house_fixture import Street
from tests.walk.evenings import TWO_ARRIVE, begin_on_screens, both_read, settle_on_it
from tests.walk.hands import Screen
from tests.walk.house import Somebody, Walk, walk
from tests.walk.moving_in import signed_in
from tests.walk.unseen import unseen_by

pytestmark = pytest.mark.browser

NARROW = "/agreement/narrowings"
NEARBY = ("Sitting close, clothed", "Holding hands", "A long hug")


@pytest.fixture
async def walking(tmp_path: Path) -> AsyncIterator[Walk]:
    async with walk(tmp_path / "data") as one:
        yield one


async def test_ana_and_ben_narrow_review_and_widen_and_neither_page_says_whose_it_was(walking: Walk) -> None:
    street = Street(walking.wired, walking.clock)
    phones = await street.agreed(review_weeks=1)
    ana, ben = [await signed_in(walking, name, phone) for name, phone in zip(("Ana", "Ben"), phones, strict=True)]

    await a_yes_taken_back_in_the_middle(ana, ben)
    walking.turn_to(18, days=7)
    await both_read(ana.screen, ben.screen, "/agreement", "It’s time to read it again")
    await marks_by_parts(ana, ben)
    await handed_in_and_put_together(ana, ben)
    await wider_only_when_both_have_signed(ana, ben)


async def a_yes_taken_back_in_the_middle(ana: Somebody, ben: Somebody) -> None:
    """Ana takes a line off the table in another window; both sittings end by themselves, and softly."""
    await settle_on_it(ana.screen, ben.screen)
    await begin_on_screens(ana.screen, ben.screen)
    aside = Screen(await ana.screen.page.context.new_page(), ana.screen.origin)
    await aside.open(NARROW)
    await aside.reads("Ben will see that the line changed and can tell it was not them")
    await aside.press("Make it so, now", line="off washing-hair")
    await aside.reads("“Washing or brushing the other’s hair” moved to off the table.")

    for phone in (ana.screen, ben.screen):
        await expect(phone.page).to_have_url(f"{phone.origin}/reflections", timeout=TWO_ARRIVE)
    words = await both_read(ana.screen, ben.screen, "/agreement", "Washing or brushing the other’s hair")
    assert "Ana" not in words.partition("Versions")[2]


async def marks_by_parts(ana: Somebody, ben: Somebody) -> None:
    """She goes through the list part by part; what is kept is there again, and shows nowhere else."""
    async with unseen_by(ben):
        await ana.screen.open("/agreement/marks")
        await ana.screen.page.get_by_role("group", name="All of “Near, and clothed”").get_by_text("Talk first").click()
        await chosen(ana.screen, "sitting-close", "talk")
        await ana.screen.fill("mark-holding-hands", "willing")
        await ana.screen.press("Keep these, and go on")
        assert ana.screen.page.url.endswith("/agreement/marks#part-1")
        await ana.screen.open("/agreement")
        await ana.screen.press("Go on with my page")
        await chosen(ana.screen, "holding-hands", "willing")
        await chosen(ana.screen, "long-hug", "talk")
        await by_the_enter_key(ana.screen)


async def by_the_enter_key(phone: Screen) -> None:
    """The key for “enter” in a line of one's own keeps the page, and hands nothing in."""
    field = phone.page.locator("#own-0")
    await field.fill("Reading aloud")
    async with phone.page.expect_navigation():
        await field.press("Enter")
    await phone.open("/agreement")
    await phone.reads("isn’t handed in")
    await phone.press("Go on with my page")
    await expect(phone.page.locator("#own-0")).to_have_value("Reading aloud")
    await chosen(phone, "sitting-close", "talk")


async def chosen(phone: Screen, line: str, mark: str) -> None:
    await expect(phone.page.locator(f'input[name="mark-{line}"][value="{mark}"]')).to_be_checked()


async def handed_in_and_put_together(ana: Somebody, ben: Somebody) -> None:
    """Everything willing but for what she marked; he hands his in, and both look."""
    for somebody in (ana, ben):
        await somebody.screen.open("/agreement/marks")
        for title in await somebody.screen.page.locator(".list > h2").all_inner_texts():
            part = somebody.screen.page.get_by_role("group", name=f"All of “{title}”")
            if await part.count() and not (somebody is ana and title == "Near, and clothed"):
                willing = part.get_by_role("button", name="Willing")
                if await willing.count():  # what goes further is marked line by line, and here left blank
                    async with somebody.screen.page.expect_navigation():
                        await willing.click()
        await somebody.screen.press("We’re both here: look now")
    words = await both_read(ana.screen, ben.screen, "/agreement", "To be signed", "This is what would change.")
    moves = words.partition("This is what would change.")[2]
    assert "“A long hug” is already talk first." in moves
    assert "“Washing or brushing the other’s hair” would be willing." in moves
    assert "“Holding hands”" not in moves


async def wider_only_when_both_have_signed(ana: Somebody, ben: Somebody) -> None:
    """What would be wider waits for both names; what is more careful holds already; and the first version stays."""
    async with unseen_by(ben):
        await ana.screen.open("/agreement")
        await ana.screen.press("Sign it")
        await ana.screen.reads("Noted. Take that back")
        assert "Washing or brushing the other’s hair" not in await ana.screen.page.locator(".grp").first.inner_text()
    await ben.screen.open("/agreement")
    await ben.screen.press("Sign it")
    await both_read(ana.screen, ben.screen, "/agreement", "Second", "moved to talk first")
    assert "Washing or brushing the other’s hair" in await ana.screen.page.locator(".grp").first.inner_text()
    await both_read(ana.screen, ben.screen, "/agreement/versions/1", "The first version", *NEARBY)
