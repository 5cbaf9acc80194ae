"""The bowl, rendered: its pitches, how it comes and goes, nothing cut off, and nothing that could startle."""

import base64
import cmath
import math
from array import array
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest
import pytest_asyncio

import unhurried
from tests.live.line_fixture import browser

# All of them are rendered once, by one browser.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("sound"), pytest.mark.asyncio(loop_scope="module")]

RATE, WINDOW = 48_000, 8_192  # samples a second; samples in which a spectrum is taken, 170 ms
D3, G3, A3, E4 = 146.83, 196.0, 220.0, 329.63
PITCHES = {
    "begin": [A3], "turn": [A3, E4], "minuteLeft": [E4], "end": [A3, E4], "paused": [D3], "carryOn": [A3],
    "slower": [G3],
}  # fmt: skip
LASTS = {"turn": 7.3}  # seconds; its second note comes two seconds after the first
SOURCE = (Path(unhurried.__file__).parent / "live" / "bowl.mjs").read_bytes()
RENDER = """async ([source, name, rate, hushed]) => {
  const {bowl} = await import('data:text/javascript;base64,' + source)
  const context = new OfflineAudioContext(1, rate * 12, rate), wood = bowl(context)
  wood.strike(name, 0)
  if (hushed) {
    wood.strike(name, 1)
    wood.hush()
  }
  const bytes = new Uint8Array((await context.startRendering()).getChannelData(0).buffer)
  const file = await new Promise(done => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.readAsDataURL(new Blob([bytes]))
  })
  return file.slice(file.indexOf(',') + 1)
}"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rendered() -> AsyncIterator[Mapping[str, Sequence[float]]]:
    """Twelve seconds of each, as samples from -1 to 1."""
    wood = base64.b64encode(SOURCE).decode()
    async with browser() as chromium:
        page = await chromium.new_page()
        sounds = {
            name: array("f", base64.b64decode(await page.evaluate(RENDER, [wood, name, RATE]))) for name in PITCHES
        }
        yield MappingProxyType(sounds)


def peak(samples: Sequence[float]) -> float:
    return max(map(abs, samples))


def decibels(share: float) -> float:
    return 20 * math.log10(max(share, 1e-12))


def spectrum(samples: Sequence[float]) -> list[float]:
    """How loud each frequency is, in steps of RATE / WINDOW, through a Hann window."""
    shaped = [one * (0.5 - 0.5 * math.cos(2 * math.pi * n / WINDOW)) for n, one in enumerate(samples[:WINDOW])]
    return [abs(one) for one in _fft([complex(one) for one in shaped])[: WINDOW // 2]]


def _fft(values: list[complex]) -> list[complex]:
    if len(values) == 1:
        return values
    even, odd = _fft(values[::2]), _fft(values[1::2])
    half = len(even)
    turned = [cmath.exp(-2j * math.pi * n / len(values)) * odd[n] for n in range(half)]
    return [even[n] + turned[n] for n in range(half)] + [even[n] - turned[n] for n in range(half)]


def last_above(samples: Sequence[float], share: float) -> float:
    """The second in which it was last that loud, of its own loudest."""
    least = peak(samples) * share
    return max(n for n, one in enumerate(samples) if abs(one) >= least) / RATE


@pytest.mark.parametrize("name", PITCHES)
async def test_a_moment_has_its_pitches_and_its_wood(name: str, rendered: Mapping[str, Sequence[float]]) -> None:
    samples = rendered[name]
    for at, pitch in enumerate(PITCHES[name]):
        begun = round((2 * at if name == "turn" else 0) * RATE)
        loud = spectrum(samples[begun + RATE // 20 :])
        for times in (1, 2.76):
            near = round(pitch * times * WINDOW / RATE)
            around = loud[near - 2 : near + 3]
            assert max(around) > 4 * max(loud[near - 8], loud[near + 8]), (name, pitch * times)


@pytest.mark.parametrize("name", PITCHES)
async def test_it_comes_softly_goes_slowly_and_is_never_cut_off(
    name: str, rendered: Mapping[str, Sequence[float]]
) -> None:
    samples = rendered[name]
    top = peak(samples)
    risen = [next(n for n, one in enumerate(samples) if abs(one) >= share * top) / RATE for share in (0.1, 0.9)]

    assert decibels(top) < -5
    assert 0.02 < risen[1] - risen[0] < 0.06
    assert 4.5 < last_above(samples, 0.001) < LASTS.get(name, 5.5)
    assert peak(samples[:24]) < 0.002  # the first half of a millisecond: a start without a click


@pytest.mark.parametrize("name", PITCHES)
async def test_nothing_to_speak_of_stands_above_two_kilohertz(
    name: str, rendered: Mapping[str, Sequence[float]]
) -> None:
    samples = rendered[name]
    for begun in (0, RATE // 20, RATE, 2 * RATE):
        loud = spectrum(samples[begun:])
        assert decibels(max(loud[round(2_000 * WINDOW / RATE) :]) / max(loud)) < -50, (name, begun)


async def test_low_means_stop_and_the_same_means_go_on() -> None:
    assert PITCHES["paused"][0] < min(pitch for name in PITCHES for pitch in PITCHES[name] if name != "paused")
    assert PITCHES["carryOn"] == PITCHES["begin"]


async def test_what_was_due_when_they_paused_is_not_heard_any_more() -> None:
    wood = base64.b64encode(SOURCE).decode()
    async with browser() as chromium:
        page = await chromium.new_page()
        struck = array("f", base64.b64decode(await page.evaluate(RENDER, [wood, "paused", RATE])))
        hushed = array("f", base64.b64decode(await page.evaluate(RENDER, [wood, "paused", RATE, True])))

    assert peak(struck) > 0.1
    assert peak([one - other for one, other in zip(hushed, struck, strict=True)]) < 1e-6
