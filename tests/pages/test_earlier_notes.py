"""Notes of a couple that is over: what was shown stands where both look for it, what was kept where its writer does."""

import pytest

from tests.house_fixture import Phone, Street
from tests.keeper.altering import here
from tests.pages.test_notes import SAID, SENTENCE, shown
from unhurried.core.notes import About
from unhurried.keeper.notes import keep_note
from unhurried.store.promises import Shelf

KEPT = "What I never said about the boiler"


async def over(street: Street, *, close: str = "") -> tuple[Phone, Phone, str]:
    """Ana showed Ben a sentence and kept a line for herself; Ben showed one and took it back; then Ana left."""
    ana, ben = await street.linked()
    note = await shown(ana)
    await ben.send("/notes/taken-back", at="/notes", note=await shown(ben, kind="victory", words="The soup"))
    own = await street.keeper.own(here(ana))
    evening = (await street.book(ana)).journey.evening(street.clock.now())
    await keep_note(street.keeper, here(ana), own, "a" * 32, About.VICTORY, {"words": KEPT}, evening)
    await ana.send("/leaving", at="/leaving", close=close)
    return ana, ben, note


async def test_what_was_shown_is_read_by_both_and_what_was_kept_by_its_writer(on_the_street: Street) -> None:
    ana, ben, _ = await over(on_the_street)

    hers, his = await opened(ana, "Ben"), await opened(ben, "Ana")
    for page in (hers, his):
        assert SAID in page
        assert "The soup" not in page
    assert KEPT in hers
    assert KEPT not in his


async def test_by_no_other_name_and_for_nobody_else(on_the_street: Street) -> None:
    ana, _, _ = await over(on_the_street)
    cleo = await on_the_street.joined("Cleo")

    for phone, name in ((ana, "Cleo"), (ana, ""), (cleo, "Ana"), (cleo, "Ben")):
        page = await opened(phone, name)
        assert (name, "rushed" in page, KEPT in page) == (name, False, False)


async def test_whoever_was_left_reads_it_in_its_place_and_answers_nothing_any_more(on_the_street: Street) -> None:
    _, ben, note = await over(on_the_street)

    assert SAID in await ben.open(f"/notes/{note}")
    assert "Heard." not in ben.words
    await ben.send("/notes/answers", note=note, answer="heard")
    assert ben.status == 409
    await ben.send("/notes", **SENTENCE)
    assert ben.status == 409


async def test_somebody_who_was_left_takes_their_own_back_out_of_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ben)
    await ana.send("/leaving", at="/leaving")
    assert SAID in await opened(ana, "Ben")

    await ben.send("/notes/taken-back", at=f"/notes/{note}", note=note)

    assert "Taken back." in ben.words
    assert SAID not in await opened(ana, "Ben")


@pytest.mark.parametrize("days", [13, 15])
async def test_closed_it_opens_by_name_for_fourteen_days_and_never_again(on_the_street: Street, days: int) -> None:
    ana, ben, note = await over(on_the_street, close="yes")
    await ben.open(f"/notes/{note}")
    assert (ben.status, "rushed" in ben.page) == (409, False)
    assert "rushed" not in await ben.open("/notes")

    on_the_street.turn(days=days)
    for phone, name in ((ana, "Ben"), (ben, "Ana")):
        await on_the_street.sign_in(phone)
        assert (SAID in await opened(phone, name)) == (days < 14)
    assert KEPT in await opened(ana, "Ben")
    texts = await on_the_street.wired.store.under(Shelf.TEXTS, b"")
    assert len(texts) == (2 if days < 14 else 1)


async def opened(phone: Phone, name: str) -> str:
    return await phone.send("/earlier", at="/earlier", name=name)
