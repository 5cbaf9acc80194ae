"""After quiet evenings: the programme pauses itself for both alike, and each is asked alone what made it hard."""

import pytest

from tests.house_fixture import HIDDEN, Phone, Street
from tests.pages.evenings import at_hour, evening_together

BENS = ("/today", "/pauses", "/journey", "/questions", "/stall", "/talks/stall", "/contents", "/agreement")
ANSWERS = ("reluctance", "resentment", "body", "fear", "life")


@pytest.fixture
async def quiet(on_the_street: Street) -> tuple[Street, Phone, Phone]:
    """Ana and Ben, one evening together and three without."""
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    for _ in range(4):
        await at_hour(on_the_street, ana, ben, 18)
    return on_the_street, ana, ben


async def seen(phone: Phone) -> list[str]:
    """The bytes of every page Ben may open, but for the token of his forms."""
    pages = []
    for address in BENS:
        await phone.open(address)
        pages.append(HIDDEN.sub("", phone.page))
    return pages


async def own_of(street: Street, phone: Phone) -> tuple[str, ...]:
    assert phone.person is not None
    return (await street.keeper.own(phone.person)).own.causes


async def test_quiet_evenings_pause_it_and_both_read_the_same(quiet: tuple[Street, Phone, Phone]) -> None:
    _, ana, ben = quiet

    for address in ("/today", "/pauses"):
        one, other = await ana.open(address), await ben.open(address)
        assert "paused itself" in one
        assert one.replace("Ben", "Ana") == other.replace("Ben", "Ana")


async def test_two_quiet_evenings_do_not(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    for _ in range(3):
        await at_hour(on_the_street, ana, ben, 18)

    assert "paused itself" not in await ana.open("/today")


async def test_the_private_questions_come_first_and_lead_on_to_the_page_of_ones_own(
    quiet: tuple[Street, Phone, Phone],
) -> None:
    _, ana, ben = quiet
    await ana.open("/today")
    assert 'href="/questions"' in ana.page

    await ana.open("/questions")

    assert 'href="/stall"' in ana.page
    assert 'href="/opting-in"' not in ana.page
    assert "<form" not in ana.page.split("<main")[1].split("</main>")[0]
    await ben.open("/questions")
    assert HIDDEN.sub("", ben.page) == HIDDEN.sub("", ana.page)


async def test_a_visitor_and_cleo_read_the_questions_as_ever(quiet: tuple[Street, Phone, Phone]) -> None:
    street, _, _ = quiet
    cleo = await street.joined("Cleo")

    for phone in (cleo, street.visitor()):
        await phone.open("/questions")

        assert 'href="/stall"' not in phone.page


async def test_nothing_is_marked_for_anyone(quiet: tuple[Street, Phone, Phone]) -> None:
    _, ana, _ = quiet

    page = await ana.open("/stall")

    assert "Only you see this" in page
    assert " checked" not in ana.page


@pytest.mark.parametrize(
    ("cause", "words", "next_step"),
    [
        ("reluctance", "meant for exactly this", "/talks/first"),
        ("resentment", "Touch doesn’t dissolve that", "/reading-room/when-a-therapist"),
        ("body", "A doctor may be able to help", "/talks/stall"),
        ("fear", "That comes first.", "/help"),
        ("life", "Look for what was in the way", "/settings"),
    ],
)
async def test_each_cause_is_answered_with_its_own_words_and_a_next_step(
    quiet: tuple[Street, Phone, Phone], cause: str, words: str, next_step: str
) -> None:
    _, ana, _ = quiet

    page = await ana.send("/stall/causes", at="/stall", cause=cause)

    assert words in page
    assert f'<a class="btn" href="{next_step}"' in ana.page or f'<a href="{next_step}"' in ana.page


async def test_with_fear_among_them_the_talk_is_not_offered(quiet: tuple[Street, Phone, Phone]) -> None:
    _, ana, _ = quiet

    await ana.send("/stall/causes", at="/stall", cause=["resentment", "fear"])

    assert "/talks/stall" not in ana.page.split("<main")[1].split("</main>")[0]
    assert 'href="/help"' in ana.page


@pytest.mark.parametrize("causes", [["fear"], ["reluctance", "life"], [*ANSWERS], []])
async def test_whatever_ana_marks_bens_pages_are_the_same_bytes(
    quiet: tuple[Street, Phone, Phone], causes: list[str]
) -> None:
    street, ana, ben = quiet
    before, version = await seen(ben), (await street.book(ben)).version

    await ana.send("/stall/causes", at="/stall", cause=causes)

    assert await seen(ben) == before
    assert (await street.book(ben)).version == version
    assert await own_of(street, ben) == ()


async def test_several_are_kept_and_can_be_changed_and_taken_out(quiet: tuple[Street, Phone, Phone]) -> None:
    street, ana, _ = quiet
    await ana.send("/stall/causes", at="/stall", cause=["life", "body"])
    assert await own_of(street, ana) == ("body", "life")

    await ana.send("/stall/causes", cause="reluctance")
    assert await own_of(street, ana) == ("reluctance",)

    assert "Nothing is marked" in await ana.send("/stall/causes")
    assert await own_of(street, ana) == ()


async def test_an_answer_nobody_offered_is_none(quiet: tuple[Street, Phone, Phone]) -> None:
    street, ana, _ = quiet

    await ana.send("/stall/causes", at="/stall", cause=["ben", "<b>", "life"])

    assert await own_of(street, ana) == ("life",)


async def test_the_same_answer_is_written_down_once(quiet: tuple[Street, Phone, Phone]) -> None:
    street, ana, _ = quiet
    await ana.send("/stall/causes", at="/stall", cause="life")
    assert ana.person is not None
    before = (await street.keeper.own(ana.person)).own.causes_at
    street.turn(minutes=1)

    await ana.send("/stall/causes", cause="life")

    assert (await street.keeper.own(ana.person)).own.causes_at == before


async def test_what_was_marked_another_time_is_not_marked_for_her_now(quiet: tuple[Street, Phone, Phone]) -> None:
    street, ana, ben = quiet
    await ana.send("/stall/causes", at="/stall", cause="life")
    for phone in (ana, ben):
        await phone.send("/takings-up", at="/pauses", how="here", willing="own-reasons")
    assert "From another time" in await ana.open("/stall")
    for _ in range(4):
        await at_hour(street, ana, ben, 18)

    assert "For me, it was" in await ana.open("/stall")
    assert " checked" not in ana.page


async def test_after_it_went_on_it_can_still_be_taken_out(quiet: tuple[Street, Phone, Phone]) -> None:
    street, ana, ben = quiet
    await ana.send("/stall/causes", at="/stall", cause="life")
    for phone in (ana, ben):
        await phone.send("/takings-up", at="/pauses", how="here", willing="own-reasons")

    await ana.send("/stall/causes", at="/stall")

    assert await own_of(street, ana) == ()
    assert "From another time" not in await ana.open("/stall")


async def test_cleo_is_asked_nothing(quiet: tuple[Street, Phone, Phone]) -> None:
    street, _, _ = quiet
    cleo = await street.joined("Cleo")

    page = await cleo.open("/stall")

    assert "What made it hard" not in page
    await cleo.send("/stall/causes", cause="life")
    assert await own_of(street, cleo) == ()
