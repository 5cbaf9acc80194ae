"""Ana invites Ben; Cleo comes too late."""

import re
from pathlib import Path

from tests.house_fixture import Phone, Street, street
from tests.pages.front import LINE, invited, join
from unhurried.pages.invitations.square import QUIET, square

FOUR = re.compile(r"<li>([a-z]+)</li>")


async def accepted(here: Street) -> tuple[Phone, Phone]:
    """Ana has invited Ben, and Ben said yes."""
    ana, ben = await here.joined("Ana"), await here.joined("Ben")
    line = await invited(ana)
    await ben.send(line, at=line)
    return ana, ben


async def test_ana_makes_a_line_and_a_square_that_say_until_when(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        await invited(ana)

    assert "until Wednesday 3 March at six o’clock in the evening" in ana.words
    assert "http://localhost:8000/with/" in ana.words
    assert "the four words wait for you on Today" in ana.words
    assert "<path d=" in ana.page
    assert "style=" not in ana.page


async def test_a_new_line_takes_the_place_of_the_old(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), here.visitor()
        old, new = await invited(ana), await invited(ana)
        spent = await ben.open(old)
        fresh = await ben.open(new)

    assert "has been used, or has run out" in spent
    assert "Ana would like to begin something with you" in fresh


async def test_ben_reads_joins_says_yes_and_both_read_the_same_words(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), here.visitor()
        line = await invited(ana)
        await ben.open(line)
        assert f"/join?next={line}" in ben.page
        await join(ben, "Ben", at=f"/join?next={line}")
        await ben.send(line, at=line)
        await ana.open("/invitations")

    assert FOUR.findall(ana.page) == FOUR.findall(ben.page)
    assert len(FOUR.findall(ana.page)) == 4
    assert "Ben has four on another phone" in ana.words


async def test_cleo_finds_a_used_a_stale_and_an_invented_line_alike(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), await here.joined("Ben")
        used = await invited(ana)
        await ben.send(used, at=used)
        dan = await here.joined("Dan")
        stale = await invited(dan)
        here.turn(days=2)
        cleo = here.visitor()
        pages = [(await cleo.open(line), cleo.page) for line in (used, stale, "/with/" + "c" * 26, "/with/nonsense")]

    assert cleo.status == 404
    assert len({page for _, page in pages}) == 1
    assert "Ana" not in pages[0][0]


async def test_one_says_the_same_and_the_others_page_does_not_know(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await accepted(here)
        await ben.open("/words")
        before = ben.page
        noted = await ana.send("/words", at="/words", said="matched")
        await ben.open("/words")

    assert "Noted: the same, on your phone" in noted
    assert ben.page == before


async def test_both_said_the_same_and_are_linked(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await accepted(here)
        await ana.send("/words", at="/words", said="matched")
        words = await ben.send("/words", at="/words", said="matched")
        again = await ana.open("/invitations")

    assert "Some private questions" in words
    assert "The two of you are linked" in again


async def test_the_words_differ_and_a_new_line_can_be_made(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await accepted(here)
        stopped = await ben.send("/words", at="/words", said="differ")
        same = await ana.open("/words")
        today = await ana.open("/today")
        await ana.send("/invitations", at="/words")

    assert "Then we’ve stopped here." in stopped
    assert '<a class="btn bound" href="/today">' in ben.page
    assert '<button class="btn">Make a new line' in ben.page
    assert "Then we’ve stopped here." in same
    assert "You can start anew, with a new invitation." in today
    assert "Make room for the other" in today
    assert "Put this book away" not in today  # there was none
    assert LINE.search(ana.page)


async def test_a_line_cannot_be_accepted_by_whoever_made_it(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        line = await invited(ana)
        words = await ana.send(line)
        still = await here.visitor().open(line)

    assert ana.status == 409
    assert "This line is your own" in words
    assert "Ana would like" in still


async def test_ben_who_is_one_of_two_cannot_be_drawn_into_another_couple(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        _, ben = await here.linked()
        cleo = await here.joined("Cleo")
        line = await invited(cleo)
        words = await ben.open(line)
        await ben.send(line)
        refused = ben.status
        await ben.send("/invitations")

    assert "You’ve begun with somebody here already" in words
    assert (refused, ben.status) == (409, 409)


async def test_a_visitor_who_says_yes_is_asked_for_a_name_first(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), here.visitor()
        line = await invited(ana)
        await ben.open("/with")
        await ben.send(line)

    assert str(ben.answers[-1].url).endswith(f"/join?next={line}")


async def test_a_line_can_be_typed_with_or_without_its_address(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), here.visitor()
        line = await invited(ana)
        letters = line.removeprefix("/with/")
        whole = await ben.send("/with", at="/with", line=f"http://localhost:8000{line}")
        spaced = await ben.send("/with", at="/with", line=f"{letters[:13].upper()} {letters[13:]}")
        wrong = await ben.send("/with", at="/with", line="seven letters")

    assert "Ana would like" in whole
    assert "Ana would like" in spaced
    assert "That isn’t a whole line" in wrong
    assert 'value="seven letters"' in ben.page


async def test_a_yes_given_to_one_person_is_none_to_another(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await accepted(here)
        await ana.send("/opting-in", at="/opting-in", answer="own-reasons", programme="thirty-days")
        await ben.send("/words", at="/words", said="differ")
        await ana.send("/invitations", at="/words")
        await ana.open("/opting-in")

    assert "Noted: for reasons of your own" not in ana.words


def test_the_square_holds_what_a_camera_needs() -> None:
    size, path = square("http://localhost:8000/with/" + "a" * 26)
    corner = f"M{QUIET} {QUIET}h7v1h-7z"

    assert path.startswith(corner)
    assert size == 33 + 2 * QUIET


async def test_ben_is_led_to_the_questions_and_to_people_outside_before_he_says_anything(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), here.visitor()
        line = await invited(ana)
        await ben.open(line)
        read = ben.page
        await ben.open(f"/questions?next={line}")
        asked = ben.page
        await ben.open("/questions?next=https://example.org/")

    assert read.index(f'href="/questions?next={line}"') < read.index(f"/join?next={line}") < read.index("#no")
    assert read.index('<a href="/help">people outside') < read.index("#no")
    assert f'href="{line}">Back to the invitation' in asked
    assert "example.org" not in ben.page
    assert "Back to the invitation" not in ben.page


async def test_a_no_pressed_by_mistake_has_a_way_back(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), here.visitor()
        line = await invited(ana)
        await ben.open(line)

    assert f'href="{line}">Back to the invitation' in ben.page.partition('id="no"')[2]


async def test_after_the_words_both_are_led_to_the_questions_whoever_has_read_them(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.linked()
        pages = {}
        for name, address in (("words", "/words"), ("today", "/today")):
            await ben.open(address)
            pages[name] = ben.page
        await ana.open("/questions")
        for name, address in (("words", "/words"), ("today", "/today")):
            await ben.open(address)
            assert ben.page == pages[name]

    assert '<a class="btn bound" href="/questions">Some private questions' in pages["words"]
    assert '<a class="btn bound" href="/questions">Is it right for me, now?' in pages["today"]
    assert all('href="/opting-in"' in page for page in pages.values())
