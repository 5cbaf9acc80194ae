"""A setback: back to what is comfortable, by ways that are really there; and no way from it to a repair."""

from tests.house_fixture import Phone, Street
from tests.pages.evenings import evening_together, later
from unhurried.pages.setback.said import setback


async def opened(phone: Phone) -> str:
    words = await phone.open("/setback")
    assert phone.status == 200
    return words


async def test_everybody_reads_all_of_it_and_whoever_had_said_no_is_sent_to_people_outside(
    on_the_street: Street,
) -> None:
    ana, _ = await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")
    said = setback()

    for phone in (ana, cleo):
        words = await opened(phone)
        assert all(step.title in words and step.text in words for step in said.steps)
        assert all(line in words for side in (said.happened, said.beside) for line in (side.text, *side.words))
        assert said.more.text in words
        assert 'href="#more"' in phone.page
        assert 'href="/help"' in phone.page
        assert "/repair" not in phone.page


async def test_the_ways_down_are_those_that_there_are_tonight(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()

    words = await opened(ana)
    assert all(way in words for way in ("A rest tonight", "A shorter form", "A pause of everything", "The stage once"))
    for way in ("/pause", "/settings", "/pauses"):
        await ana.open(way)
        assert ana.status == 200

    await ben.send("/pauses", at="/pauses")
    words = await opened(ana)
    assert not any(way in words for way in ("A rest tonight", "A pause of everything", "The stage once"))
    assert "A rest tonight" not in await opened(await on_the_street.joined("Cleo"))


async def test_the_stage_begins_again_from_here(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await later(on_the_street, ana, ben, days=1)
    assert (await on_the_street.book(ana)).journey.progress.ahead[0] == 2

    await opened(ana)
    await ana.send("/stage-beginnings")

    assert (await on_the_street.book(ana)).journey.progress.ahead[0] == 1


async def test_on_a_ladder_the_way_down_is_a_step(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed(programme="slow-steps")

    words = await opened(ana)

    assert "The stage once more" not in words
    assert "A shorter form" not in words


async def test_looking_leaves_nothing_behind(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ben.open("/today")
    before = (await on_the_street.book(ana)).version, await ben.open("/today"), await ben.open("/setback")

    await opened(ana)

    assert before == ((await on_the_street.book(ana)).version, await ben.open("/today"), await ben.open("/setback"))
