"""Quick exit, in a real browser: the screen is covered, the sign-in ended, and Back shows nothing."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, sync_playwright

from unhurried.layout.reader import Reader
from unhurried.layout.render import Layout

LAYOUT = Layout()
ANA = Reader(signed_in=True, csrf="a-token", leave_to="http://weather.test/")
WRITTEN = '{% extends "frame.html" %}{% block title %}Journal{% endblock %}{% block main %}a secret line{% endblock %}'

pytestmark = pytest.mark.browser


class Home:
    """A house of one page, which is there only while Ana is signed in."""

    def __init__(self) -> None:
        self.left_with: list[str | None] = []

    def answer(self, route: Route) -> None:
        request = route.request
        if "/static/" in request.url:
            name = request.url.rsplit("/", 1)[1]
            kind = "text/javascript" if name.endswith(".mjs") else "text/css"
            route.fulfill(body=LAYOUT.files.plain(name), content_type=kind)
        elif request.method == "POST":
            self.left_with.append(request.post_data)
            route.fulfill(status=303, headers={"location": ANA.leave_to})
        elif request.url.startswith(ANA.leave_to) or self.left_with:
            route.fulfill(body="Mild, with showers.")
        else:
            page = LAYOUT.environment.from_string(WRITTEN).render(reader=ANA, csrf=LAYOUT.hidden(ANA))
            route.fulfill(body=page, content_type="text/html", headers={"cache-control": "no-store"})


@pytest.fixture
def home() -> Home:
    return Home()


@pytest.fixture
def phone(home: Home) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["UNHURRIED_CHROMIUM"], args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", home.answer)
        page.goto("http://home.test/today")
        page.goto("http://home.test/journal")
        yield page
        browser.close()


def gone(phone: Page, home: Home) -> bool:
    """The neutral page is there; and the house has heard of it, which may take a little longer."""
    phone.wait_for_url(ANA.leave_to)
    for _ in range(400):
        if not home.left_with:
            phone.wait_for_timeout(50)
    return "secret" not in phone.content()


def test_one_press_puts_a_neutral_page_in_the_place_of_this_one(phone: Page, home: Home) -> None:
    phone.click("text=Leave")

    assert gone(phone, home)
    assert home.left_with == ["csrf=a-token"]


def test_shift_three_times_does_the_same(phone: Page, home: Home) -> None:
    for _ in range(3):
        phone.keyboard.press("Shift")

    assert gone(phone, home)


def test_a_word_in_capitals_is_not_a_wish_to_leave(phone: Page) -> None:
    for letter in "AnA":
        phone.keyboard.press(f"Shift+{letter}")

    assert phone.url == "http://home.test/journal"


def test_going_back_shows_nothing_of_what_was_read(phone: Page, home: Home) -> None:
    phone.click("text=Leave")
    gone(phone, home)

    phone.go_back()

    assert "secret" not in phone.content()
    assert "/journal" not in phone.url
