"""At the end of a stage each answers alone, and both read one sentence."""

import pytest

from tests.house_fixture import ORIGIN, Phone, Street
from tests.pages.evenings import at_hour, evening_together, evenings_together
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.rounds import Kind


@pytest.fixture
async def at_the_gate(on_the_street: Street) -> tuple[Street, Phone, Phone]:
    """Ana and Ben, after the seventh evening of the first week."""
    ana, ben = await on_the_street.agreed()
    await evenings_together(on_the_street, ana, ben, 7)
    return on_the_street, ana, ben


async def answered(street: Street, ana: Phone, ben: Phone, one: str, other: str, *, willing: str = "yes") -> None:
    await ana.send("/gate/answers", at="/gate", choice=one, willing=willing)
    await ben.send("/gate/answers", at="/gate", choice=other, willing="yes")
    await at_the_gates_hour(street, ana, ben)


async def at_the_gates_hour(street: Street, ana: Phone, ben: Phone) -> None:
    """The hour of the evening after."""
    await at_hour(street, ana, ben, 18)
    await at_hour(street, ana, ben, 20, 45)


async def test_the_week_is_done_and_nothing_happens_by_itself(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    _, ana, _ = at_the_gate

    assert "That was “Closeness”." in await ana.open("/today")
    assert "On Monday 8 March, at half past eight" in ana.words


async def test_nothing_is_chosen_for_anyone_and_what_can_be_guessed_is_said(
    at_the_gate: tuple[Street, Phone, Phone],
) -> None:
    _, ana, _ = at_the_gate

    page = await ana.open("/gate")

    assert " checked" not in ana.page
    assert "can guess" in page
    assert "If nobody minded either way" in page


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ("on", "on", "“Attention” can begin."),
        ("on", "stay", "Three more evenings of “Closeness”."),
        ("back", "on", "“Closeness”, from its first day."),
    ],
)
async def test_the_gentler_answer_stands_and_both_read_the_same(
    at_the_gate: tuple[Street, Phone, Phone], one: str, other: str, sentence: str
) -> None:
    street, ana, ben = at_the_gate
    await answered(street, ana, ben, one, other)

    pages = [await phone.open("/gate") for phone in (ana, ben)]

    assert sentence in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1]


async def test_on_for_the_others_sake_is_staying(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    street, ana, ben = at_the_gate
    await answered(street, ana, ben, "on", "on", willing="no")

    assert "Three more evenings of “Closeness”." in await ben.open("/gate")


@pytest.mark.parametrize(("choice", "shown"), [("on", "stay"), ("stay", "stay"), ("back", "back")])
async def test_to_keep_the_peace_is_heard_as_not_yet_and_kept_as_any_other(
    at_the_gate: tuple[Street, Phone, Phone], choice: str, shown: str
) -> None:
    street, ana, _ = at_the_gate

    page = await ana.send("/gate/answers", at="/gate", choice=choice, willing="keep-the-peace")

    assert "Then it’s not yet" in page
    assert [one.status_code for one in ana.answers[-1].history] == [303]  # as any other answer, in whoever's log
    assert 'href="/talks/first"' in ana.page
    assert (await (await street.book(ana)).my_slip(Kind.GATE)).answer == GateAnswer(Choice(shown), willing=False)
    await ana.open("/gate")
    kept = ana.page
    await ana.send("/gate/answers", choice=shown)
    await ana.open("/gate")
    assert ana.page == kept
    assert f'value="{shown}" checked' in ana.page
    assert 'value="yes" checked' not in ana.page


@pytest.mark.parametrize("way", ["/leave", "/hand-over", ""])
async def test_what_is_said_once_to_ana_is_never_said_to_ben_on_the_same_phone(
    at_the_gate: tuple[Street, Phone, Phone], way: str
) -> None:
    street, ana, ben = at_the_gate
    await ben.send("/gate/answers", at="/gate", choice="on", willing="yes")
    await ana.open("/gate")
    form = {"csrf": ana.page.split('name="csrf" value="')[1].split('"')[0]}
    headers = {"origin": ORIGIN, "sec-fetch-site": "same-origin"}
    await ana.http.post("/gate/answers", data={**form, "choice": "on", "willing": "keep-the-peace"}, headers=headers)
    said = ana.http.cookies["once"]
    if way:
        await ana.http.post(way, data=form, headers=headers)
        assert "once" not in ana.http.cookies
        ana.http.cookies.set("once", said, domain="localhost.local")
    ana.person = ben.person
    await street.sign_in(ana)

    assert "Then it’s not yet" not in await ana.open("/gate")
    assert "Take my answer back" in ana.words


async def test_on_for_other_reasons_is_offered_the_first_conversation(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    _, ana, _ = at_the_gate

    page = await ana.send("/gate/answers", at="/gate", choice="on", willing="no")

    assert "As it stands, yours is taken as “not yet”" in page
    assert 'href="/talks/first"' in ana.page


async def test_an_answer_after_the_hour_is_told_so(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    street, ana, ben = at_the_gate
    await answered(street, ana, ben, "on", "on")

    for address, fields in (("/gate/answers", {"choice": "stay"}), ("/gate/takings-back", {})):
        page = await ana.send(address, at="/gate", **fields)

        assert ana.status == 409
        assert "Its hour has come and gone" in page
    assert "“Attention” can begin." in await ben.open("/gate")


async def test_silence_is_staying(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    street, ana, ben = at_the_gate
    await ben.send("/gate/answers", at="/gate", choice="on", willing="yes")
    await at_the_gates_hour(street, ana, ben)

    assert "Three more evenings of “Closeness”." in await ana.open("/gate")


async def test_bens_gate_is_the_same_whatever_ana_has_answered(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = at_the_gate
    before = await ben.open("/gate")

    assert "Noted." in await ana.send("/gate/answers", at="/gate", choice="back", willing="no")

    assert await ben.open("/gate") == before
    assert "Noted." not in await ana.send("/gate/takings-back", at="/gate")


async def test_pressing_together_brings_the_sentence_at_once(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = at_the_gate
    for phone in (ana, ben):
        await phone.send("/gate/answers", at="/gate", choice="on", willing="yes")

    assert "What would be right next?" in await ana.send("/gate/pressings")
    assert "“Attention” can begin." in await ben.send("/gate/pressings")
    assert "What follows the last stage is decided" in await ana.open("/today")


async def test_an_answer_without_a_choice_is_asked_again(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    _, ana, _ = at_the_gate

    page = await ana.send("/gate/answers", at="/gate", willing="yes")

    assert ana.status == 422
    assert "One thing is still open" in page


async def test_once_something_was_practised_the_sentence_makes_room(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    street, ana, ben = at_the_gate
    await answered(street, ana, ben, "on", "on")
    assert "The next stage is open." in await ana.open("/today")

    await at_hour(street, ana, ben, 18)
    await evening_together(street, ana, ben)

    assert "That was day eight." in await ana.open("/gate")


async def test_cleo_has_no_gate(at_the_gate: tuple[Street, Phone, Phone]) -> None:
    street, _, _ = at_the_gate
    cleo = await street.joined("Cleo")

    assert "when the two of you are linked" in await cleo.open("/gate")
