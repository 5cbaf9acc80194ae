"""Leaving from wherever one is; and what the one who stays reads, whatever the reason."""

import re
from pathlib import Path

import pytest

from tests.house_fixture import Street
from tests.keeper.altering import Disk, here
from tests.pages.parting import SEEN, seen_by, with_notes
from tests.rounds.situations import WAYS, at
from unhurried.core import deciding
from unhurried.store.promises import Shelf

NOW = "/leaving"


@pytest.mark.parametrize("where", WAYS)
async def test_leaving_works_at_once_from_every_place_and_ends_what_runs(where: str, tmp_path: Path) -> None:
    async with at(where, tmp_path) as now:
        await now.ana.send("/leaving", at="/leaving")
        assert (now.ana.status, "You’ve left." in now.ana.words) == (200, True)

        journey = (await now.street.book(now.ben)).journey
        assert journey.closed_at == now.street.clock.now()
        assert journey.progress.sitting is None
        assert "This book now has one reader." in await now.ben.open("/today")


async def test_an_open_line_is_taken_back_and_opens_nothing(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")
    await cleo.send("/invitations", at="/invitations")
    assert "You can take it back" in await cleo.open(NOW)

    await cleo.send("/leaving", at=NOW)
    assert "There is no book here" in cleo.words
    assert await on_the_street.wired.store.under(Shelf.INVITATIONS, b"") == []


async def test_before_the_words_were_read_one_can_leave_too(on_the_street: Street) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")
    ana.person, secret = await on_the_street.keeper.invitations.make(here(ana), "Ana", on_the_street.keeper.now())
    invitation = await on_the_street.keeper.invitations.find(secret, on_the_street.keeper.now())
    await on_the_street.keeper.accept(here(ben), "Ben", secret, invitation, "Europe/London")

    assert "You’ve left." in await ana.send("/leaving", at=NOW)
    assert "Nobody is linked here." in await ben.open("/today")


@pytest.mark.parametrize("how", ["erases", "leaves from a pause", "leaves and says so in the form"])
async def test_who_stays_sees_the_same_whatever_the_reason(how: str, tmp_path: Path) -> None:
    seen = []
    for way in ("leaves", how):
        async with at("paused in stage two" if "pause" in how else "the first evening", tmp_path) as now:
            if way == "erases":
                await now.ana.send("/erasures", at=NOW, name="Ana")
            else:
                await now.ana.send("/leaving", at=NOW, **({"because": "him"} if "says so" in way else {}))
            assert now.ana.status == 200
            seen.append(await seen_by(now.ben))

    assert seen[0] == seen[1]


async def test_no_button_of_who_stays_brings_the_other_back(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/leaving", at=NOW)

    for path in set(SEEN) - {"/opting-in"}:  # which is answered for oneself, whoever comes
        await ben.open(path)
        page = ben.page
        assert not set(re.findall(r'action="([^"]+)"', page)) & {"/takings-up", "/words", "/repairs", "/opting-in"}
    before = Disk(on_the_street).state.records
    for path in ("/takings-up", "/words", "/repairs", "/opting-in", "/rests", "/pauses", "/check-ins", "/gate/answers"):
        await ben.send(path, at="/settings", how="here", answer="willing", choice="on", said="yes")
    stream = (await on_the_street.book(ben)).room
    assert Disk(on_the_street).state.records[stream] == before[stream]


async def test_in_a_book_that_was_left_nothing_can_be_written(on_the_street: Street) -> None:
    ana, ben = await with_notes(on_the_street)
    line = (await on_the_street.book(ben)).journey.shared[0].text
    await ana.send("/leaving", at=NOW)
    stream = (await on_the_street.book(ben)).room
    before = Disk(on_the_street).copy().records[stream]

    for decide in (deciding.pause, deciding.rest):
        with pytest.raises(Exception, match=r"Closed|NotOpen"):
            await (await on_the_street.book(ben)).record(decide)
    await ben.send("/shared-lines/taken-back", at="/settings", line=line)
    await ben.send("/settings/lengths", at="/settings", form="full")
    await ben.send("/agreement/narrowings", at="/settings", item="holding-hands", mark="0")
    assert Disk(on_the_street).state.records[stream] == before
