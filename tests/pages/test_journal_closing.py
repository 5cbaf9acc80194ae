"""A journal that lies open on a screen, in a real browser: it closes by itself, and what was written goes in first."""

import os
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, Route, sync_playwright

from unhurried.layout.reader import Reader
from unhurried.layout.render import Layout
from unhurried.pages.journal.said import sharing

LAYOUT = Layout()
ANA = Reader(signed_in=True, csrf="a-token")
FACTS = {"words": {"words": ""}, "entries": [], "months": [], "today": date(2027, 3, 1), "longest": 20_000}
PAGE = LAYOUT.render(
    "journal/journal.html", ANA, leaf="journal", id="a-page", seen="as-it-was", refused_words=None, **FACTS
)

WORDS = {"what": "A hand from behind", "within": "", "helps": "Being asked"}
PREVIEW = LAYOUT.render(
    "journal/preview.html", ANA, leaf="triggers", words=WORDS, of="a-page", note="a-note", note_said=WORDS, me="Ana",
    partner="Ben", longest=20_000, refused_words=None, said=sharing(), parts=tuple(WORDS), exercise=None,
    filled=("what", "helps"), as_seen="", changed=False, afresh=False, own={}, seen_was="",
)  # fmt: skip

pytestmark = pytest.mark.browser


class Home:
    """A house with one open journal. `asked` counts how often it heard that somebody types."""

    def __init__(self) -> None:
        self.asked, self.closed, self.sent = 0, False, list[tuple[str, dict[str, list[str]]]]()

    def answer(self, route: Route) -> None:
        request = route.request
        path = request.url.removeprefix("http://home.test")
        if path.startswith("/static/"):
            kind = "text/javascript" if path.endswith(".mjs") else "text/css"
            route.fulfill(body=LAYOUT.files.plain(path.rsplit("/", 1)[1]), content_type=kind)
        elif path == "/journal/opening":
            self.asked += 1
            route.fulfill(status=410 if self.closed else 204)
        elif request.method == "POST":
            self.sent.append((path, parse_qs(request.post_data or "", keep_blank_values=True)))
            route.fulfill(body="The lock.", content_type="text/html")
        else:
            route.fulfill(body=PREVIEW if path == "/preview" else PAGE, content_type="text/html")


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["UNHURRIED_CHROMIUM"], args=["--no-sandbox"])
        page = browser.new_page()
        page.clock.install()
        yield page
        browser.close()


@pytest.fixture
def home(browser_page: Page) -> Home:
    home = Home()
    browser_page.unroute_all()
    browser_page.route("**/*", home.answer)
    browser_page.goto("http://home.test/journal")
    return home


def minutes(page: Page, count: float) -> None:
    page.clock.run_for(int(count * 60_000))


def test_left_alone_it_closes_before_five_minutes_are_over(home: Home, browser_page: Page) -> None:
    minutes(browser_page, 4)
    assert home.sent == []
    minutes(browser_page, 1)
    browser_page.wait_for_url("**/journal/closings")

    assert "The lock." in browser_page.content()


def test_typing_keeps_it_open_and_then_it_keeps_what_was_typed(home: Home, browser_page: Page) -> None:
    for _ in range(8):
        with browser_page.expect_response("**/journal/opening"):
            browser_page.locator("textarea").press_sequentially("word ")
            minutes(browser_page, 1)
    assert home.sent == []
    assert 8 <= home.asked <= 16  # seconds of a slow machine go by as well
    minutes(browser_page, 5)
    browser_page.wait_for_url("**/journal/pages")

    [(_, form)] = home.sent
    assert (form["words"], form["then"]) == ([("word " * 8)], ["close"])
    assert form["page"] == [""]  # a page that was being changed is not written over by a clock


def test_a_phone_that_slept_closes_as_it_wakes_and_loses_nothing(home: Home, browser_page: Page) -> None:
    browser_page.locator("textarea").fill("Half a thought")
    home.closed = True
    browser_page.clock.fast_forward(3_600_000)
    minutes(browser_page, 0.1)
    browser_page.wait_for_url("**/journal/pages")

    assert home.sent[0][1]["words"] == ["Half a thought"]


def test_an_entry_about_to_be_shown_closes_with_its_words_kept(home: Home, browser_page: Page) -> None:
    browser_page.goto("http://home.test/preview")
    minutes(browser_page, 5)
    browser_page.wait_for_url("**/journal/closings")

    [(_, form)] = home.sent
    assert (form["of"], form["what"], form["helps"]) == (["a-page"], ["A hand from behind"], ["Being asked"])
    assert (form["shows"], form["typed"]) == (["yes"], ["yes"])


def test_and_with_the_words_that_were_typed_for_the_other_since(home: Home, browser_page: Page) -> None:
    browser_page.goto("http://home.test/preview")
    browser_page.locator("summary").last.click()
    browser_page.locator("#what").fill("A door, loudly")
    minutes(browser_page, 10)
    browser_page.wait_for_url("**/journal/previews")

    [(_, form)] = home.sent
    assert (form["of"], form["what"], form["then"]) == (["a-page"], ["A door, loudly"], ["close"])
