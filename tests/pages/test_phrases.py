"""A soft no and a tentative yes: the couple's own first, one press to say one; no answer to anything else."""

import re

import pytest

from tests.house_fixture import Phone, Street
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.limits import Terms
from unhurried.core.rounds import Kind, Yes
from unhurried.layout.words import lines

LENT = lines("lend.soft-no")[0]
OWN = "“Not that, but stay.”"


async def own_words(street: Street, ana: Phone, ben: Phone) -> None:
    """They sign an agreement with words of their own in it."""
    terms = Terms(hour="20:30", zone="Europe/London", drawn_rests=False, soft_no="Not that, but stay.")
    await (await street.book(ana)).record(lambda journey, at: deciding.propose(journey, terms, at))
    await street.both(ana, ben, Kind.SIGNATURES, Yes())


async def said(phone: Phone, words: str = LENT, kind: str = "soft-no") -> str:
    """Somebody presses a phrase; the name of what then stands there."""
    await phone.open("/phrases")
    page = re.search(r'name="page" value="([0-9a-f]*)"', phone.page)
    assert page is not None
    await phone.send("/phrases", kind=kind, words=words, page=page[1])
    return str(phone.answers[-1].url.path).rpartition("/")[2]


async def test_the_couples_own_words_come_first(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    assert "Your own, from the agreement" not in await ana.open("/phrases")
    await own_words(on_the_street, ana, ben)

    page = await ben.open("/phrases")

    assert 0 < page.index(OWN) < page.index(LENT)
    assert "Say it to Ana" in page


async def test_one_press_says_it_and_the_other_reads_it_as_a_page(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await own_words(on_the_street, ana, ben)

    for words in (OWN, LENT):
        note = await said(ana, words)
        assert "It’s on Ben’s page" in ana.words
        page = await ben.open(f"/notes/{note}")
        assert words in page
        assert "Ana said this to you. There’s nothing to answer and nothing to put right." in page


async def test_pressed_twice_it_is_said_once_and_another_from_the_same_page_is_another(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    fields = {"kind": "soft-no", "page": "p"}

    for words in (LENT, LENT, lines("lend.soft-no")[1]):
        await ana.send("/phrases", at="/phrases", words=words, **fields)

    assert (await ben.open("/notes")).count("From Ana") == 2


async def test_the_same_phrase_stands_once_an_evening_and_may_be_said_again_after_it_was_taken_back(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.linked()
    first = await said(ana)
    await said(ana, lines("lend.soft-no")[1])
    assert await said(ana) == first
    assert (await ben.open("/notes")).count("From Ana") == 2

    await ana.send("/notes/taken-back", at="/notes", note=first)
    again = await said(ana)
    assert again != first
    assert LENT in await ben.open(f"/notes/{again}")


async def test_on_another_evening_the_same_phrase_is_another(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    first = await said(ana)

    on_the_street.turn(hours=24)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)

    assert await said(ana) != first
    assert (await ben.open("/notes")).count("From Ana") == 2


async def test_the_way_to_tonights_own_question_stands_there_while_it_is_asked(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    assert "Tonight’s question, for you alone" in await ana.open("/phrases")
    note = await said(ana)
    assert "Tonight’s question, for you alone" in ana.words
    assert "Tonight’s question, for you alone" not in await ben.open(f"/notes/{note}")

    for phone in (ana, ben):
        await (await on_the_street.book(phone)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)
    assert "Tonight’s question, for you alone" not in await ana.open("/phrases")


async def test_what_stands_on_her_page_says_nothing_of_ben(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    before = await ana.open("/phrases"), ana.page
    await ben.open("/phrases")
    await ben.send("/notes/previews", at="/phrases", kind="soft-no", words="No")

    assert before == (await ana.open("/phrases"), ana.page)


async def test_it_is_answered_in_lent_words_and_taken_back(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await said(ana, lines("lend.tentative-yes")[0], "tentative-yes")
    answer = lines("answer.tentative-yes")[0]

    await ben.send("/notes/answers", at=f"/notes/{note}", note=note, answer=answer)
    assert f"“{answer}”" in await ana.open(f"/notes/{note}")

    await ana.send("/notes/taken-back", note=note)
    assert "may have been taken back" in await ben.open(f"/notes/{note}")


async def test_once_its_evening_is_over_it_is_an_older_note_without_answers(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await said(ana)
    assert lines("answer.soft-no")[0] in await ben.open(f"/notes/{note}")

    on_the_street.turn(hours=12)
    await on_the_street.sign_in(ben)
    page = await ben.open(f"/notes/{note}")

    assert LENT in page
    assert lines("answer.soft-no")[0] not in page


@pytest.mark.parametrize(
    ("kind", "words"), [("soft-no", "You always do"), ("soft-no", ""), ("sentence", LENT), ("tentative-yes", LENT)]
)
async def test_what_does_not_stand_there_is_not_said(on_the_street: Street, kind: str, words: str) -> None:
    ana, ben = await on_the_street.linked()

    await ana.send("/phrases", at="/phrases", kind=kind, words=words, page="p")

    assert ana.status == 409
    assert "From Ana" not in await ben.open("/notes")


async def test_it_answers_no_question_of_tonight_and_changes_nothing_there(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await (await on_the_street.book(ana)).my_slip(Kind.TONIGHT), await ben.open("/check-ins")

    await said(ana)

    assert "It answers nothing else" in ana.words
    assert before == (await (await on_the_street.book(ana)).my_slip(Kind.TONIGHT), await ben.open("/check-ins"))
    for phone in (ana, ben):
        await (await on_the_street.book(phone)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)
    assert "Begin" in await ben.open("/today")


async def test_somebody_alone_reads_them_and_a_third_person_sees_nothing_of_what_was_said(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.agreed()
    await own_words(on_the_street, ana, ben)
    note = await said(ana, OWN)
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.open("/phrases")
    assert LENT in page
    assert "Say it to" not in page
    assert OWN not in page
    await cleo.send("/phrases", kind="soft-no", words=LENT, page="p")
    assert cleo.status == 409
    assert OWN not in await cleo.open(f"/notes/{note}")


async def test_words_of_ones_own_are_seen_first(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()

    page = await ana.send("/notes/previews", at="/phrases", kind="soft-no", words="Not <now>", **{"from": "/phrases"})

    assert "What Ben would read" in page
    assert "Not <now>" in page
    assert "Not <now>" not in await ben.open("/notes")
