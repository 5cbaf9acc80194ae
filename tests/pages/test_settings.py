"""What is one's own to set, and the one thing there that both share."""

import pytest

from tests.house_fixture import Street
from unhurried.core.events import GateSettled


async def test_the_light_one_chooses_stays_with_the_browser(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.send("/settings", at="/settings", theme="dark", called="Ana", country="")
    assert 'data-theme="dark"' in ana.page

    await ana.send("/settings", theme="device", called="Ana", country="")

    assert "data-theme" not in ana.page


async def test_what_ana_sets_ben_cannot_see(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    before = await ben.open("/settings")

    await ana.send("/settings", at="/settings", theme="dark", called="Anushka", country="Ireland")

    assert 'value="Anushka"' in ana.page
    assert "<option selected>Ireland" in ana.page
    assert await ben.open("/settings") == before


async def test_a_name_is_needed_and_the_rest_stays_as_it_was_typed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    page = await ana.send("/settings", at="/settings", theme="dark", called="  ", country="Ireland")

    assert ana.status == 422
    assert "A name is needed" in page
    assert "<option selected>Ireland" in ana.page


async def test_the_length_of_practices_is_shared_and_says_so(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    assert "Ben will find it changed" in await ana.open("/settings")

    await ana.send("/settings/lengths", form="fifteen")

    await ben.open("/settings")
    assert 'value="fifteen" checked' in ben.page
    assert (await on_the_street.book(ben)).journey.progress.forms == {"closeness": ("fifteen", True)}


async def test_the_pace_of_the_breath_is_changed_for_both_and_stays_in_the_next_stage(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    book = await on_the_street.book(ana)
    await book.record(lambda journey, at: GateSettled(at=at, outcome="on", stage="attention", days=(8, 9)))
    await ana.open("/settings")
    assert 'value="10" checked' in ana.page

    await ana.send("/settings/lengths", form="full", pace="12")
    await (await on_the_street.book(ana)).record(
        lambda journey, at: GateSettled(at=at, outcome="on", stage="without-a-goal", days=(15, 16))
    )

    await ben.open("/settings")
    assert (await on_the_street.book(ben)).journey.progress.pace == 12


@pytest.mark.parametrize("pace", ["9", "0", "soon", "12" * 40, "-8"])
async def test_a_pace_that_is_none_is_refused_and_nothing_changes(on_the_street: Street, pace: str) -> None:
    ana, ben = await on_the_street.agreed()

    await ana.send("/settings/lengths", at="/settings", form="fifteen", pace=pace)

    assert ana.status == 409
    assert (await on_the_street.book(ben)).journey.progress.forms == {}


async def test_a_length_the_stage_does_not_have_is_refused(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.send("/settings/lengths", at="/settings", form="twenty")

    assert ana.status == 409


async def test_signing_out_ends_the_sign_in(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.send("/sign-outs", at="/settings")

    answer = await ana.http.get("/settings")

    assert answer.headers["location"] == "/sign-in"


async def test_somebody_alone_has_settings_too(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.open("/settings")

    assert cleo.status == 200
    assert "How long practices last" not in page
