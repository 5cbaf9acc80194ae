"""Every page that asks a round: what can be guessed is said first, and an answer counts for that question alone."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.house_fixture import HIDDEN, Phone
from tests.keeper.altering import Disk, here
from tests.rounds.forms import FORMS, INPUT, Form
from tests.rounds.situations import at
from tests.rounds.specification import specified
from tests.rounds.ways import Here
from unhurried.core import linking, repair, sitting
from unhurried.core.asking import open_round
from unhurried.core.events.own import Reflected
from unhurried.core.rounds import Kind
from unhurried.store.memory import _State
from unhurried.store.promises import Shelf

EACH = pytest.mark.parametrize("form", FORMS, ids=str)
GUESS = re.compile(r"\bcan (?:only )?guess\b|\bable to guess\b")
FIRST_PRESS = re.compile(r"<button|<input type=\"submit\"")
YES = {asked.kind: asked.yes for asked in specified()}
DRAWN = re.compile(r'(?:name="csrf" value="|data-ticket="|name="ticket" value=")[^"]*')


async def on_the_page(now: Here, form: Form) -> Phone:
    """Ana, with the page before her on which that is asked."""
    if form.kind is Kind.CURVE:  # there is nothing to show before one has rated an evening
        own = await now.street.keeper.own(here(now.ana))
        on = date(2027, 3, 1)
        await own.record(lambda _, at: Reflected(at=at, evening=on, day=1, distress=2, rung="step-1"))
    await now.ana.open(form.page)
    return now.ana


def couples(state: _State) -> tuple[Any, dict[Any, Any]]:
    """Everything that is the couple's own: their records, and the boxes as they lie."""
    return state.records, {key: row for key, row in state.rows.items() if key[0] in {Shelf.ROUNDS, Shelf.TEXTS}}


def test_every_kind_of_question_has_its_page() -> None:
    assert {form.kind for form in FORMS} == set(Kind)


@EACH
async def test_what_somebody_can_guess_is_said_before_they_answer(form: Form, tmp_path: Path) -> None:
    async with at(form.where, tmp_path) as now:
        ana = await on_the_page(now, form)
        starts = ana.page.index(form.drawn(ana))
        press = FIRST_PRESS.search(ana.page, starts)
        assert press is not None

        assert GUESS.search(ana.page[: press.start()])


@EACH
async def test_an_answer_sent_twice_is_one_answer(form: Form, tmp_path: Path) -> None:
    async with at(form.where, tmp_path) as now:
        ana = await on_the_page(now, form)
        sent = form.filled(ana)
        await ana.send(form.address, **sent)
        assert ana.status == 200
        slip = await (await now.street.book(ana)).my_slip(form.kind)
        kept = len(Disk(now.street).state.rows)

        await ana.send(form.address, **{**sent, "csrf": HIDDEN.search(ana.page)[1]})  # type: ignore[index]
        assert ana.status == 200
        again = await (await now.street.book(ana)).my_slip(form.kind)
        assert (again.answer, len(Disk(now.street).state.rows)) == (slip.answer, kept)
        assert slip.answer is not None


@EACH
async def test_an_answer_to_a_question_gone_by_is_none_to_a_later_one(form: Form, tmp_path: Path) -> None:
    async with at(form.where, tmp_path) as now:
        ana = await on_the_page(now, form)
        sent = form.filled(ana)
        await _goes_by(now, form)
        before = couples(Disk(now.street).copy())

        await now.street.sign_in(ana)
        await ana.send(form.address, at="/settings", **{name: value for name, value in sent.items() if name != "csrf"})
        assert ana.status in {200, 409}
        assert couples(Disk(now.street).state) == before
        assert (await (await now.street.book(ana)).my_slip(form.kind)).answer is None


TAKING_BACK = re.compile(r'<form[^>]*action="(/[a-z/-]+/tak(?:ings|en)-back)[^"]*">(.*?)</form>', re.DOTALL)
HAVING_ONE = {Kind.READY, Kind.TONIGHT, Kind.GATE, Kind.TAKE_UP, Kind.BEGIN, Kind.RUNGS}


