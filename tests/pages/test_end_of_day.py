"""The end of a day: three lines for oneself, one note an evening; each line can be shown, and nothing beside it."""

import re

import pytest

from tests.asleep import comes_back, sends_it_now
from tests.house_fixture import Phone, Street
from tests.pages.evenings import later
from tests.pages.pressing import press

LONG = "Long, with rain on the ferry."
BAG = "You had put the lamp on before I came."
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


async def kept(phone: Phone, body: tuple[str, ...] = (), **lines: str) -> str:
    """Somebody keeps tonight's lines."""
    await phone.open("/evening")
    return await phone.send("/evening", seen=field(phone, "seen"), body=list(body), **lines)


def field(phone: Phone, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', phone.page)
    return found[1] if found else ""


async def test_it_is_kept_and_changed_and_erased_and_only_ana_sees_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    before = await ben.open("/evening"), await ben.open("/notes"), await ben.open("/today")

    words = await kept(ana, day=LONG, between=BAG, body=("tired", "warm"))
    assert "Kept, for you" in words
    assert LONG in words
    assert "Your body: warm, tired." in words
    assert before == (await ben.open("/evening"), await ben.open("/notes"), await ben.open("/today"))

    assert LONG not in await kept(ana, day="Short after all.", between=BAG)
    assert "Short after all." in ana.words

    await ana.send("/evening/erasures", on="2027-03-01")
    assert "Short after all." not in await ana.open("/evening")
    assert "Two minutes before the light goes off" in ana.words


async def test_one_line_is_shown_and_nothing_beside_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await kept(ana, day=LONG, between=BAG)

    await ana.send("/notes/previews", kind="evening", between=BAG)
    await press(ana, "Let Ben read it")

    note = str(ana.answers[-1].url.path)
    assert BAG in await ben.open(note)
    assert LONG not in ben.page
    assert "Ben may read this line" in await ana.open("/evening")
    assert ana.words.count("See how Ben would read it") == 1


async def test_every_evening_has_its_own_and_the_earlier_ones_are_listed(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await kept(ana, day=LONG)
    await later(on_the_street, ana, ben, days=1)

    assert LONG in await ana.open("/evening")
    assert "Monday 1 March" in ana.words
    await kept(ana, wish="To swim before work.")
    await ana.open("/evening?on=2027-03-01")
    assert ana.words.index(LONG) < ana.words.index("Other evenings") < ana.words.index("To swim before work.")
    assert "Two minutes" not in await ana.open("/evening?on=no-such-day")


async def test_a_page_that_was_open_past_four_keeps_the_evening_it_was_written_for(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await ana.open("/evening")
    on = field(ana, "on")
    on_the_street.turn_to(4, 5)
    await later(on_the_street, ana, ben)
    await ana.open("/today")

    await ana.send("/evening", on=on, seen="", day=LONG)

    assert LONG in await ana.open("/evening?on=2027-03-01")


async def test_nothing_is_written_over_what_another_window_kept_and_twice_is_once(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/evening")
    await ana.send("/evening", seen="", day=LONG)
    await ana.send("/evening", seen="", day=LONG)
    assert ana.status == 200

    words = await ana.send("/evening", seen="", day="Something else.")
    assert ana.status == 422
    assert LONG in words
    assert "Something else." in words
    await ana.send("/evening", seen=field(ana, "seen"), day="Something else.")
    assert LONG not in await ana.open("/evening")


async def test_alone_it_works_as_well_and_offers_nobody(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")

    assert "the two of you" not in await cleo.open("/evening")
    assert LONG in await kept(cleo, day=LONG)
    assert "would read it" not in cleo.words


@pytest.mark.parametrize(("words", "said"), [("", "Nothing written"), ("x" * 4001, "up to four thousand letters")])
async def test_nothing_or_far_too_much_is_told_kindly_and_stays_on_the_page(
    on_the_street: Street, words: str, said: str
) -> None:
    ana = await on_the_street.joined("Ana")

    assert said in await kept(ana, day=words)
    assert ana.status == 422
    assert words in ana.page


@pytest.mark.parametrize("words", ["<b>not bold</b>", "שלום, it’s me", "🫖🫖"])
async def test_any_letters_stand_as_they_were_typed(on_the_street: Street, words: str) -> None:
    ana = await on_the_street.joined("Ana")

    assert words in await kept(ana, day=words)
    assert "<b>not" not in ana.page


async def test_fallen_asleep_over_it_nothing_is_lost(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/evening")
    on_the_street.turn(minutes=11)

    assert LONG not in await ana.send("/evening", seen="", day=LONG)
    assert LONG in await comes_back(ana, "Ana")
    assert "A line about the day" in ana.words
    await sends_it_now(ana)
    assert LONG in await ana.open("/evening")


async def test_two_can_do_it_aloud_instead(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    assert "/talks/end-of-day" in (await ana.http.get("/evening")).text
    assert "used in the morning" in await ana.open("/talks/end-of-day")
    assert "What was the longest part of today?" in await ana.open("/talks/end-of-day?part=1")
