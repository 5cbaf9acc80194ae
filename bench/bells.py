"""Two phones, listened to: each rings its bowl by its own clock, and the strokes tell how far these are apart."""

from dataclasses import dataclass
from typing import Any, Final

from playwright.async_api import Page

# A stroke is put onto the audio clock up to half a second ahead. `words`: when what is read on the screen turned.
LISTEN: Final = """(() => {
  const heard = globalThis.heard = {strokes: [], words: [], contexts: new Set()}
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (at) {
    const now = performance.now()
    if (heard.strokes.at(-1)?.[0] !== now) heard.strokes.push([now, 1000 * (at - this.context.currentTime - .05)])
    return start.call(this, at)
  }
  const resume = AudioContext.prototype.resume
  AudioContext.prototype.resume = function () { heard.contexts.add(this); return resume.call(this) }
  document.addEventListener('DOMContentLoaded', () => {
    let was = 0
    const look = () => {
      const all = [...document.querySelectorAll('#lengths li')], over = document.body.classList.contains('is-over')
      const is = over ? all.length : all.findIndex(each => each.hasAttribute('aria-current'))
      if (is > was) heard.words.push(performance.now())
      was = Math.max(was, is)
    }
    new MutationObserver(look).observe(document.body, {attributes: true, subtree: true})
  })
})()"""
SOUNDS: Final = "[...heard.contexts].some(({state}) => state === 'running')"
HEARD: Final = """() => ({now: performance.now(), origin: performance.timeOrigin,
  strokes: heard.strokes.map(([at, after]) => at + after), words: heard.words})"""


@dataclass(frozen=True)
class Change:
    """How many milliseconds two phones are apart at one phase change: by their bells, and by what stands there."""

    bells: float
    words: float


async def listen(page: Page) -> None:
    """Before the page is opened: write down when the bowl is struck."""
    await page.add_init_script(LISTEN)


async def sounding(page: Page) -> None:
    """Until the page may sound."""
    while not await page.evaluate(SOUNDS):
        await page.wait_for_load_state()


async def heard(page: Page) -> dict[str, Any]:
    """Every stroke and every turned word so far, in milliseconds by the page's own clock, and what that shows now."""
    return dict(await page.evaluate(HEARD))


def apart(both: list[list[float]], around: float, within: float) -> float:
    """Milliseconds between what came on both phones around that moment; infinite where it did not come on both."""
    near = [[each for each in one if abs(each - around) <= within] for one in both]
    return abs(near[0][-1] - near[1][-1]) if all(near) else float("inf")
