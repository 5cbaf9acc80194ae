"""Two ways to hold a phone: by its screen, and by its forms alone, as a very plain browser would."""

import html
import re
from abc import ABC, abstractmethod
from typing import Final

from playwright.async_api import APIRequestContext, Error, Locator, Page, Response

from tests.walk.forms import Reading

SPACES: Final = re.compile(r"\s+")
JOINER: Final = "\u2060"  # it holds a number in words together on a line, and is no letter


class Hand(ABC):
    """What anybody can do with a page: open it, read it, fill something in and press."""

    def __init__(self, origin: str) -> None:
        self.origin, self.status = origin, 0

    @abstractmethod
    async def open(self, address: str) -> str:
        """Go there; what is read there."""

    @abstractmethod
    async def press(self, label: str, **fields: str) -> None:
        """Fill in, and press the button or the link of that name."""

    @abstractmethod
    async def words(self) -> str:
        """What the page says, without the frame around it."""

    @abstractmethod
    async def markup(self) -> str:
        """The page as it was sent."""

    async def reads(self, *texts: str) -> str:
        """The page, on which all of this stands."""
        words = await self.words()
        for text in texts:
            assert text in words, f"“{text}” isn’t on the page: {words}"
        return words

    async def reads_nothing_of(self, *texts: str) -> None:
        """None of this stands on the page."""
        words = await self.words()
        for text in texts:
            assert text not in words, f"“{text}” is on the page: {words}"


class Screen(Hand):
    """A phone with a screen; what is pressed must be there to be seen and pressed. `learnt`: its holder's six words."""

    learnt = ""

    def __init__(self, page: Page, origin: str) -> None:
        super().__init__(origin)
        self.page = page
        self.page.set_default_timeout(20_000)

    async def open(self, address: str) -> str:
        for again in (True, True, False):
            try:
                self._told(await self.page.goto(self.origin + address, wait_until="domcontentloaded"))
                break
            except Error as fault:  # a page that goes on by itself can do so at that very moment
                if not again or "interrupted by another navigation" not in str(fault):
                    raise
        return await self.words()

    async def press(self, label: str, **fields: str) -> None:
        for name, value in fields.items():
            await self.fill(name, value)
        await self.follow(self._named(label))

    async def follow(self, way: Locator) -> None:
        """Press what leads to another page, until that is there to be read."""
        async with self.page.expect_navigation(wait_until="domcontentloaded") as going:
            await way.click()
        self._told(await going.value)

    async def touch(self, label: str) -> None:
        """Press something that leaves the page where it is."""
        await self._named(label).click()

    def _named(self, label: str) -> Locator:
        named = [self.page.get_by_role(role, name=label, exact=True) for role in ("button", "link")]
        return named[0].or_(named[1]).first

    async def fill(self, name: str, value: str) -> None:
        """Put something into a field, or choose among the answers it offers, as fingers do."""
        field = self.page.locator(f'[name="{name}"]')
        kind = await field.first.get_attribute("type")
        if kind in {"radio", "checkbox"}:
            chosen = f'input[name="{name}"][value="{value}"]'
            labels = self.page.locator(f'label:has({chosen}), label[for="{name}-{value}"]')
            return await labels.first.click()
        if await field.first.evaluate("it => it.tagName") == "SELECT":
            await field.select_option(value)
            return None
        return await field.fill(value)

    async def words(self) -> str:
        await self.page.wait_for_load_state()  # what the style hides is not read, and the style may come last
        return SPACES.sub(" ", (await self.page.inner_text("main")).replace(JOINER, ""))

    async def markup(self) -> str:
        return (await self.page.content()).replace(JOINER, "")

    def _told(self, response: Response | None) -> None:
        self.status = response.status if response else self.status


class Plain(Hand):
    """A phone's forms and links without its screen: the same cookies, the same buttons, and no picture."""

    def __init__(self, http: APIRequestContext, origin: str) -> None:
        super().__init__(origin)
        self._http, self._page = http, ""

    async def open(self, address: str) -> str:
        answer = await self._http.get(self.origin + address)
        self.status, self._page = answer.status, await answer.text()
        return await self.words()

    async def press(self, label: str, **fields: str) -> None:
        reading = Reading.of(self._page)
        if label in reading.links:
            await self.open(reading.links[label])
            return
        form = reading.form_with(label)
        assert fields.keys() <= form.names, f"{set(fields) - form.names} cannot be filled in beside “{label}”"
        answer = await self._http.post(
            self.origin + form.address(label), form={**form.sent_by(label), **fields},
            headers={"origin": self.origin, "sec-fetch-site": "same-origin"},
        )  # fmt: skip
        self.status, self._page = answer.status, await answer.text()

    async def words(self) -> str:
        main = self._page.partition("<main")[2].partition("</main>")[0].partition(">")[2]
        return SPACES.sub(" ", html.unescape(re.sub(r"<[^>]+>", " ", main)).replace(JOINER, "")).strip()

    async def markup(self) -> str:
        return self._page.replace(JOINER, "")
