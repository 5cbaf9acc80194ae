"""The private questions in a real browser, each branch in turn with the network's log open; and who looks after."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Locator, Page, Request, Route, ViewportSize

from tests.live.line_fixture import browser, live_street
from unhurried.pages.questions.asked import STOPS, Question, Reply, questions

# One house and one browser for all of them: each test opens the page on a phone of its own.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("screening"), pytest.mark.asyncio(loop_scope="module")]

PHONE: Final = ViewportSize(width=390, height=844)
SMALL: Final = ViewportSize(width=320, height=640)
AWAY: Final = "https://www.bbc.co.uk/weather"
SCRIPTS: Final = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
FIRST: Final = questions()[0]
# The dark page differs by its colours alone.
RULES: Final = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": ["cat.color"],
}


@dataclass
class Asking:
    """The page of questions on one phone, and everything the phone has asked of anybody since it was opened."""

    page: Page
    origin: str
    asked: list[str] = field(default_factory=list)

    async def open(self) -> None:
        await self.page.goto(f"{self.origin}/questions", wait_until="networkidle")
        self.asked.clear()

    def hear(self, request: Request) -> None:
        self.asked.append(f"{request.method} {request.url}")

    def block(self, question: Question) -> Locator:
        return self.page.locator(f'.asked:has([name="{question.id}"])')

    async def answer(self, question: Question, reply: Reply) -> None:
        await self.page.locator(f'[name="{question.id}"]').nth(question.replies.index(reply)).check()

    async def pass_by(self, *, before: Question | None = None) -> None:
        """Every question up to that one, or all of them, answered so that the next one opens."""
        for question in questions():
            if question == before:
                return
            await self.answer(question, passing(question))

    async def shown(self, *what: str) -> list[bool]:
        return [await self.page.locator(one).first.is_visible() for one in what]

    async def nothing_is_answered(self) -> bool:
        ticked = await self.page.locator(":checked").count()
        return not ticked and not any(await self.shown(".turn:visible", ".asked:nth-of-type(2):visible", ".way"))


def passing(question: Question) -> Reply:
    return next(reply for reply in question.replies if reply.then == "on")


def stopping(question: Question) -> Reply:
    return next(reply for reply in question.replies if reply.then in STOPS)


class Place:
    """A house and a browser; `asks` opens the questions on somebody's phone."""

    def __init__(self, origin: str, chromium: Browser) -> None:
        self.origin, self.chromium = origin, chromium

    @asynccontextmanager
    async def asks(self, **kind: object) -> AsyncIterator[Asking]:
        options: dict[str, object] = {"viewport": PHONE, **kind}
        context: BrowserContext = await self.chromium.new_context(**options)  # type: ignore[arg-type]
        one = Asking(await context.new_page(), self.origin)
        await context.route(f"{AWAY}**", lambda route: route.fulfill(body="Sunny spells", content_type="text/html"))
        one.page.on("request", one.hear)
        await one.open()
        yield one
        await context.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    async with live_street(tmp_path_factory.mktemp("data")) as street, browser(keeps_pages=True) as chromium:
        yield Place(street.origin, chromium)


@SCRIPTS
async def test_no_request_hangs_on_an_answer_and_none_is_kept(place: Place, *, scripts: bool) -> None:
    async with place.asks(java_script_enabled=scripts) as here:
        before = await here.page.context.storage_state(indexed_db=True)
        for number, question in enumerate(questions()):
            for reply in question.replies:
                await here.answer(question, reply)
                await opened_as_it_should(here, number, reply)
            await here.answer(question, passing(question))

        assert await here.shown(".way") == [True]
        assert here.asked == []
        assert here.page.url == f"{here.origin}/questions"
        assert await here.page.context.storage_state(indexed_db=True) == before
        assert [cookie["name"] for cookie in before["cookies"]] == ["door"]
        assert before["origins"] == []


async def opened_as_it_should(here: Asking, number: int, reply: Reply) -> None:
    """The slip, the careful word, the next question and the way on, as this answer asks for them."""
    block, stops, every = here.block(questions()[number]), reply.then in STOPS, questions()
    following = here.block(every[number + 1]) if number + 1 < len(every) else here.page.locator(".way")

    assert await block.locator(".turn").is_visible() == (reply.then != "on"), reply
    assert await following.is_visible() != stops, reply
    if questions()[number].stops:
        assert await block.locator(".careful").is_visible() == (reply.then == "unsaid"), reply
    if stops:
        assert await here.page.locator(".asked:visible").count() == number + 1
        assert await here.shown(".way", ".lands summary") == [False, True]


