"""The sitting by its buttons alone: begin, pause, go on, gentler, end, on two phones."""

from tests.house_fixture import Phone, Street
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.deciding import choose_form
from unhurried.core.events import GateSettled
from unhurried.core.rounds import Kind
from unhurried.core.touch import Ceiling

WILLING = CheckIn(Willing.WILLING)


async def on(house: Street, answer: CheckIn = WILLING, stage: str = "") -> tuple[Phone, Phone]:
    """Ana and Ben, with an evening that is on; in another stage where it is named."""
    ana, ben = await house.agreed()
    if stage:
        settled = {"attention": (8, 9), "without-a-goal": (15, 16)}[stage]
        await (await house.book(ana)).record(
            lambda journey, at: GateSettled(at=at, outcome="on", stage=stage, days=settled)
        )
    for phone in (ana, ben):
        await (await house.book(phone)).answer(Kind.TONIGHT, answer, pressed=True)
    return ana, ben


async def begun(house: Street, **kind: str) -> tuple[Phone, Phone]:
    """Both have begun, on their own phones."""
    ana, ben = await on(house, **kind)  # type: ignore[arg-type]
    for phone in (ana, ben):
        await phone.send("/sitting/beginnings", at="/sitting", phones="two")
        await phone.open("/sitting")
    await ana.open("/sitting")
    return ana, ben


async def test_the_limit_is_said_again_before_it_begins(house: Street) -> None:
    ana, _ = await on(house)

    page = await ana.open("/sitting")

    assert "Clothes on, and nothing sexual." in page


async def test_one_press_alone_leaves_no_trace(house: Street) -> None:
    ana, ben = await on(house)
    before = await ben.open("/sitting")

    assert "Noted." in await ana.send("/sitting/beginnings", at="/sitting", phones="two")
    assert await ben.open("/sitting") == before


async def test_a_press_can_be_taken_back_and_lapses_by_itself(house: Street) -> None:
    ana, ben = await on(house)
    await ana.send("/sitting/beginnings", at="/sitting", phones="two")
    assert "Begin together" in await ana.send("/sitting/beginnings/taken-back")
    await ana.send("/sitting/beginnings", phones="two")
    house.turn(minutes=3)

    await ben.send("/sitting/beginnings", at="/sitting", phones="two")

    assert "Begin together" in await ana.open("/sitting")


async def test_who_gives_first_is_the_same_fact_on_both_phones(house: Street) -> None:
    ana, ben = await begun(house, stage="attention")
    house.turn(minutes=5)

    assert "You give. Ben receives." in await ana.open("/sitting")
    assert "Ana gives. You receive." in await ben.open("/sitting")


async def test_in_a_turn_the_days_page_says_what_hands_do(house: Street) -> None:
    ana, ben = await begun(house, stage="attention")
    house.turn(minutes=6)

    assert "As the day’s page had it" in await ana.open("/sitting")
    assert "You may say softer, slower, or stop, at any moment." in await ben.open("/sitting")


async def test_whoever_receives_has_the_words_of_the_stage(house: Street) -> None:
    ana, ben = await begun(house, stage="without-a-goal")
    house.turn(minutes=6)

    (page,) = [page for page in (await ana.open("/sitting"), await ben.open("/sitting")) if "You receive" in page]
    assert "You may say softer, there, slower, or stop, at any moment." in page


async def test_ben_pauses_and_anas_page_does_not_say_who(house: Street) -> None:
    ana, ben = await begun(house)
    await ben.send("/sitting/pauses")

    page = await ana.open("/sitting")

    assert "Hands at rest." in page
    assert "Ben" not in page.replace("the line to Ben", "").replace("reaches Ben", "")


