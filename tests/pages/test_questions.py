"""The questions before anything else: the page answers by itself, and nothing leaves it."""

import re
from pathlib import Path

import msgspec
import pytest

from tests.house_fixture import street
from unhurried.layout.files import HOUSE
from unhurried.layout.render import Layout
from unhurried.pages.questions.asked import questions
from unhurried.programmes.lands import lands

STYLE = (HOUSE / "pages/questions/style.css").read_text("utf-8")


async def test_there_is_nothing_that_could_send_an_answer(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        visitor = here.visitor()
        await visitor.open("/questions")

    assert "<form" not in visitor.page
    assert "<button" not in visitor.page
    assert re.findall(r"<script[^>]*>", visitor.page) == re.findall(r"<script[^>]*leave\.mjs[^>]*>", visitor.page)
    assert "url(" not in STYLE


async def test_every_answers_help_is_in_the_page_for_everybody(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        words = await here.visitor().open("/questions")

    assert all(question.title in words for question in questions())
    assert all(land.name in words for land in lands())
    assert "it may not be safe for you to say no" in words
    assert "aren’t a validated test" in words


async def test_the_page_is_the_same_each_time_it_is_opened(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana, cleo = here.visitor(), here.visitor()
        await ana.open("/questions")
        await cleo.open("/questions")

    assert ana.page == cleo.page


def test_the_questions_ask_what_makes_this_the_wrong_tool_and_what_goes_beside_it() -> None:
    stopping = [one.id for one in questions() if any(reply.then == "stop" for reply in one.replies)]
    beside = [one.id for one in questions() if any(reply.then == "beside" for reply in one.replies)]

    assert stopping == ["afraid", "ruled", "pressed", "somebody", "hold", "stay", "dark"]
    assert beside == ["body", "history"]


def test_any_word_but_no_about_fear_force_or_pressure_stops_here() -> None:
    fear = [one for one in questions() if one.moment == "closed.fear"]

    assert len(fear) == 3
    assert all([reply.say for reply in one.replies if reply.then == "on"] == ["No"] for one in fear)


def test_a_question_nobody_could_pass_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "asked.toml"
    file.write_text(
        '[[questions]]\nid = "trap"\nask = "?"\ntitle = "T"\nwords = "W"\nreplies = [{ say = "Yes", then = "stop" }]'
    )

    with pytest.raises(msgspec.ValidationError, match="no answer that goes on"):
        questions(file)


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
