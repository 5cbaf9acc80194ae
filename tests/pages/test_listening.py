"""Listening turns: on two phones and on one, a break with a named end, stopping; and nobody else sees any of it."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.house_fixture import Phone, Street
from unhurried.core import listening
from unhurried.pages.listening.said import said

SPEAKS, LISTENS = said().speaker.does, said().listener.does
PRESS = 'action="/listening/turned"'
HIDDEN = re.compile(r'<input type="hidden" name="(began|turn)" value="([^"]+)">')


async def begun(ana: Phone, *, first: str = "0", phones: str = "two") -> None:
    """Ana presses a name, and it begins."""
    await ana.send("/listening/begun", at="/listening", first=first, phones=phones)


def held(phone: Phone) -> dict[str, str]:
    """What the forms of the page last shown say of their listening."""
    return dict(HIDDEN.findall(phone.page))


async def pressed(phone: Phone, address: str, **fields: str) -> str:
    """A button of the page at /listening is pressed."""
    await phone.open("/listening")
    return await phone.send(address, **held(phone), **fields)


async def test_each_phone_shows_its_own_part_and_only_whoever_speaks_may_press(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)

    hers, his = await ana.open("/listening"), await ben.open("/listening")

    assert "Ana speaks. Ben listens." in hers and "Ana speaks. Ben listens." in his
    assert SPEAKS in hers and LISTENS not in hers and PRESS in ana.page
    assert LISTENS in his and SPEAKS not in his and PRESS not in ben.page


async def test_yes_that_turns_both_and_pressed_twice_it_turns_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    await ana.open("/listening")
    form = held(ana)

    assert "Ben speaks. Ana listens." in await ana.send("/listening/turned", **form)
    assert "Ben speaks. Ana listens." in await ana.send("/listening/turned", **form)
    assert SPEAKS in await ben.open("/listening")


async def test_whoever_listens_cannot_say_it_for_the_other(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    await ana.open("/listening")

    await ben.send("/listening/turned", at="/listening", **held(ana))

    assert ben.status == 409
    assert "Ana speaks." in await ana.open("/listening")


async def test_on_one_phone_both_parts_lie_open_and_either_may_press(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana, first="1", phones="one")

    page = await ana.open("/listening")

    assert "Ben speaks." in page and SPEAKS in page and LISTENS in page
    assert "Ana speaks." in await pressed(ana, "/listening/turned")
    assert "listening.mjs" not in ana.page
    assert "Ben speaks." in await pressed(ben, "/listening/turned")


@pytest.mark.parametrize("minutes", listening.BREAKS)
async def test_a_break_names_its_end_on_both_phones_and_it_goes_on_where_it_was(
    on_the_street: Street, minutes: int
) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    on_the_street.turn(minutes=3, seconds=20)  # 18.03 and a bit in London

    back = on_the_street.clock.now() + timedelta(minutes=minutes, seconds=40)
    for page in (await pressed(ben, "/listening/rested", minutes=str(minutes)), await ana.open("/listening")):
        assert f"Back at {back:%H.%M}." in page
        assert PRESS not in page

    on_the_street.turn(minutes=minutes, seconds=39)
    assert "Back at" in await ana.open("/listening")
    on_the_street.turn(seconds=1)
    assert "Ana speaks. Ben listens." in await ana.open("/listening?after=yes")
    assert f"It’s gone {back:%H.%M}, and you’re back." in ana.words


async def test_a_break_names_nobody_and_a_press_that_comes_with_it_does_not_end_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    await ana.open("/listening")
    form = held(ana)
    await pressed(ben, "/listening/rested", minutes="20")

    page = await ana.send("/listening/turned", **form)

    assert "Back at 18.20." in page
    assert "Ben" not in page.split("Leave")[1].split("Contents")[0]
    assert ana.page.split("<main")[1].split("</main>")[0].count("Ana") == 0


async def test_a_length_that_is_none_is_refused_kindly(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await begun(ana)

    page = await pressed(ana, "/listening/rested", minutes="5")

    assert ana.status == 409
    assert "when you both come back" in page


async def test_stopping_takes_one_and_both_are_told_how_to_end(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)

    assert "Each say one thing you understood" in await pressed(ben, "/listening/ended")
    assert "Each say one thing you understood" in await ana.open("/listening?after=yes")
    assert "Who speaks first?" in await ana.open("/listening")
    assert "Each say one thing" in await ana.send("/listening/turned", began="gone", turn="0")


async def test_what_was_pressed_on_the_page_of_an_earlier_one_is_not_done_to_this(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    await ana.open("/listening")
    stale = held(ana)
    await pressed(ben, "/listening/ended")
    on_the_street.turn(minutes=5)
    await begun(ben)

    for address in ("/listening/turned", "/listening/ended", "/listening/rested"):
        assert "Ana speaks." in await ana.send(address, at="/listening", **stale, minutes="20")


async def test_begun_on_both_phones_at_once_it_is_one(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    for phone in (ana, ben):
        await phone.open("/listening")

    await ana.send("/listening/begun", first="0", phones="two")
    page = await ben.send("/listening/begun", first="1", phones="one")

    assert "Ana speaks." in page and SPEAKS not in page


@pytest.mark.parametrize(("first", "lacks"), [("", "who speaks first"), ("2", "who speaks first"), ("¹", "who speaks")])
async def test_without_a_name_it_asks_again(on_the_street: Street, first: str, lacks: str) -> None:
    ana, _ = await on_the_street.linked()

    page = await ana.send("/listening/begun", at="/listening", first=first, phones="one")

    assert ana.status == 422 and lacks in page
    assert 'value="one" checked' in ana.page


async def test_the_word_by_which_a_page_follows_changes_when_the_turn_does(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    told = []
    for doing in ("", "begun", "turned", "rested", "back", "ended"):
        if doing == "begun":
            await begun(ana)
        elif doing == "back":
            on_the_street.turn(minutes=21)
        elif doing:
            await pressed(ana, f"/listening/{doing}", minutes="20")
        told.append((await ben.open("/listening/turn"), f'data-at="{ben.page}"' in (await _page(ben))))

    assert all(stands for _, stands in told)
    assert all(before != after for (before, _), (after, _) in pairwise(told))


async def _page(phone: Phone) -> str:
    word = phone.page
    await phone.open("/listening")
    page, phone.page = phone.page, word
    return page


async def test_a_page_that_follows_keeps_no_sign_in_awake(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await begun(ana)
    await ana.open("/listening")

    for _ in range(10):
        on_the_street.turn(minutes=10)
        await ana.open("/listening/turn")

    assert ana.answers[-1].url.path == "/sign-in"


async def test_it_lapses_by_itself(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await begun(ana)
    on_the_street.turn(hours=3, minutes=1)
    await on_the_street.sign_in(ana)

    assert "Who speaks first?" in await ana.open("/listening")


async def test_a_third_person_sees_how_it_goes_and_nothing_of_theirs(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")
    before = await cleo.open("/listening")
    await begun(ana)

    assert SPEAKS in before and LISTENS in before
    assert before == await cleo.open("/listening")
    assert "<form" not in cleo.page.split("<main")[1].split("</main>")[0]
    await cleo.send("/listening/ended", at="/settings")
    assert cleo.status == 409
    await cleo.open("/listening/turn")
    assert cleo.status == 409


async def test_when_one_has_left_it_is_a_page_for_one(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    await ben.send("/leaving", at="/leaving", leave="yes")

    assert "One speaks" in await ana.open("/listening")
    await ana.open("/listening/turn")
    assert ana.status == 409


async def test_pressed_after_the_sign_in_fell_asleep_it_is_not_done_and_not_kept_for_later(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.linked()
    await begun(ana)
    await ana.open("/listening")
    on_the_street.turn(minutes=91)

    await ana.send("/listening/turned", **held(ana))

    assert ana.status == 403
    await on_the_street.sign_in(ben)
    assert "Ana speaks." in await ben.open("/listening")
    await on_the_street.sign_in(ana)
    assert "Ana speaks." in await ana.open("/listening")
