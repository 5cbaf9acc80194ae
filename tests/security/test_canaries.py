"""Words that sing where they should not: typed into every field, looked for in every byte on the disk and every log."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from tests.pages.journals import given, kept, opened, pages_in, seen_in, waiting
from tests.pages.pressing import press
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes
from unhurried.vault import seal

OTHER = {"hour": "21:00", "zone": "Europe/London", "form": "full", "rests": "no", "review_weeks": "2"}
TERMS = ("pausing", "soft_no", "tentative_yes", "leaving", "afterwards", "checking")
REFLECTED = ("good", "less_good", "adjust")
WRITTEN = ("journal", "changed", "erased", "triggers_what", "gaps_safer", "naming_wish", "waited", "sought", "exercise")
TOOLS = ("evening", "small", "shown", "about_to_show")


def canary(name: str) -> str:
    return f"canary-{name.replace('_', '-')}-sings"


CANARIES = [canary(name) for name in (*TERMS, "signs", *REFLECTED, *WRITTEN, *TOOLS, "words", "called", "name")]


def where_it_sings(data: Path, log: str) -> list[str]:
    """The canaries that are found, as they were typed or in another usual encoding."""
    everything = b"".join(path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()) + log.encode()
    return [one for one in CANARIES if any(form in everything for form in _encodings(one))]


def _encodings(word: str) -> list[bytes]:
    plain = word.encode()
    return [plain, word.encode("utf-16-le"), plain.hex().encode(), plain[::-1], plain.upper()]


@asynccontextmanager
async def a_house_that_was_lived_in(data: Path) -> AsyncIterator[Street]:
    """Ana types a canary into every field there is."""
    async with street(data, embedded=True) as one:
        ana, ben = await one.agreed()
        await _types(one, ana)
        await _an_evening(one, ana, ben)
        await ana.send("/reflections", at="/reflections", distress="3", **{name: canary(name) for name in REFLECTED})
        assert ana.status == 200
        await ana.send("/shared-lines", at="/shared-lines?line=good", line="good", words=canary("good"))
        assert canary("good") in await ben.open("/today") + await ben.open("/journey")
        await _writes(one, ana)
        await _shows(one, ana, ben)
        yield one


async def _types(one: Street, ana: Phone) -> None:
    await one.keeper.people.add(canary("name"), "lantern pebble orchard kettle saddle moth")
    await ana.send("/settings", at="/settings", called=canary("called"))
    cleo = await one.joined("Cleo")
    await cleo.send("/opting-in", at="/opting-in", answer="own-reasons", programme="thirty-days", words=canary("words"))
    await ana.send("/agreement/terms", at="/agreement/terms", **OTHER, **{name: canary(name) for name in TERMS})
    assert canary("soft_no") in await ana.open("/agreement")
    await ana.send("/agreement/signs", at="/agreement/signs", signs=canary("signs"))
    await ana.send("/agreement/signs/shown", words=canary("signs"))
    assert canary("signs") in await ana.open("/agreement")


async def _writes(one: Street, ana: Phone) -> None:
    """In the journal: a page that stays, one that was changed, one erased, one that waited behind the lock."""
    await opened(one, ana)
    await kept(ana, canary("journal"))
    await kept(ana, canary("changed"))
    page = ana.answers[-1].url.path.rpartition("/")[2]
    await ana.send("/journal/pages", leaf="journal", page=page, seen=seen_in(ana), words="another word")
    await kept(ana, canary("erased"))
    await ana.send("/journal/erasures", page=ana.answers[-1].url.path.rpartition("/")[2])
    for leaf, part in (("triggers", "what"), ("gaps", "safer"), ("naming", "wish")):
        await ana.send("/journal/pages", at="/journal", leaf=leaf, **{part: canary(f"{leaf}_{part}")})
    await ana.send("/journal/findings", at="/journal", sought=canary("sought"))
    await ana.send("/journal/closings", at="/journal")
    await ana.send("/journal/pages", leaf="journal", words=canary("waited"))
    await given(ana, **waiting(ana))
    assert canary("waited") in ana.page
    assert canary("journal") in await ana.open("/journal")


async def _shows(one: Street, ana: Phone, ben: Phone) -> None:
    """In the tools: what is kept, an entry that Ben may read, and one that she was signed out over."""
    await ana.send("/evening", at="/evening", seen="", day=canary("evening"))
    await ana.send("/small-good-things", at="/small-good-things", words=canary("small"))
    await opened(one, ana)
    await ana.send("/journal/pages", leaf="exercise", exercise="plain-report", noticed_1=canary("exercise"))
    await ana.open("/journal/exercise")
    entry = {"shows": "yes", "leaf": "exercise", "of": pages_in(ana)[0], "exercise": "plain-report", "typed": "yes"}
    await ana.send("/journal/showings", noticed_1=canary("shown"), **entry)
    await press(ana, "Let Ben read it")
    assert canary("shown") in await ben.open(ana.answers[-1].url.path)
    await ana.open("/journal/exercise")
    one.turn(minutes=11)
    await ana.send("/journal/showings", noticed_1=canary("about_to_show"), **entry)
    assert ana.status == 403


async def _an_evening(one: Street, ana: Phone, ben: Phone) -> None:
    for phone in (ana, ben):
        await (await one.book(phone)).answer(Kind.SIGNATURES, Yes(), pressed=True)
    for kind, answer in ((Kind.TONIGHT, CheckIn(Willing.WILLING)), (Kind.BEGIN, Yes())):
        for phone in (ana, ben):
            await (await one.book(phone)).answer(kind, answer, pressed=True)
    one.clock.turn(timedelta(minutes=50))
    for phone in (ana, ben):
        await one.sign_in(phone)


async def test_nothing_typed_lies_readable_on_the_disk_or_in_a_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        async with a_house_that_was_lived_in(tmp_path):
            running = where_it_sings(tmp_path, caplog.text)

    assert running == []
    assert where_it_sings(tmp_path, caplog.text) == []


async def test_without_sealing_every_canary_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The search above can find them: this is the same house with the sealing taken out."""

    class Open:
        def __init__(self, key: bytes) -> None: ...
        def encrypt(self, nonce: bytes, plain: bytes, bound: bytes) -> bytes:
            return plain + bytes(seal.TAG)

        def decrypt(self, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
            return sealed[: -seal.TAG]

    monkeypatch.setattr(seal, "AESGCM", Open)
    async with a_house_that_was_lived_in(tmp_path):
        found = where_it_sings(tmp_path, "")

    # A name is only ever kept as a keyed hash, and a word sought not at all; what was taken back may be gone already.
    never, perhaps = {canary("name"), canary("sought")}, {canary("changed"), canary("erased")}
    assert [one for one in found if one not in perhaps] == [one for one in CANARIES if one not in never | perhaps]
