"""The questions before anything else: the page answers by itself, and nothing leaves it."""

import re
from pathlib import Path

import msgspec
import pytest

from tests.house_fixture import HIDDEN, street
from unhurried.layout.files import HOUSE
from unhurried.layout.render import Layout
from unhurried.layout.words import moment
from unhurried.pages.questions.asked import questions
from unhurried.programmes.lands import lands
from unhurried.programmes.shelf import shelf

STYLE = (HOUSE / "pages/questions/style.css").read_text("utf-8")


async def test_there_is_nothing_that_could_send_an_answer(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        visitor = here.visitor()
        await visitor.open("/questions")

    assert "<form" not in visitor.page
    assert "<button" not in visitor.page
    assert re.findall(r"<script[^>]*>", visitor.page) == re.findall(r"<script[^>]*leave\.mjs[^>]*>", visitor.page)
    assert "url(" not in STYLE


async def test_the_one_form_on_anas_page_is_for_leaving_and_holds_no_answer(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        await ana.open("/questions")

    (form,) = re.findall(r"<form.*?</form>", ana.page, re.DOTALL)
    assert 'action="/leave"' in form
    assert "radio" not in form
    assert " form=" not in ana.page


async def test_every_answers_help_is_in_the_page_for_everybody(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        words = await here.visitor().open("/questions")

    said = [" ".join(moment(question.moment).split()) for question in questions()]
    assert all(question.title in words for question in questions())
    assert all(text in words for text in said)
    assert all(land.name in words for land in lands())
    assert "aren’t a validated test" in words


async def test_whoever_opens_it_gets_the_same_bytes(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        one, other = here.visitor(), here.visitor()
        ana, ben = await here.linked()
        for phone in (one, other, ana, ben):
            await phone.open("/questions")

    assert one.page == other.page
    assert HIDDEN.sub("", ana.page) == HIDDEN.sub("", ben.page)
    assert len(ana.page) == len(ben.page)


async def test_where_an_answer_leads_stands_further_down_for_everybody(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        visitor = here.visitor()
        await visitor.open("/questions")

    after = visitor.page.partition('class="way"')[2]
    assert all(f'<a href="{address}"' in after for question in questions() for address, _ in question.leads)
    assert 'href="#' not in after  # an address after # would stay in the history


async def test_the_browser_is_told_to_keep_nothing_of_it(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        visitor = here.visitor()
        await visitor.open("/questions")

    answers = re.findall(r"<input[^>]*>", visitor.page)
    assert len(answers) == sum(len(question.replies) for question in questions())
    assert all('autocomplete="off"' in answer and "checked" not in answer for answer in answers)
    assert visitor.answers[-1].headers["cache-control"] == "no-store"
    assert visitor.status == 203  # what was answered with 200 may be kept whole for Back, ticks and all


async def test_neither_its_title_nor_the_help_pages_tells_what_they_are(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        visitor = here.visitor()
        titles = []
        for address in ("/questions", "/help"):
            await visitor.open(address)
            titles += re.findall(r"<title>(.*?)</title>", visitor.page)

    assert titles == ["A few questions · Unhurried", "Help · Unhurried"]


def test_the_questions_ask_what_makes_this_the_wrong_tool_and_what_goes_beside_it() -> None:
    stopping = [one.id for one in questions() if one.stops]
    beside = [one.id for one in questions() if any(reply.then == "beside" for reply in one.replies)]

    assert stopping == ["afraid", "hurt", "ruled", "pressed", "frightening", "dark", "somebody", "hold", "stay"]
    assert beside == ["body", "history"]


def test_each_reason_has_a_next_step_of_its_own() -> None:
    steps = {one.id: (one.title, moment(one.moment), *(address for address, _ in one.leads)) for one in questions()}
    fear = ("afraid", "hurt", "ruled", "pressed")

    assert len({steps[id] for id in fear}) == 1
    assert len(set(steps.values())) == len(steps) - len(fear) + 1


def test_the_body_has_a_word_for_each_of_the_usual_causes() -> None:
    (body,) = (one for one in questions() if one.id == "body")

    assert [name for name, _ in body.points] == [
        "Low mood", "Perimenopause", "Low testosterone", "A medicine", "Pain", "A birth or an operation",
    ]  # fmt: skip


def test_any_word_but_no_about_fear_force_or_pressure_stops_here() -> None:
    fear = [one for one in questions() if one.moment in {"closed.fear", "closed.frightening"}]

    assert len(fear) == 5
    assert all([reply.say for reply in one.replies if reply.then == "on"] == ["No"] for one in fear)


def test_nobody_has_to_say(tmp_path: Path) -> None:
    last = [one.replies[-1] for one in questions()]

    assert {reply.say for reply in last} == {"I’d rather not say"}
    assert {reply.then for reply in last} == {"unsaid", "beside"}


@pytest.mark.parametrize(
    ("replies", "why"),
    [
        ('{ say = "Yes", then = "stop" }, { say = "Never mind", then = "unsaid" }', "no answer that goes on"),
        ('{ say = "Yes", then = "stop" }, { say = "Partly", then = "beside" }', "needs two"),
    ],
)
def test_a_question_that_could_not_be_weighed_is_refused(tmp_path: Path, replies: str, why: str) -> None:
    file = tmp_path / "asked.toml"
    file.write_text(f'[[questions]]\nid = "trap"\nask = "?"\ntitle = "T"\nmoment = "m"\nreplies = [{replies}]')

    with pytest.raises(msgspec.ValidationError, match=why):
        questions(file)


async def test_everybody_is_offered_the_quick_and_the_slow_programme(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        words = await here.visitor().open("/questions")
        every = [one.programme.title for one in here.wired.house.shelf.values()]

    assert len(every) == 3
    assert all(title in words for title in every)
    assert "the gentler choice stands for both" in words


async def test_no_slower_programme_is_spoken_of_where_there_is_none(tmp_path: Path) -> None:
    alone = {id: one for id, one in shelf().items() if id == "thirty-days"}
    async with street(tmp_path, shelved=alone) as here:
        words = await here.visitor().open("/questions")

    assert "slower programme" not in words
    assert "the gentler choice stands" not in words
    assert "a rest needs no reason, and the other isn’t told why" in words


async def test_the_way_on_leads_ana_to_her_own_answer_and_a_visitor_to_a_name(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, visitor = await here.joined("Ana"), here.visitor()
        await ana.open("/questions")
        await visitor.open("/questions")

    assert 'href="/opting-in"' in ana.page
    assert 'href="/join"' in visitor.page


def test_every_page_of_the_front_door_can_be_drawn() -> None:
    templates = Layout().templates()

    assert {"questions/questions.html", "welcome/welcome.html"} <= {*templates}