@pytest.mark.parametrize("form", [form for form in FORMS if form.kind in HAVING_ONE and form.page != "/today"], ids=str)
async def test_the_taking_back_of_an_answer_takes_back_no_later_one(form: Form, tmp_path: Path) -> None:
    async with at(form.where, tmp_path) as now:
        ana = await on_the_page(now, form)
        await ana.send(form.address, **form.filled(ana))
        await ana.open(form.page)
        [(address, inside)] = TAKING_BACK.findall(ana.page)
        sent = {name: value for name, value in INPUT.findall(inside) if name != "csrf"}
        assert sent
        before = couples(Disk(now.street).copy())

        await ana.send(address, **{name: f"{value}0" for name, value in sent.items()})
        assert (ana.status, couples(Disk(now.street).state) == before) == (409, True)
        await ana.send(address, at=form.page, **sent)
        assert ana.status == 200
        assert (await (await now.street.book(ana)).my_slip(form.kind)).answer is None


@EACH
async def test_anas_page_is_the_same_whatever_ben_has_answered(form: Form, tmp_path: Path) -> None:
    pages: list[list[str]] = []
    for number, answers in enumerate((False, True)):
        async with at(form.where, tmp_path) as now:
            if answers:
                await (await now.street.book(now.ben)).answer(form.kind, YES[form.kind])
            ana = await on_the_page(now, form)
            seen = [_plain(ana)]
            for sent in ({}, {"asked": "tonight:2001-01-01", **form.yes, "words": "What I was writing, kept"}):
                await ana.send(form.address, at="/settings", **sent)
                seen.append(_plain(ana))
            assert number or "What I was writing, kept" in ana.page
            pages.append(seen)

    assert pages[0][0] == pages[1][0]
    if form.kind not in {Kind.WEEK, Kind.BEGIN, Kind.CURVE, Kind.GO_ON, Kind.COMMITMENT, Kind.MENDED, Kind.LIMITS}:
        assert pages[0][1] == pages[1][1], "an empty form"  # of those an empty one is an answer
    assert pages[0][2] == pages[1][2], "an old form"


@EACH
async def test_cleo_answers_nothing_of_theirs(form: Form, tmp_path: Path) -> None:
    async with at(form.where, tmp_path) as now:
        ana = await on_the_page(now, form)
        sent = {name: value for name, value in form.filled(ana).items() if name != "csrf"}
        cleo, before = await now.street.joined("Cleo"), couples(Disk(now.street).copy())

        page = await cleo.send(form.address, at="/settings", **sent)
        assert (cleo.status, couples(Disk(now.street).state) == before) == (409, True)
        assert not {"Ana", "Ben"} & set(page.split())


@EACH
async def test_in_a_book_that_was_left_and_while_something_is_put_right_it_is_not_taken(
    form: Form, tmp_path: Path
) -> None:
    for decide in (linking.leave, repair.begin):
        async with at(form.where, tmp_path) as now:
            ana = await on_the_page(now, form)
            sent = {name: value for name, value in form.filled(ana).items() if name != "csrf"}
            if decide is repair.begin and (not (await now.street.book(ana)).journey.progress.opened or _beside(form)):
                continue
            await (await now.street.book(now.ben)).record(decide)
            await (await now.street.book(now.ben)).settle()
            before = Disk(now.street).copy().records

            await ana.send(form.address, at="/settings", **sent)
            book = await now.street.book(ana)
            assert Disk(now.street).state.records == before
            assert open_round(book.journey, book.programme, book.now(), form.kind) is None
            assert ana.status == 409 or "/sitting" in form.address


def _plain(phone: Phone) -> str:
    return f"{phone.status} {DRAWN.sub('', phone.page)}"


def _beside(form: Form) -> bool:
    """Questions that stay open beside a repair: it changes nothing for them."""
    return form.kind in {Kind.MENDED, Kind.LIMITS, Kind.SIGNATURES, Kind.COMMITMENT, Kind.RUNGS, Kind.CURVE}


async def _goes_by(now: Here, form: Form) -> None:
    """Its moment comes, by both having said yes or by the hour; and then the next one of its kind, where there is."""
    for phone in (now.ana, now.ben):
        await (await now.street.book(phone)).answer(form.kind, YES[form.kind], pressed=True)
    now.street.turn(minutes=1)
    if form.kind is Kind.TONIGHT:
        now.street.turn(days=1)
    if form.kind is Kind.GO_ON:
        await _pauses_again(now)
    if form.kind is Kind.WEEK:
        now.street.turn(days=7)
    await (await now.street.book(now.ben)).settle()


async def _pauses_again(now: Here) -> None:
    await (await now.street.book(now.ben)).record(lambda journey, at: sitting.pause(journey.progress.sitting, at))
    now.street.turn(seconds=30)
