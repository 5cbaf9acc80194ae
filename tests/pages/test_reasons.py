"""One's own reasons: kept for oneself alone, read again, changed and taken out; and an answer taken back."""

import html
from pathlib import Path

import pytest

from tests.house_fixture import HIDDEN, Phone, Street, street
from tests.keeper.altering import here
from unhurried.core.own import Own
from unhurried.keeper.reasons import LONGEST, reasons
from unhurried.store.promises import Shelf

WORDS = "I miss <sitting> close.\n\nAnd I’d rather keep the mornings."
YES, NOT_YET, PEACE = "own-reasons", "not-sure", "keep-the-peace"


async def says(phone: Phone, answer: str, **more: str) -> str:
    return await phone.send("/opting-in", at="/opting-in", answer=answer, programme="thirty-days", **more)


def field(phone: Phone) -> str:
    """What stands in the field for one's own words."""
    return html.unescape(phone.page.split('name="words"')[1].split(">", 1)[1].split("</textarea>")[0]).strip()


async def kept(street: Street, phone: Phone) -> str:
    assert phone.person is not None
    return await reasons(street.keeper, phone.person, await street.keeper.own(phone.person))


@pytest.mark.parametrize("answer", [YES, NOT_YET, PEACE])
async def test_whatever_she_answers_her_words_can_be_read_again(on_the_street: Street, answer: str) -> None:
    ana, _ = await on_the_street.linked()
    await says(ana, answer, words=WORDS)

    for page in ("/opting-in", "/reasons"):
        await ana.open(page)

        assert field(ana) == WORDS
    assert "As you left it on Monday 1 March" in ana.words


async def test_they_are_changed_and_taken_out_and_what_was_there_is_destroyed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    store = on_the_street.wired.store
    await says(ana, YES, words=WORDS)
    assert ana.person is not None
    first = await store.under(Shelf.TEXTS, ana.person.own.id)

    await ana.send("/reasons", at="/reasons", words="Because of the boat.")
    second = await store.under(Shelf.TEXTS, ana.person.own.id)
    assert await kept(on_the_street, ana) == "Because of the boat."
    assert len(first) == len(second) == 1
    assert first[0][0] != second[0][0]

    await ana.send("/reasons", out="yes", words="Because of the boat.")
    assert field(ana) == await kept(on_the_street, ana) == ""
    assert await store.under(Shelf.TEXTS, ana.person.own.id) == []
    assert "Take it all out" not in ana.words


