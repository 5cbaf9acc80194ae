"""Calm, for anybody: a breath or none, looks in steps, and what of it may stay on a phone."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

import unhurried
from tests.house_fixture import Phone, Street, street
from tests.programmes.wording import said_wrongly
from tests.security.roles import doors
from unhurried.pages.calm.words import FILE, Breath, breath_called, words

STYLES = (Path(unhurried.__file__).parent / "pages" / "calm" / "style.css").read_text("utf-8")
FRAME = (Path(unhurried.__file__).parent / "layout" / "static" / "styles" / "woven.css").read_text("utf-8")
FOR_ANYBODY = ("/calm", "/help", "/reading-room")  # where a worker may stand between a page and the house


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Street]:
    async with street(tmp_path) as home:
        yield home


async def kept_by(phone: Phone) -> dict[str, list[str]]:
    await phone.open("/calm-worker.mjs")
    found = re.search(r"KEPT = (\{.*\})", phone.page)
    assert found
    return {str(at): [str(one) for one in kept] for at, kept in json.loads(found[1]).items()}


async def test_it_needs_neither_script_nor_sign_in(home: Street) -> None:
    phone = home.visitor()

    await phone.open("/calm")

    assert "<form" not in phone.page
    assert phone.page.count('data-seconds="') == sum(len(look.each()) for look in words().looks)
    assert "If following a breath makes you dizzy" in phone.words


@pytest.mark.parametrize("named", ["five-five", "four-eight", "none", "four-six"])
async def test_an_address_may_name_the_breath_or_none(home: Street, named: str) -> None:
    phone = home.visitor()

    await phone.open(f"/calm?breath={named}")

    assert re.findall(r'id="breath-([a-z-]+)"[^>]* checked', phone.page) == [named]


@pytest.mark.parametrize("named", ["", "x" * 3_000, "☕️", "“>\u202e<b>", "four-six,none", "NONE"])
def test_any_other_name_is_the_usual_breath(named: str) -> None:
    assert breath_called(named) == "four-six"


@pytest.mark.parametrize("one", words().breaths, ids=lambda one: one.id)
def test_the_forms_move_by_the_seconds_that_are_told(one: Breath) -> None:
    usual = one.id == words().default
    sheet, name = (FRAME, "breathe") if usual else (STYLES, one.id)
    full = re.search(rf"@keyframes {name} \{{.*?\}}\s+([\d.]+)%", sheet, re.DOTALL)
    lasts = r"var\(--breath, (\d+)s\)" if usual else rf"#breath-{name}:checked.*?--breath: (\d+)s"
    long = re.search(lasts, sheet, re.DOTALL)

    assert full
    assert long
    assert float(full[1]) == pytest.approx(100 * one.inward / (one.inward + one.outward), abs=0.01)
    assert int(long[1]) == one.inward + one.outward


def test_nothing_moves_without_the_breath() -> None:
    stilled = re.search(r"#breath-none:checked\) \{(.*?)\}", STYLES, re.DOTALL)

    assert stilled
    assert all(f"--{name}: none" in stilled[1] for name in ("breathes", "dims", "inward", "outward"))


def test_a_look_lasts_as_long_as_it_says() -> None:
    minutes = {look.note: round(sum(step.seconds for step in look.each()) / 60) for look in words().looks}

    assert minutes == {"three minutes": 3, "eight minutes": 8, "four minutes": 4}


async def test_what_may_stay_on_a_phone_is_the_same_whoever_asks(home: Street) -> None:
    ana, _ = await home.linked()
    phone = home.visitor()

    assert await kept_by(ana) == await kept_by(phone)
    assert tuple(await kept_by(phone)) == FOR_ANYBODY
    for at, kept in (await kept_by(phone)).items():
        for address in kept:
            await phone.open(address)
            assert phone.status == 200, address
            assert address.startswith(("/static/", at))


async def test_calm_alone_is_ticked_by_itself(home: Street) -> None:
    phone = home.visitor()

    await phone.open("/calm")

    assert re.findall(r'name="stays" value="([a-z/-]+)"( checked)?', phone.page) == [
        ("/calm", " checked"), ("/help", ""), ("/reading-room", ""),
    ]  # fmt: skip


async def test_every_piece_of_the_reading_room_stays_with_it(home: Street) -> None:
    phone = home.visitor()
    await phone.open("/reading-room")
    pieces = set(re.findall(r'href="(/reading-room/[^"]+)"', phone.page))

    assert pieces
    assert pieces <= set((await kept_by(phone))["/reading-room"])


async def test_no_page_but_this_one_may_start_a_worker(home: Street) -> None:
    ana, _ = await home.agreed()
    for address in ("/", "/today", "/help", "/reading-room", "/journal", "/calm-worker.mjs"):
        await ana.open(address)
        policy = ana.answers[-1].headers["content-security-policy"]
        assert "worker-src 'none'" in policy, address
        assert "trusted-types 'none'" in policy, address
    await ana.open("/calm")
    policy = ana.answers[-1].headers["content-security-policy"]

    assert "worker-src 'self'" in policy
    assert "trusted-types default" in policy


async def test_no_private_address_begins_as_those_do_on_which_a_worker_stands(home: Street) -> None:
    under = sorted(path for path in doors(home, "GET") if path.startswith(FOR_ANYBODY))

    assert under == ["/calm", "/calm-worker.mjs", "/help", "/reading-room", "/reading-room/{piece}"]


def test_nothing_it_says_scolds_or_cheers() -> None:
    said = [text for text in msgspec.to_builtins(words()).values() if isinstance(text, str)]
    said += [breath.note for breath in words().breaths]
    said += [text for look in words().looks for text in (look.title, look.lede, look.warning)]
    said += [step.say for look in words().looks for step in look.each()]

    assert [(text, found) for text in said for found in said_wrongly(text)] == []


def test_a_word_too_many_in_the_file_is_found_at_once(tmp_path: Path) -> None:
    file = tmp_path / "calm.toml"
    file.write_text(FILE.read_text("utf-8").replace("in = 4\n", "in = 4\nhold = 7\n", 1), "utf-8")

    with pytest.raises(msgspec.ValidationError, match="hold"):
        words(file)
