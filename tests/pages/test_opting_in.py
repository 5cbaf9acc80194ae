"""Each answers for themselves; the programme opens when both are ready."""

import re
from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from tests.shelf_fixture import SHELF

YES, UNSURE, PEACE = "own-reasons", "not-sure", "keep-the-peace"


async def says(phone: Phone, answer: str, programme: str = "thirty-days", **more: str) -> str:
    return await phone.send("/opting-in", at="/opting-in", answer=answer, programme=programme, **more)


async def test_the_effort_and_the_months_are_said_before_anything_is_asked(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, _ = await here.linked()
        words = await ana.open("/opting-in")

    assert words.index("Fifteen to thirty minutes on thirty days") < words.index("For reasons of my own")
    assert "usually takes months" in words
    assert "somebody who has said yes can guess" in words


async def test_both_are_ready_and_it_opens_on_the_full_hour(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.linked()
        here.turn(minutes=10)
        await says(ana, YES, words="I miss sitting close.")
        noted = await says(ben, YES)
        here.turn_to(19)
        await here.sign_in(ana)
        await ana.open("/opting-in")

    assert "Noted: for reasons of your own" in noted
    assert str(ana.answers[-1].url).endswith("/today")


async def test_both_press_and_it_opens_at_once(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.linked()
        alone = await says(ana, YES, now="yes")
        await says(ben, YES, now="yes")

    assert "You pressed just now" in alone
    assert str(ben.answers[-1].url).endswith("/today")


@pytest.mark.parametrize("answer", [YES, UNSURE, PEACE])
@pytest.mark.parametrize("now", ["", "yes"])
async def test_bens_page_is_the_same_whatever_ana_did(tmp_path: Path, answer: str, now: str) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.linked()
        await ben.open("/opting-in")
        before = ben.page
        await says(ana, answer, now=now, words="Something of my own.")
        await ben.open("/opting-in")

    assert ben.page == before


@pytest.mark.parametrize("answer", [UNSURE, PEACE])
async def test_a_not_yet_opens_nothing_even_when_both_press(tmp_path: Path, answer: str) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.linked()
        await says(ana, answer, now="yes")
        await says(ben, YES, now="yes")
        here.turn(hours=2)
        await here.sign_in(ben)
        await ben.open("/opting-in")

    assert "The programme opens when you’re both ready" in ben.words


async def test_keeping_the_peace_is_heard_as_not_yet(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, _ = await here.linked()
        words = await says(ana, PEACE)

    assert "Then it’s not yet" in words
    assert "just as well have stayed in the other room" in words


async def test_whoever_would_keep_the_peace_reads_of_people_outside_before_the_talk(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, _ = await here.linked()
        words = await says(ana, PEACE)
        slip = ana.page.partition("Then it’s not yet")[2]

    assert "If a no would be worse than awkward" in words
    assert slip.index('href="/help"') < slip.index("Thank you for saying so") < slip.index('href="/talks/first"')


@pytest.mark.parametrize("answer", [YES, UNSURE])
async def test_what_ana_answered_lies_folded_like_her_own_words(on_the_street: Street, answer: str) -> None:
    ana, _ = await on_the_street.linked()
    await says(ana, answer)
    open_to_anybody = re.sub(r"<details>.*</details>", "", ana.page, flags=re.DOTALL)

    assert "Noted.</h2>" in open_to_anybody
    assert "Noted: " in ana.page
    assert "Noted: " not in open_to_anybody
    assert " checked" not in open_to_anybody


async def test_to_keep_the_peace_says_nothing_of_two_to_ana_who_is_alone(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")

    assert "when you’re both ready" not in await says(ana, PEACE)
    assert "Nobody is told, and nothing begins." in ana.words


async def test_a_yes_can_be_taken_back(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.linked()
        await says(ana, YES)
        await says(ana, UNSURE)
        await says(ben, YES)
        here.turn(hours=2)
        await here.sign_in(ana)
        await ana.open("/opting-in")

    assert "Noted: not yet" in ana.words


async def test_what_ana_wrote_stays_when_she_chose_none_of_the_three(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, _ = await here.linked()
        await says(ana, "", words="I miss <sitting> close.")

    assert ana.status == 422
    assert "I miss &lt;sitting&gt; close." in ana.page


async def test_ana_answers_alone_and_it_counts_once_she_is_linked(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, ben = await here.joined("Ana"), await here.joined("Ben")
        await says(ana, YES)
        await ana.send("/invitations")
        line = ana.page.split('data-copies="http://localhost:8000')[1].split('"')[0]
        await ben.send(line, at=line)
        for phone in (ana, ben):
            await phone.send("/words", at="/words", said="matched")
        await ana.open("/opting-in")
        await says(ben, YES)
        here.turn(hours=1)
        await here.sign_in(ben)
        await ben.open("/opting-in")

    assert str(ben.answers[-1].url).endswith("/today")


async def test_cleo_sees_her_own_question_and_nothing_of_theirs(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, _ = await here.linked()
        cleo = await here.joined("Cleo")
        await says(ana, YES, words="I miss sitting close.")
        words = await cleo.open("/opting-in")

    assert "You can begin alone" in words
    assert "Ana" not in words
    assert "Ben" not in words


@pytest.mark.parametrize("answer", ["not-sure", "keep-the-peace"])
async def test_doubt_is_offered_the_first_conversation(on_the_street: Street, answer: str) -> None:
    ana, _ = await on_the_street.linked()

    await ana.send("/opting-in", at="/opting-in", answer=answer)

    assert 'href="/talks/first"' in ana.page


async def test_everybody_is_offered_every_programme_and_none_is_chosen_for_them(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as here:
        ana, _ = await here.linked()
        words = await ana.open("/opting-in")

    assert words.index("The thirty days") < words.index("Slow steps Two practices a week")
    assert " checked" not in ana.page
    assert "the gentler one opens for both; whoever chose a quicker one can guess" in words


async def test_a_yes_without_a_pace_is_asked_again_and_loses_nothing(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as here:
        ana, _ = await here.linked()
        words = await says(ana, YES, "", words="I miss sitting close.")
        again = ana.page
        await says(ana, YES, words="I miss sitting close.", programme="slow-steps")

    assert "Choose the pace that would suit you" in words
    assert "I miss sitting close." in again
    assert 'value="own-reasons" checked' in again
    assert 'value="slow-steps" checked' in ana.page


@pytest.mark.parametrize(("anas", "bens"), [("thirty-days", "slow-steps"), ("slow-steps", "thirty-days")])
async def test_of_two_paces_the_gentler_opens_and_both_read_the_same(tmp_path: Path, anas: str, bens: str) -> None:
    async with street(tmp_path, shelved=SHELF) as here:
        ana, ben = await here.linked()
        await says(ana, YES, programme=anas, now="yes")
        await says(ben, YES, programme=bens, now="yes")
        opened = (await here.book(ana)).journey.progress.programme
        pages = [await phone.open("/today") for phone in (ana, ben)]

    assert opened == "slow-steps"
    assert "The slower programme opens first. Either of you could have chosen it" in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1]


async def test_the_quick_one_opens_for_two_who_both_chose_it(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as here:
        ana, ben = await here.linked()
        for phone in (ana, ben):
            await says(phone, YES, programme="thirty-days", now="yes")
        words = await ana.open("/today")

    assert "slower programme" not in words


@pytest.mark.parametrize("programme", ["thirty-days", "slow-steps"])
async def test_bens_page_is_the_same_whichever_pace_ana_chose(tmp_path: Path, programme: str) -> None:
    async with street(tmp_path, shelved=SHELF) as here:
        ana, ben = await here.linked()
        await ben.open("/opting-in")
        before = ben.page
        await says(ana, YES, programme=programme)
        await ben.open("/opting-in")

    assert ben.page == before


async def test_a_pace_chosen_alone_counts_once_there_are_two(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as here:
        ana = await here.joined("Ana")
        await says(ana, YES, programme="slow-steps")

    assert 'value="slow-steps" checked' in ana.page
