"""Two real phones in one browser and a real house, on one turned clock, with lines that can be cut, muted and healed.

The phones run what is shipped. Their clocks are the browser's own, held still and put forward together with the
house's; nothing travels meanwhile. What lies between them and the house is the front.
"""

import asyncio
import base64
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, Error, Page, Route

from tests.live.front import Front, Wire

PATIENCE: Final = 20.0  # real seconds in which a page that is on its way has come
HELD: Final = 0.1  # real seconds, after which it is looked whether a phone waits for another page
ARRIVES: Final = 15  # times IDLE, within which the first of what a press says has come
ON_A_LINE: Final = 500  # times IDLE as well, where there is a line: however slow the phone is
IDLE: Final = 0.004  # real seconds without a message, after which nothing is on its way any more
# What has come to the phone by then is heard first: its own clock stands, so that no timer of its could wait for that.
SCENE: Final = """async () => {
  const {port1, port2} = new MessageChannel()
  await new Promise(heard => { port1.onmessage = heard; port2.postMessage(0) })
  const classes = document.body.classList
  if (!document.getElementById('carry')) return {at: location.pathname}
  const lengths = [...document.querySelectorAll('#lengths li')]
  const carry = document.getElementById('carry')
  return {
    at: location.pathname, over: classes.contains('is-over'), paused: classes.contains('is-paused'),
    phase: lengths.findIndex(each => each.hasAttribute('aria-current')),
    part: document.getElementById('part').textContent,
    lowered: classes.contains('is-lowered') ? document.getElementById('line').textContent : '',
    early: carry.getAttribute('aria-disabled') === 'true', noted: carry.getAttribute('aria-pressed') === 'true',
  }
}"""


@dataclass
class Fault:
    """A mistake in a script of ours: something that stands in a module, and what stands there instead."""

    name: str
    module: str
    right: str
    wrong: str

    async def plant(self, route: Route) -> None:
        """Answer with the mistake in it."""
        answer = await route.fetch()
        await route.fulfill(response=answer, body=(await answer.text()).replace(self.right, self.wrong))


@dataclass
class Hand:
    """One phone with a screen, and the hand that holds it. `own`: it pressed Pause; `wishes`: it pressed to go on, and
    `took_back`: it took that back, perhaps where nobody could hear of it yet.
    """

    page: Page
    cookie: str
    wire: Wire
    name: str
    own: bool = False
    wishes: bool = False
    took_back: bool = False

    async def scene(self) -> dict[str, Any]:
        """What the page says now; only its address where it is another page."""
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    await self.page.wait_for_load_state()
                    return dict(await self.page.evaluate(SCENE))
                except Error:  # it is on its way to another page
                    await asyncio.sleep(IDLE)


class Stage:
    """Ana's and Ben's phones, the front between them and the house, and the clock of all three."""

    def __init__(self, street: Any, front: Front, hands: tuple[Hand, Hand]) -> None:
        self.street, self.front, self.hands = street, front, hands
        self.gone_on = 0

    async def settle(self) -> None:
        """Until nothing is on its way any more. The clocks stand meanwhile."""
        quiet = 0
        while quiet < 3:
            before = self.front.moved
            await asyncio.sleep(IDLE)
            quiet = quiet + 1 if self.front.moved == before else 0

    async def go(self, seconds: float, step: float = 5.0) -> None:
        """Put every clock forward, in steps that a slow phone's own ticks would make."""
        while seconds > 0:
            by = min(step, seconds)
            self.front.still.clear()
            self.street.clock.turn(timedelta(seconds=by))
            forward = [asyncio.ensure_future(each.page.clock.fast_forward(round(by * 1000))) for each in self.hands]
            await self._forward(forward)
            self.front.still.set()
            await asyncio.gather(*forward)
            await self.settle()
            seconds -= by

    async def _forward(self, forward: Sequence[asyncio.Future[None]]) -> None:
        """Until every phone is put forward: one that hears the house before that has a clock that runs ahead of it.

        A phone that leaves for another page is put forward when that page has come.
        """
        for _ in range(round(PATIENCE / HELD)):
            _, late = await asyncio.wait(forward, timeout=HELD)
            if all(hand.wire.turning for hand, one in zip(self.hands, forward, strict=True) if one in late):
                return

    async def open(self, hand: Hand) -> None:
        """Open the sitting, as somebody does whose phone shows something else."""
        try:
            await hand.page.goto(f"{self.street.origin}/sitting", wait_until="load")
        except Error:
            return  # the house is not to be had, and the browser says so
        await self.settle()

    async def tap(self, hand: Hand, what: str) -> None:
        """Press one of the four, where it is there to be pressed."""
        scene = await hand.scene()
        if "over" not in scene or scene["over"]:
            return
        button = {"pause": "#pause", "on": "#carry", "slower": ".slower", "end": ".end"}[what]
        if (what == "pause" and scene["paused"]) or (what == "on" and (scene["early"] or not scene["paused"])):
            return
        before = self.front.moved
        await hand.page.evaluate(f"document.querySelector('{button}').click()")
        for _ in range(ON_A_LINE if hand.wire.is_through and hand.wire.lines else ARRIVES):
            if self.front.moved == before:
                await asyncio.sleep(IDLE)
        if what == "pause":
            hand.own = True
            assert not (await hand.scene()).get("noted"), f"{hand.name} paused, and is told that going on was noted"
        if what == "on":
            hand.wishes, hand.took_back = not scene["noted"], scene["noted"]
            hand.own |= hand.took_back
        await self.settle()


@asynccontextmanager
async def phones(
    chromium: Browser, street: Any, front: Front, tokens: tuple[bytes, bytes], fault: Fault | None = None
) -> AsyncIterator[Stage]:
    """Both phones, on the sitting that has just begun; with a `fault` planted in what they run."""
    async with in_hand(chromium, street, front, tokens) as stage:
        for hand in stage.hands:
            if fault is not None:
                await hand.page.context.route(f"**/{fault.module}.mjs", fault.plant)
        await asyncio.gather(*map(stage.open, stage.hands))
        yield stage


@asynccontextmanager
async def in_hand(chromium: Browser, street: Any, front: Front, tokens: tuple[bytes, bytes]) -> AsyncIterator[Stage]:
    """Both phones, signed in, with clocks that stand, and no page open yet."""
    hands, contexts = [], list[BrowserContext]()
    for name, token in zip(("Ana", "Ben"), tokens, strict=True):
        context = await chromium.new_context(viewport={"width": 390, "height": 844})
        contexts.append(context)
        cookie = base64.urlsafe_b64encode(token).decode()
        await context.add_cookies([{"name": "in", "value": cookie, "url": street.origin}])
        wire = front.wires[cookie] = Wire()
        page = await context.new_page()
        await page.clock.install(time=street.clock.now() - timedelta(minutes=1))
        await page.clock.pause_at(street.clock.now())
        hands.append(Hand(page, cookie, wire, name))
    stage = Stage(street, front, (hands[0], hands[1]))
    try:
        yield stage
    finally:
        for context in contexts:
            await context.close()