async def test_an_emptied_field_takes_them_out_and_the_same_words_are_written_once(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await says(ana, YES, words=WORDS)
    assert ana.person is not None
    before = (await on_the_street.keeper.own(ana.person)).own.reasons
    await says(ana, YES, words=WORDS)
    assert (await on_the_street.keeper.own(ana.person)).own.reasons == before

    await says(ana, YES, words="   ")

    assert await kept(on_the_street, ana) == ""


async def test_ten_thousand_letters_are_kept_and_more_come_back_whole(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    long, longer = "ж" * 10_000, "𝄞" * (LONGEST + 1)
    await says(ana, YES, words=long)
    assert await kept(on_the_street, ana) == long

    await says(ana, NOT_YET, words=longer)
    assert (ana.status, field(ana)) == (422, longer)
    assert "12,000 letters" in ana.words
    assert 'value="not-sure" checked' in ana.page
    await ana.send("/reasons", words=longer)
    assert (ana.status, field(ana)) == (422, longer)
    assert await kept(on_the_street, ana) == long


async def test_what_was_kept_lies_folded_where_somebody_may_look_over_her_shoulder(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.open("/opting-in")
    assert "<details><summary>What you wrote" not in ana.page

    await says(ana, YES, words=WORDS)

    assert "<details><summary>What you wrote" in ana.page


async def test_doubt_and_the_peace_leave_the_same_behind_for_herself_as_well(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    pages = []
    for answer in (NOT_YET, PEACE):
        await says(ana, answer)
        await ana.open("/opting-in")
        pages.append(ana.page)

    assert pages[0] == pages[1]
    assert 'value="keep-the-peace" checked' not in pages[1]
    own = await on_the_street.keeper.own(here(ana))
    assert own.own == Own(ready=False, ready_at=on_the_street.clock.now(), settings={"called": "Ana"})


async def test_the_peace_is_heard_once_and_no_status_or_address_tells_it(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    told = []
    for answer in (NOT_YET, PEACE):
        page = await says(ana, answer)
        told.append([(one.status_code, str(one.url)) for one in (*ana.answers[-1].history, ana.answers[-1])])

    assert told[0] == told[1]
    assert "Then it’s not yet" in page
    assert "Then it’s not yet" not in await ana.open("/opting-in")


async def test_an_answer_is_taken_back_as_if_it_had_never_been_given(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await ana.open("/opting-in")
    before = HIDDEN.sub("", ana.page)
    await says(ana, YES)

    await ana.send("/opting-in/takings-back")

    assert HIDDEN.sub("", ana.page) == before
    await says(ben, YES)
    on_the_street.turn(hours=2)
    await on_the_street.sign_in(ben)
    await ben.open("/today")
    assert "The programme opens when you’re both ready" in ben.words


async def test_an_answer_that_comes_after_the_hour_is_told_so_and_loses_nothing(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    for phone in (ana, ben):
        await says(phone, YES)
    await ana.open("/opting-in")
    on_the_street.turn(hours=1, minutes=5)
    token = HIDDEN.search(ana.page)
    await on_the_street.sign_in(ana)
    await ana.open("/settings")
    assert token is not None

    page = await ana.send("/opting-in", answer=PEACE, words=WORDS)

    assert ana.status == 409
    assert "This question has closed." in page
    assert "either of you can pause it all, alone" in page
    assert field(ana) == WORDS
    await ana.send("/reasons", words=field(ana))
    assert await kept(on_the_street, ana) == WORDS
    assert (await on_the_street.book(ana)).journey.progress.opened


async def test_what_she_said_alone_counts_from_todays_page_on(tmp_path: Path) -> None:
    async with street(tmp_path) as one:
        ana, ben = await one.joined("Ana"), await one.joined("Ben")
        await says(ana, YES)
        await ana.send("/invitations", at="/invitations")
        line = ana.page.split('data-copies="http://localhost:8000')[1].split('"')[0]
        await ben.send(line, at=line)
        for phone in (ana, ben):
            await phone.send("/words", at="/words", said="matched")
        await ana.open("/today")
        await says(ben, YES)
        one.turn(hours=1)
        await one.sign_in(ben)
        await ben.open("/opting-in")

    assert str(ben.answers[-1].url).endswith("/today")


async def test_with_somebody_else_she_is_asked_afresh_and_her_old_words_are_still_hers(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await says(ana, NOT_YET, words=WORDS)
    await ana.send("/leaving", at="/leaving")
    await ana.send("/leaving/set-aside", at="/leaving")
    await ana.send("/invitations", at="/invitations")

    await ana.open("/opting-in")

    assert " checked" not in ana.page
    assert "sitting" not in ana.page
    await says(ana, YES)
    await ana.open("/reasons")
    assert "What you wrote at another time" in ana.words
    assert field(ana) == WORDS


async def test_they_go_when_she_erases_everything(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await says(ana, YES, words=WORDS)
    assert ana.person is not None

    await ana.send("/erasures", at="/leaving", name="Ana")

    assert await on_the_street.wired.store.under(Shelf.TEXTS, ana.person.own.id) == []


async def test_ben_and_cleo_have_a_page_like_it_and_read_nothing_of_hers(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")
    await says(ana, YES, words=WORDS)

    for phone in (ben, cleo):
        await phone.open("/reasons")

        assert field(phone) == ""
