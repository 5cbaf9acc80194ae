"""Small good things: Ana's own lines, any of which may be shown; and the first times, which both see alike."""

import re

import pytest

from tests.asleep import comes_back
from tests.house_fixture import Phone, Street
from tests.pages.evenings import evening_together, later
from tests.pages.pressing import press
from unhurried.pages.victories.said import victories

KEPT = re.compile(r'name="note" value="(small-[0-9]+)"><input type="hidden" name="seen" value="([0-9a-f]+)"')
BEANS = "I went to water the ferns, and was all right."


def named(phone: Phone) -> dict[str, str]:
    """The form for a new line, as it came."""
    found = re.search(r'name="note" value="([0-9a-z-]+)"', phone.page)
    assert found is not None
    return {"note": found[1], "seen": ""}


async def kept(phone: Phone, words: str = BEANS) -> str:
    await phone.open("/small-good-things")
    return await phone.send("/small-good-things", words=words, **named(phone))


def of_it(phone: Phone) -> dict[str, str]:
    """The form of the line that was kept last."""
    found = KEPT.search(phone.page)
    assert found is not None
    return {"note": found[1], "seen": found[2]}


async def test_a_line_is_kept_changed_and_erased_and_nobody_else_sees_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    before = await ben.open("/notes"), await ben.open("/today"), await ben.open("/contents")
    assert BEANS in await kept(ana)

    assert BEANS not in await ben.open("/small-good-things")
    assert before == (await ben.open("/notes"), await ben.open("/today"), await ben.open("/contents"))
    await ana.open("/small-good-things")
    words = await ana.send("/small-good-things", words="We laughed about the tent.", **of_it(ana))
    assert ("We laughed about the tent." in words, BEANS in words) == (True, False)
    await ana.send("/small-good-things/erasures", note=of_it(ana)["note"])
    assert "the tent" not in await ana.open("/small-good-things")


async def test_twice_is_once_and_going_back_writes_nothing_over(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/small-good-things")
    form = named(ana)
    await ana.send("/small-good-things", words=BEANS, **form)
    await ana.send("/small-good-things", words=BEANS, **form)
    await ana.send("/small-good-things", words="Another line.", **form)

    words = await ana.open("/small-good-things")
    assert words.count(f"{BEANS} Monday") == 1
    assert "Another line." in words


async def test_one_line_is_shown_and_says_so_until_it_is_taken_back(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await kept(ana)
    await ana.send("/notes/previews", kind="victory", words=BEANS)
    await press(ana, "Let Ben read it")
    note = str(ana.answers[-1].url.path)

    assert BEANS in await ben.open(note)
    assert "Ben may read it" in await ana.open("/small-good-things")
    await ana.send("/notes/taken-back", note=note.rsplit("/", 1)[1])
    assert "Ben may read it" not in await ana.open("/small-good-things")


@pytest.mark.parametrize("words", ["", "x" * 4001])
async def test_nothing_or_far_too_much_is_told_kindly_and_stays_on_the_page(on_the_street: Street, words: str) -> None:
    ana = await on_the_street.joined("Ana")

    await kept(ana, words)

    assert ana.status == 422
    assert words in ana.page


@pytest.mark.parametrize("words", ["<b>not bold</b>", "שלום, it’s me", "🫖🫖"])
async def test_any_letters_stand_as_they_were_typed(on_the_street: Street, words: str) -> None:
    assert words in await kept(await on_the_street.joined("Ana"), words)


async def test_fallen_asleep_over_it_it_waits(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/small-good-things")
    on_the_street.turn(minutes=11)
    await ana.send("/small-good-things", words=BEANS, note="", seen="")

    assert BEANS in await comes_back(ana, "Ana")


async def test_many_lines_go_on_over_several_pages(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    for number in range(13):
        await kept(ana, f"Line {number}.")

    assert "Line 0." not in await ana.open("/small-good-things")
    assert len(ana.page) < 60_000
    assert "Line 0." in await ana.open("/small-good-things?further=1")


async def test_first_times_are_the_same_for_both_and_name_nobody(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    said = victories().milestones
    assert said["agreement"] in await ana.open("/small-good-things")
    assert said["first-evening"] not in ana.words
    await evening_together(on_the_street, ana, ben)
    await ben.send("/pauses", at="/pauses")
    await later(on_the_street, ana, ben, days=2)

    hers, his = await ana.open("/small-good-things"), await ben.open("/small-good-things")

    for name in ("agreement", "first-evening", "first-pause", "first-rest"):
        assert said[name] in hers
    first = said["agreement"]
    assert hers[hers.index(first) :] == his[his.index(first) :]
    assert "First times" not in await (await on_the_street.joined("Cleo")).open("/small-good-things")
