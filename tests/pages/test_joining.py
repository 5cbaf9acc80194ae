"""Somebody nobody knows chooses a name and a phrase."""

import re
from pathlib import Path

import pytest

from tests.house_fixture import PASSPHRASE, street
from tests.pages.front import OFFERED, join

CODE = re.compile(r'<p class="code"[^>]*>((?:<span>\w{3}</span>){9})</p>')


async def test_ana_joins_with_the_six_words_and_is_shown_her_sheet(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = here.visitor()
        words = await join(ana, "Ana")
        todays = await ana.open("/opting-in")

    assert CODE.search(ana.answers[-2].text)
    assert "this is the only time it’s shown" in words
    assert "for reasons of your own" in todays


async def test_she_can_sign_in_with_the_words_however_her_phone_spells_them(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = here.visitor()
        await ana.open("/join")
        shouted = (OFFERED.search(ana.page) or [""])[0].split('"')[3].upper()
        await join(ana, "Ana", offered=shouted.lower(), passphrase=shouted)
        six = OFFERED.search(ana.answers[0].text)
        assert six is not None
        person = await here.keeper.people.unlock("ANA", six[1])
        own = (await here.keeper.own(person)).own

    assert own.settings == {"called": "Ana"}


async def test_a_phrase_of_ones_own_is_typed_twice(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = here.visitor()
        once = await join(ana, "Ana", passphrase=PASSPHRASE)
        unlike = await join(ana, "Ana", passphrase=PASSPHRASE, again=PASSPHRASE + "s")
        twice = await join(ana, "Ana", passphrase=PASSPHRASE, again=PASSPHRASE)

    assert "type it a second time" in once
    assert "aren’t alike" in unlike
    assert "Once, on paper" in twice


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"name": ""}, "This one is still empty"),
        ({"name": "a" * 61}, "Sixty characters at most"),
        ({"called": " \u202e "}, "This one is still empty"),
        ({"adult": ""}, "Without it we can’t let you in"),
        ({"passphrase": ""}, "Type the six words"),
        ({"passphrase": "too short"}, "fifteen characters or more"),
        ({"passphrase": "qwertyuiopasdfghjkl"}, "runs along the keyboard"),
        ({"passphrase": "ana ana ana ana ana"}, "little more than the name"),
    ],
)
async def test_what_is_open_is_said_and_what_was_typed_stays(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    async with street(tmp_path) as here:
        ana = here.visitor()
        words = await join(ana, "Ana", **changed)

    offered = [OFFERED.search(answer.text) for answer in ana.answers]
    assert ana.status == 422
    assert said in words
    assert ('value="Ana"' in ana.page) == ("called" not in changed)
    assert offered[0] is not None
    assert offered[1] is not None
    assert offered[0][1] == offered[1][1]


async def test_a_typed_phrase_is_never_sent_back(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = here.visitor()
        await join(ana, "Ana", passphrase=PASSPHRASE, adult="")

    assert PASSPHRASE not in ana.page


async def test_six_others_are_drawn_and_the_name_stays(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = here.visitor()
        await join(ana, "Ana", draw="again")
        before, after = (OFFERED.search(answer.text) for answer in ana.answers)

    assert ana.status == 200
    assert before is not None
    assert after is not None
    assert before[1] != after[1]
    assert 'value="Ana"' in ana.page


async def test_a_name_that_is_taken_is_said_to_be(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        cleo = here.visitor()
        words = await join(cleo, "ANA")

    assert cleo.status == 422
    assert "Another will do" in words


async def test_only_an_invitation_can_be_gone_back_to(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, cleo = here.visitor(), here.visitor()
        line = "/with/" + "a" * 26
        await join(ana, "Ana", at=f"/join?next={line}")
        await join(cleo, "Cleo", at="/join", next="//elsewhere.example/with/" + "a" * 26)

    assert f'action="{line}"' in ana.page
    assert 'action="/today"' in cleo.page
    assert "elsewhere" not in cleo.page


async def test_too_many_tries_from_one_place_are_asked_to_come_back_later(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        cleo = here.visitor()
        for _ in range(11):
            await join(cleo, "Ana")

    assert cleo.status == 429
    assert cleo.answers[-1].headers["retry-after"] == "5"
    assert 'value="ana"' in cleo.page
