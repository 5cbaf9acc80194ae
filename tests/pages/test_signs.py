"""Early signs of strain are each one's own: written for oneself, shown by choice, and taken back."""

from tests.house_fixture import Street
from unhurried.store.promises import Shelf

QUIET = "I go quiet and tidy up"


async def test_what_ana_writes_for_herself_ben_reads_only_when_she_shows_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await ben.open("/agreement")

    page = await ana.send("/agreement/signs", at="/agreement/signs", signs=QUIET)
    assert "What Ben would read" in page
    assert await ben.open("/agreement") == before
    await ana.send("/agreement/signs/shown", words=QUIET)

    assert QUIET in await ben.open("/agreement")
    assert QUIET not in await ben.open("/agreement/signs")
    await ana.send("/agreement/signs", at="/agreement/signs", signs="Something else")
    assert "Something else" not in await ben.open("/agreement")


async def test_taken_back_nobody_can_read_them_again_nor_what_gave_way_to_others(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for words in (QUIET, "A jaw"):
        await ana.send("/agreement/signs", at="/agreement/signs", signs=words)
        await ana.send("/agreement/signs/shown", words=words)
    assert "A jaw" in await ben.open("/agreement") and QUIET not in ben.page
    texts = len(await on_the_street.wired.store.under(Shelf.TEXTS, b""))

    await ana.send("/agreement/signs/taken-back", at="/agreement/signs")

    assert (texts, await on_the_street.wired.store.under(Shelf.TEXTS, b"")) == (1, [])
    assert "A jaw" not in await ben.open("/agreement")


async def test_what_was_changed_since_it_was_looked_at_is_looked_at_again_and_only_the_writer_takes_it_back(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/agreement/signs", at="/agreement/signs", signs=QUIET)

    await ana.send("/agreement/signs/shown", words="as it was before")
    assert (await on_the_street.book(ana)).journey.signs == ()
    await ana.send("/agreement/signs/shown", words=QUIET)
    await ben.send("/agreement/signs/taken-back", at="/agreement/signs")

    assert ben.status == 409
    assert QUIET in await ben.open("/agreement")


async def test_more_than_fits_is_all_still_there_and_was_not_kept(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.send("/agreement/signs", at="/agreement/signs", signs="hushed " * 200)

    assert (ana.status, "longer than four hundred" in page) == (422, True)
    assert ("hushed " * 200).strip() in ana.page
    assert "hushed" not in await ana.open("/agreement/signs")


async def test_out_of_a_book_that_is_over_they_can_still_be_taken_back(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/agreement/signs", at="/agreement/signs", signs=QUIET)
    await ana.send("/agreement/signs/shown", words=QUIET)
    await ben.send("/leaving", at="/leaving")

    await ana.send("/agreement/signs/taken-back", at="/agreement/signs")

    assert QUIET not in await ben.open("/agreement")