@SCRIPTS
async def test_ben_presses_reload_or_back_and_nothing_is_ticked(place: Place, *, scripts: bool) -> None:
    question = questions()[2]
    async with place.asks(java_script_enabled=scripts) as here:
        await here.pass_by(before=question)
        await here.answer(question, stopping(question))
        await here.page.reload()
        assert await here.nothing_is_answered()

        for address in ("/help", "/talks/first"):
            await here.pass_by(before=question)
            await here.answer(question, stopping(question))
            await here.page.goto(here.origin + address)
            await here.page.go_back(wait_until="commit")
            await here.page.wait_for_load_state()
            assert await here.nothing_is_answered(), address


@SCRIPTS
async def test_leaving_is_one_press_from_every_answer_and_back_shows_none(place: Place, *, scripts: bool) -> None:
    async with place.asks(java_script_enabled=scripts) as here:
        await here.answer(FIRST, stopping(FIRST))
        await here.page.get_by_role("link", name="Leave this page now").click()
        await here.page.wait_for_url(f"{AWAY}**")
        assert not [one for one in here.asked if here.origin in one]

        await here.page.go_back(wait_until="commit")
        await here.page.wait_for_load_state()
        assert await here.nothing_is_answered()


async def test_it_is_answered_by_keyboard_and_enter_sends_nothing(place: Place) -> None:
    async with place.asks() as here:
        await here.page.get_by_role("radio", name="No", exact=True).first.focus()
        for key in ("Space", "ArrowDown", "Enter"):
            await here.page.keyboard.press(key)
        assert await here.block(FIRST).locator(".turn").is_visible()

        await here.page.keyboard.press("Tab")
        assert await here.page.evaluate("document.activeElement.textContent") == "Australia"
        await here.page.keyboard.press("Enter")
        assert await here.page.get_by_role("link", name="1800 737 732").is_visible()
        assert here.asked == []


async def test_nothing_reached_by_keyboard_hides_behind_leaving(place: Place) -> None:
    covered = """() => {
      const it = document.activeElement, bar = document.querySelector('.leave').getBoundingClientRect()
      return it.matches('main *') && it.getBoundingClientRect().top >= bar.top }"""
    async with place.asks(viewport={"width": 320, "height": 560}) as here:
        await here.pass_by()
        await here.page.locator("input").first.focus()
        for _ in range(len(questions()) + 26):
            await here.page.keyboard.press("Tab")
            assert not await here.page.evaluate(covered), await here.page.evaluate("document.activeElement.outerHTML")


async def test_a_screen_reader_hears_each_question_with_its_answers_and_then_what_fits(place: Place) -> None:
    async with place.asks() as here:
        await here.pass_by()
        for question in questions():
            await here.answer(question, next(one for one in reversed(question.replies) if one.then not in STOPS))
        heard = await here.page.locator("main").aria_snapshot()

    at = [heard.index(f'group "{question.ask}"') for question in questions()]
    assert at == sorted(at)
    for question, here_at, next_at in zip(questions(), at, [*at[1:], heard.index("Then it may suit you")], strict=True):
        part = heard[here_at:next_at]
        assert all(f'radio "{reply.say}"' in part for reply in question.replies), question.id
        assert (question.title in part) == (not question.stops), question.id


@pytest.mark.parametrize("theme", RULES)
async def test_every_state_is_accessible_and_nothing_scrolls_sideways(place: Place, theme: str) -> None:
    async with place.asks(color_scheme=theme, viewport=SMALL, bypass_csp=True) as here:
        await here.answer(FIRST, FIRST.replies[-1])
        await must_be_accessible(here, theme)
        for question in questions():
            await here.answer(question, passing(question) if question.stops else question.replies[-1])
        await here.page.get_by_text("United Kingdom", exact=True).click()
        await must_be_accessible(here, theme)
        await here.page.goto(f"{here.origin}/help")
        await here.page.get_by_text("United Kingdom", exact=True).click()
        await must_be_accessible(here, theme)


async def must_be_accessible(here: Asking, theme: str) -> None:
    found = await Axe().run(here.page, options={"runOnly": RULES[theme]})
    assert found.violations_count == 0, found.generate_report()
    for width in (SMALL["width"], 195):  # 195: a phone at 200 %
        await here.page.set_viewport_size({"width": width, "height": SMALL["height"]})
        assert await here.page.evaluate("document.documentElement.scrollWidth") <= width
    await here.page.set_viewport_size(SMALL)


async def test_a_browser_that_cannot_open_them_shows_everything_and_says_so(place: Place) -> None:
    async def older(route: Route) -> None:
        answer = await route.fetch()
        await route.fulfill(response=answer, body=(await answer.text()).replace(":has(*)", ":unheard-of(*)"))

    async with place.asks() as here:
        await here.page.context.route("**/questions.css", older)
        await here.open()
        assert await here.page.locator(".turn:visible").count() == len(questions())
        assert await here.shown(".leaflet", ".way", ".careful") == [True, True, True]
