"""Two phones, listened to: each rings its bowl by its own clock, and the strokes tell how far these are apart.

The words on the screen turn at the page's next look at its clock, a quarter of a second later at most, and tell less.
"""

from typing import Any, Final

from playwright.async_api import Page

# A stroke is put onto the audio clock up to half a second ahead, .05 s after the moment it is meant for. That clock
# goes in leaps of a buffer, so what counts is what it showed as the page read it.
LISTEN: Final = """(() => {
  const heard = globalThis.heard = {strokes: [], contexts: new Set()}
  const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime')
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {get() { return this.shown = clock.get.call(this) }})
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (at) {
    const now = performance.now()
    if (heard.strokes.at(-1)?.[0] !== now) heard.strokes.push([now, 1000 * (at - this.context.shown - .05)])
    return start.call(this, at)
  }
  const resume = AudioContext.prototype.resume
  AudioContext.prototype.resume = function () { heard.contexts.add(this); return resume.call(this) }
})()"""
SOUNDS: Final = "[...heard.contexts].some(({state}) => state === 'running')"
HEARD: Final = """() => ({now: performance.now(), origin: performance.timeOrigin,
  strokes: heard.strokes.map(([at, after]) => at + after)})"""


async def listen(page: Page) -> None:
    """Before the page is opened: write down when the bowl is struck."""
    await page.add_init_script(LISTEN)


async def sounding(page: Page) -> None:
    """Until the page may sound."""
    while not await page.evaluate(SOUNDS):
        await page.wait_for_load_state()


async def heard(page: Page) -> dict[str, Any]:
    """Every stroke so far, in milliseconds by the page's own clock, and what that shows now."""
    return dict(await page.evaluate(HEARD))


def apart(both: list[list[float]], around: float, within: float) -> float:
    """Milliseconds between the strokes of both phones around that moment; infinite where one of them rang none."""
    near = [[each for each in one if abs(each - around) <= within] for one in both]
    return abs(near[0][-1] - near[1][-1]) if all(near) else float("inf")
