"""Where everything is; and every line leads somewhere."""

import re

import pytest

from tests.house_fixture import Street
from tests.pages.evenings import settled_on
from unhurried.core.rounds import Kind, Yes
from unhurried.layout.tools import there

LINK = re.compile(r'<a[^>]* href="(/[^"#]*)"')


async def test_five_chapters_and_where_the_two_are(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/contents")

    for title in ("Closeness", "Attention", "Without a goal", "Open", "Integration"):
        assert title in page
    assert page.count("where you are") == 1


@pytest.mark.parametrize("address", ["/contents", "/tools", "/pause", "/settings", "/leaving", "/pauses", "/agreement"])
async def test_every_line_leads_to_a_page(on_the_street: Street, address: str) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open(address)

    for link in sorted(set(LINK.findall(ana.page))):
        await ana.open(link)
        assert ana.status in (200, 203), link


@pytest.mark.parametrize("address", ["/contents", "/tools", "/pause", "/settings", "/leaving"])
async def test_somebody_alone_is_led_nowhere_either_that_does_not_exist(on_the_street: Street, address: str) -> None:
    cleo = await on_the_street.joined("Cleo")
    await cleo.open(address)

    for link in sorted(set(LINK.findall(cleo.page)) - {"/agreement", "/journey"}):
        await cleo.open(link)
        assert cleo.status in (200, 203), link


async def test_words_to_borrow_are_there_on_any_day(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")

    await cleo.open("/tools")
    assert 'href="/phrases"' in cleo.page
    page = await cleo.open("/phrases")

    assert "“Read to me instead?”" in page
    assert "“I’m nearer yes than no.”" in page


@pytest.mark.parametrize(
    ("sought", "found"),
    [("breath", "Calm"), ("sorry", "Better at mending"), ("QUARREL", "Listening turns"), ("afraid", "Someone outside")],
)
async def test_a_word_leads_to_a_tool_or_a_reading(on_the_street: Street, sought: str, found: str) -> None:
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.send("/tools/found", at="/tools", sought=sought)

    assert found in page.partition("What there is")[2]
    assert f'value="{sought}"' in cleo.page


@pytest.mark.parametrize("sought", ["", "qqq", "x" * 5_000, "<script>", "🫖"])
async def test_what_is_not_found_is_said_kindly_and_help_is_near(on_the_street: Street, sought: str) -> None:
    cleo = await on_the_street.joined("Cleo")

    await cleo.send("/tools/found", at="/tools", sought=sought)

    assert cleo.status == 200
    assert "<script>" not in cleo.page.partition("<main")[2]
    assert 'href="/tools"' in cleo.page


async def test_what_needs_two_is_found_by_two_alone(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")

    assert "The window" in await ana.send("/tools/found", at="/tools", sought="reconnect")
    assert "The window" not in await cleo.send("/tools/found", at="/tools", sought="reconnect")


async def test_every_tool_is_two_taps_from_today(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/today")
    assert 'href="/tools"' in ana.page

    await ana.open("/tools")

    here = set(LINK.findall(ana.page))
    assert {tool.address for group in there({"linked", "open", "asking"}) for tool in group.tool} <= here


async def test_the_ways_to_stop_stand_on_a_page_of_their_own(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/pause")

    assert ana.page.count('action="/rests"') == 2  # on the page and in its sheet
    assert "kept as your answer for tonight. At the hour Ben reads that tonight is a rest, and nothing more" in page
    assert "Someone who said yes can guess" in page


async def test_once_the_evening_is_on_resting_says_that_ben_can_tell(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await settled_on(on_the_street, ana, ben)

    assert "tonight is a rest, and nothing more. Ben can tell it wasn’t them." in await ana.open("/pause")

    await on_the_street.both(ana, ben, Kind.BEGIN, Yes())
    assert "the practice ends now, for you both. Ben can tell it wasn’t them." in await ana.open("/pause")


async def test_while_they_agree_there_is_no_evening_to_rest_from_and_the_sheet_says_so(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await on_the_street.both(ana, ben, Kind.READY, Yes())

    page = await ana.open("/pause")

    assert 'action="/rests"' not in ana.page
    assert "there’s none to rest from" in page
    assert "Ben can tell" not in page


async def test_resting_is_what_the_sheet_is_bound_to(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.open("/today")

    sheet = ana.page.partition('<div popover id="pause"')[2]
    assert [line for line in sheet.splitlines() if "bound" in line] == [
        '  <button class="btn bound">Rest for the evening</button>'
    ]
