"""What Ana may do alone with the tools of every day: kept, changed, erased, seen as Ben would read it and not shown."""

from collections.abc import Awaitable, Callable, Mapping

from tests.security.twins.alone import WORDS, Alone

SENTENCE = ("feel", "when", "prefer", "try")


async def ends_her_day(ana: Alone) -> None:
    """Three lines at the end of a day, or fewer; they are there once, whatever was there before."""
    lines = {part: ana.rng.choice(("", *WORDS)) for part in ("day", "between", "wish")}
    await ana.send("/evening", body=ana.rng.sample(["warm", "tired", "numb"], ana.rng.randint(0, 2)), **lines)
    if ana.rng.random() < 0.3:
        await ana.send("/evening/erasures")


async def builds_a_sentence(ana: Alone) -> None:
    """A hard thing, read back; kept, or seen as Ben would read it, or left."""
    parts: dict[str, str | list[str]] = {part: ana.rng.choice(("", *WORDS)) for part in SENTENCE}
    note = f"{ana.rng.getrandbits(128):032x}"
    await ana.send("/say-it/readings", note=note, **parts)
    if ana.rng.random() < 0.5:
        await ana.send("/say-it/kept", note=note, **parts)
        if ana.rng.random() < 0.3:
            await ana.send("/say-it/erasures", note=note)
    if ana.rng.random() < 0.4:
        await ana.send("/notes/previews", kind="sentence", note=note, **parts)


async def keeps_a_small_thing(ana: Alone) -> None:
    note = f"{ana.rng.getrandbits(128):032x}"
    await ana.send("/small-good-things", note=note, words=ana.rng.choice(WORDS))
    if ana.rng.random() < 0.3:
        await ana.send("/small-good-things/erasures", note=note)


async def looks_for_something(ana: Alone) -> None:
    await ana.send("/tools/found", sought=ana.rng.choice(["afraid", "breath", "sorry", "no", ""]))


TOOLS: Mapping[Callable[[Alone], Awaitable[None]], int] = {
    ends_her_day: 2, builds_a_sentence: 2, keeps_a_small_thing: 1, looks_for_something: 1,
}  # fmt: skip
