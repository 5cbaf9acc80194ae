"""The frame, its parts and the ways to answer, as a reader's browser gets them."""

import re
from datetime import date

import pytest

from unhurried.layout.reader import Reader
from unhurried.layout.render import Layout

LAYOUT = Layout()
ANA = Reader(
    signed_in=True, csrf="a-token", partner="Ben", pausable=True, rest="asking", leave_to="https://example.org/weather"
)


def drawn(main: str, reader: Reader = ANA, *, top: str = "", **facts: object) -> str:
    page = LAYOUT.environment.from_string(
        '{% extends "frame.html" %}{% from "parts.html" import seen, bound, refused, rows, steps %}'
        '{% from "answers.html" import answers, dial, field, ticks, words %}'
        f"{top}{{% block title %}}Today{{% endblock %}}{{% block main %}}{main}{{% endblock %}}"
    )
    return page.render(facts, reader=reader, csrf="")


@pytest.mark.parametrize("name", LAYOUT.templates())
def test_every_template_can_be_read(name: str) -> None:
    LAYOUT.environment.get_template(name)


def test_no_page_holds_a_style_or_a_script_of_its_own() -> None:
    page = drawn(
        '{{ dial("ease", "How easy?", 6) }}{{ day_picture(4) }}{{ cloth(["rest"], 29) }}{{ seen("ours") }}'
        '{{ field("name", "Name") }}{{ rows([("Light", "On", "Change", "/light")]) }}{{ steps(["Settle."]) }}'
    )

    assert "style=" not in page
    assert re.findall(r"<script(?![^>]* src=)", page) == []
    assert re.findall(r"\son\w+=", page) == []


def test_whatever_the_page_its_name_is_neutral() -> None:
    assert "<title>Today · Unhurried</title>" in drawn("")


def test_no_line_ends_inside_a_number_in_words() -> None:
    page = drawn("How the {{ 23|minutes }} go: {{ 5|minutes }}, {{ 21|day_name }}")

    whole = page.replace("\N{WORD JOINER}-\N{WORD JOINER}", "=")
    assert "How the twenty=three minutes go: five minutes, day twenty=one" in whole


def test_leaving_ends_anas_sign_in_and_needs_no_script() -> None:
    page = LAYOUT.environment.get_template("leave.html").render(reader=ANA, csrf="token here")

    assert '<form autocomplete="off" class="leaving-now" method="post" action="/leave">' in page
    assert "token here" in page


def test_a_visitor_leaves_by_a_plain_link_and_is_offered_no_pause() -> None:
    page = drawn("", Reader())

    assert 'href="https://www.bbc.co.uk/weather"' in page
    assert "popover" not in page


def test_pause_is_on_every_page_of_a_couple_and_asks_for_no_reason() -> None:
    page = drawn("")

    assert 'popovertarget="pause"' in page
    assert "You don’t need a reason" in page
    assert "textarea" not in page


def test_before_there_is_a_couple_there_is_nothing_to_pause() -> None:
    assert 'id="pause"' not in drawn("", Reader(signed_in=True, csrf="a-token"))


def test_what_ana_typed_stays_beside_the_error_and_cannot_speak_html() -> None:
    page = drawn(
        '{{ field("name", "A name", typed, error="That name is taken.", hint="Only you use it.") }}', typed="<b>ana"
    )

    assert 'value="&lt;b&gt;ana"' in page
    assert 'aria-describedby="name-hint name-error"' in page
    assert 'aria-invalid="true"' in page


def test_a_text_of_several_lines_comes_back_as_it_was() -> None:
    page = drawn('{{ field("text", "Text", typed, type="textarea") }}', typed="\nan empty line first")

    assert ">\n\nan empty line first</textarea>" in page


def test_the_dial_chooses_nothing_for_anyone() -> None:
    page = drawn('{{ dial("ease", "How easy?") }}')

    assert page.count('type="radio"') == 11
    assert " checked" not in page


def test_the_sewing_shows_who_can_read_a_page() -> None:
    mine, ours = drawn(""), drawn("", top='{% set whose = "ours" %}')

    assert '<body id="top" class="p-">' in mine
    assert '<body id="top" class="p- ours">' in ours


def test_a_name_nobody_gave_is_an_error_and_never_a_gap() -> None:
    with pytest.raises(Exception, match="partner_nickname"):
        drawn("{{ partner_nickname }}")


def test_what_people_write_is_shown_and_never_obeyed() -> None:
    page = drawn("{{ words_of_ana|paragraphs }}", words_of_ana="*so* <script>x</script>\n\nand then")

    assert "<p>*so* &lt;script&gt;x&lt;/script&gt;</p>\n<p>and then</p>" in page


def test_our_own_texts_may_be_set_and_may_hold_no_html() -> None:
    page = drawn("{{ text|markdown }}", text='It\'s *dull*, "that" <b>counts</b>.')

    assert "It’s <em>dull</em>, “that” &lt;b&gt;counts" in page


def test_a_moment_stands_in_a_template_by_its_key() -> None:
    assert "Tonight is a rest." in drawn('{{ moment("rest", on=on, day=4) }}', on=date(2024, 3, 17))


def test_a_form_carries_the_token_of_its_reader() -> None:
    assert b'<input type="hidden" name="csrf" value="a-token">' in LAYOUT.render("pause.html", ANA)
