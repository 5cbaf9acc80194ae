"""The talks: turns, questions and a way out, of which nothing is kept."""

import re
from pathlib import Path

import msgspec
import pytest

from tests.house_fixture import Phone, Street
from unhurried.core.programme import USUAL
from unhurried.layout.files import Files
from unhurried.pages.talks.ways import parts, ways
from unhurried.programmes.shelf import shelf
from unhurried.programmes.text_kinds import LONGEST

ONWARD = re.compile(r'<a class="btn(?: bound)?" href="(/talks/[^"]+)"')
TALKS = ("first", "stall", "reset", "weekly-review", "end-of-day")


async def walked(phone: Phone, address: str) -> list[str]:
    """Every page of a talk, by its one way on, from its opening to its ending."""
    pages = [await phone.open(address)]
    while onward := ONWARD.search(phone.page):
        pages.append(await phone.open(onward[1].replace("&amp;", "&")))
        assert phone.status == 200
        assert len(pages) < 40
    return pages


@pytest.mark.parametrize("talk", TALKS)
async def test_a_talk_can_be_walked_to_its_end_with_a_way_out_on_every_part(on_the_street: Street, talk: str) -> None:
    ana, _ = await on_the_street.linked()
    text = shelf()[USUAL].texts.conversation(talk)

    pages = await walked(ana, f"/talks/{talk}")

    assert "Close the talk" in pages[-1]
    assert all("A way out" in page for page in pages)
    assert all(any(prompt in page for page in pages) for prompt in text.prompts)


async def test_they_take_turns_and_change_who_begins(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    assert "Ana speaks. Ben listens." in await ana.open("/talks/first?part=1")
    assert "Ben speaks. Ana listens." in await ana.open("/talks/first?part=1&turn=1")
    assert "Ben speaks. Ana listens." in await ana.open("/talks/first?part=2")
    assert "Ben speaks. Ana listens." in await ana.open("/talks/first?part=1&begins=1")


@pytest.mark.parametrize(
    ("address", "minutes"),
    [
        ("first?part=1", "three"),
        ("stall?part=1", "four"),
        ("reset?part=6&turn=1", "three"),
        ("weekly-review?part=2", "two"),
    ],
)
async def test_a_turn_has_a_clock_of_its_length_also_for_a_visitor(
    on_the_street: Street, address: str, minutes: str
) -> None:
    ana, _ = await on_the_street.linked()
    talk = shelf()[USUAL].texts.conversation(address.partition("?")[0])

    for phone in (ana, on_the_street.visitor()):
        assert f"About {minutes} minutes. The weave fills" in await phone.open(f"/talks/{address}")
        assert f'<span class="weft for-{talk.turn}" aria-hidden="true">' in phone.page


@pytest.mark.parametrize(
    ("address", "said"),
    [("end-of-day?part=1", "Nobody need look at a clock."), ("stall?part=2", "No clock is drawn for this round.")],
)
async def test_where_no_minutes_are_named_no_clock_is_drawn(on_the_street: Street, address: str, said: str) -> None:
    visitor = on_the_street.visitor()

    assert said in await visitor.open(f"/talks/{address}")
    assert "weft" not in visitor.page


def test_every_length_has_its_weave() -> None:
    woven = re.findall(r"\.for-(\d+) { --minutes: (\d+); }", Files().plain("frame.css").decode())

    assert woven == [(str(n), str(n)) for n in range(1, LONGEST + 1)]


@pytest.mark.parametrize("address", ["/talks", "/talks/stall", "/talks/stall?part=1", "/talks/stall?part=9"])
async def test_both_read_the_same_bytes(on_the_street: Street, address: str) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        await phone.open(address)

    one, other = (re.sub(r'name="csrf" value="[0-9a-f]+"', "", phone.page) for phone in (ana, ben))

    # The sheet behind Pause names the other one; the talk itself names both, in the same order.
    assert one.split("</main>")[0] == other.split("</main>")[0]


async def test_nothing_shows_that_a_talk_was_opened(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before, version = await ben.open("/today"), (await on_the_street.book(ben)).version

    await walked(ana, "/talks/stall")

    assert await ben.open("/today") == before
    assert (await on_the_street.book(ben)).version == version


async def test_it_can_be_read_by_somebody_alone_and_names_nobody(on_the_street: Street) -> None:
    await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")

    for phone in (cleo, on_the_street.visitor()):
        pages = await walked(phone, "/talks/first")

        assert "The first of you speaks. The other listens." in pages[1]
        assert not any("Ana" in page or "Ben " in page for page in pages)


@pytest.mark.parametrize("address", ["/talks/first?part=x", "/talks/first?part=-1", "/talks/first?part=1000"])
async def test_an_address_that_is_none_is_the_opening(on_the_street: Street, address: str) -> None:
    page = await on_the_street.visitor().open(address)

    assert "Is this what we both want?" in page


async def test_a_talk_nobody_wrote_is_not_there(on_the_street: Street) -> None:
    visitor = on_the_street.visitor()

    await visitor.open("/talks/integration")

    assert visitor.status == 404


def test_the_stall_talk_has_a_second_round_that_asks_nothing_new() -> None:
    first, second = parts(shelf()[USUAL].texts.conversation("stall"), ways()["stall"])

    assert len(first.questions) == 6
    assert "one you don’t know the answer to" in second.speaking


def test_a_way_that_lacks_its_words_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "talks.toml"
    file.write_text('[[talks]]\nid = "first"\nnote = ""\nlistening = ""', "utf-8")

    with pytest.raises(msgspec.ValidationError, match="speaking"):
        ways(file)


async def test_when_not_to_have_the_first_conversation_stands_before_all_of_it(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.open("/talks/first")
    talk = ana.page

    assert talk.index("If a no would be worse than awkward") < talk.index('href="/help">People outside')
    assert talk.index('href="/help">People outside') < talk.index("Sit wherever you talk best")