async def test_going_on_takes_both_and_twenty_seconds(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/pauses")
    assert "twenty seconds" in await ana.send("/sitting/goings-on", at="/sitting")
    assert "Back to the practice" in ana.page
    house.turn(seconds=20)
    before = await ben.open("/sitting")

    assert "Noted. Take that back" in await ana.send("/sitting/goings-on", at="/sitting", answer="yes")
    assert await ben.open("/sitting") == before
    assert "Side by side." in await ben.send("/sitting/goings-on", answer="yes")


async def test_a_wish_to_go_on_can_be_taken_back(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/pauses")
    house.turn(seconds=20)
    await ana.send("/sitting/goings-on", at="/sitting", answer="yes")
    await ana.send("/sitting/goings-on", answer="back")

    assert "Hands at rest." in await ben.send("/sitting/goings-on", at="/sitting", answer="yes")


async def test_nobody_is_told_when_to_breathe_where_breath_was_left_out(house: Street) -> None:
    ana, ben = await on(house, stage="attention")
    book = await house.book(ana)
    await book.record(lambda journey, at: choose_form(journey, book.programme, "full", breath=False, at=at))
    for phone in (ana, ben):
        await phone.send("/sitting/beginnings", at="/sitting", phones="two")

    assert "Settle, each of you." in await ana.open("/sitting")
    assert "Breathe in" not in ana.page


async def test_a_breath_is_told_of_in_the_length_for_breathing_and_in_no_other(house: Street) -> None:
    ana, _ = await begun(house, stage="attention")
    said = [(await ana.open("/sitting")).count("Breathe in")]
    for minutes in (5, 15, 15):
        house.turn(minutes=minutes)
        said.append((await ana.open("/sitting")).count("Breathe in"))

    assert said == [1, 0, 0, 0]


async def test_side_by_side_nobody_is_told_how_to_breathe(house: Street) -> None:
    ana, _ = await begun(house)

    assert "Side by side." in await ana.open("/sitting")
    assert "Breathe in" not in ana.page


async def test_slower_says_what_holds_now(house: Street) -> None:
    ana, ben = await begun(house, stage="without-a-goal")
    await ben.send("/sitting/softenings")

    page = await ana.open("/sitting")

    assert "What holds now: breasts and genitals are left out." in page


async def test_an_evening_of_company_asks_for_no_touch(house: Street) -> None:
    ana, ben = await on(house, CheckIn(Willing.WILLING, sober=False), "attention")
    for phone in (ana, ben):
        await phone.send("/sitting/beginnings", at="/sitting", phones="two")
    house.turn(minutes=4)

    page = await ana.open("/sitting")

    assert "Near, without touch." in page
    assert (await house.book(ana)).journey.progress.sitting.ceiling is Ceiling.PRESENCE  # type: ignore[union-attr]


async def test_before_an_evening_of_company_it_is_said_of_nobody_that_they_give(house: Street) -> None:
    ana, _ = await on(house, CheckIn(Willing.WILLING, sober=False), "attention")

    page = await ana.open("/sitting")

    assert "First half, five minutes" in page
    assert "receive" not in page
    assert "gives first" not in page
    assert "give first" not in page


async def test_the_pause_of_every_page_pauses_the_practice_while_one_runs(house: Street) -> None:
    ana, ben = await begun(house)
    page = await ben.open("/today")
    assert "Pause the practice" in page

    await ben.send("/sitting/pauses")

    assert (await house.book(ana)).journey.progress.sitting.paused is not None  # type: ignore[union-attr]


async def test_without_a_practice_there_is_none_to_pause(house: Street) -> None:
    ana, _ = await on(house)

    assert "Pause the practice" not in await ana.open("/today")


async def test_ending_it_here_counts_as_an_evening_and_does_not_move_the_day(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/endings")

    progress = (await house.book(ben)).journey.progress

    assert progress.sitting is None
    assert progress.evenings[-1].together
    assert progress.ahead[0] == 1


async def test_settling_is_on_ones_own_phone_and_writes_nothing(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/pauses")
    before = (await house.book(ben)).version

    page = await ana.open("/sitting/grounding")

    assert "Only on your phone" in page
    assert (await house.book(ben)).version == before


async def test_settling_on_the_one_phone_says_it_is_on_this_one(house: Street) -> None:
    ana, _ = await on(house)
    await ana.send("/sitting/beginnings", at="/sitting", phones="one")
    await ana.open("/sitting")
    await ana.send("/sitting/pauses")

    assert "On this phone" in await ana.open("/sitting/grounding")


async def test_where_nothing_is_on_the_page_leads_to_today(house: Street) -> None:
    ana, _ = await house.agreed()

    await ana.open("/sitting")

    assert str(ana.answers[-1].url).endswith("/today")


async def test_cleo_can_neither_see_nor_stop_it(house: Street) -> None:
    ana, _ = await begun(house)
    cleo = await house.joined("Cleo")
    await cleo.open("/opting-in")

    for what in ("pauses", "endings", "softenings", "goings-on", "beginnings"):
        assert "Ana" not in await cleo.send(f"/sitting/{what}", phones="one")

    assert (await house.book(ana)).journey.progress.sitting is not None
