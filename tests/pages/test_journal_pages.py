"""Writing in the journal: keeping, changing, finding and erasing a page, with nothing written over unseen."""

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.journals import kept, opened, pages_in, seen_in
from unhurried.layout.tools import tool

FRIDGE = "Then the door didn’t open, and we just lay there, and I could hear the fridge."


@pytest.mark.parametrize("id", ["triggers", "gaps", "naming", "exercise"])
async def test_a_private_page_is_called_what_the_list_of_tools_calls_it(on_the_street: Street, id: str) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    assert tool(id).name in await ana.open("/journal")

    await ana.open(tool(id).address)

    assert f"<h1>{tool(id).name}</h1>" in ana.page
    assert "<title>Your own page · Unhurried</title>" in ana.page


async def test_a_page_kept_is_there_to_be_read(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, f"Warm feet.\n\n{FRIDGE}")

    assert FRIDGE in ana.page
    assert "Warm feet." in await ana.open("/journal")
    assert FRIDGE not in ana.page


async def test_a_page_can_be_changed_and_says_only_what_it_says_now(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, "A letter I won’t send")
    [page] = pages_in(await listed(ana))
    await ana.open(f"/journal/pages/{page}")
    await ana.send("/journal/pages", leaf="journal", page=page, seen=seen_in(ana), words=FRIDGE)
    await ana.open(f"/journal/pages/{page}")

    assert FRIDGE in ana.page
    assert "A letter" not in ana.page


async def test_nothing_is_written_over_what_another_window_kept(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, "First thought")
    [page] = pages_in(await listed(ana))
    await ana.open(f"/journal/pages/{page}")
    seen = seen_in(ana)
    await ana.send("/journal/pages", leaf="journal", page=page, seen=seen, words="From the one window")
    await ana.send("/journal/pages", leaf="journal", page=page, seen=seen, words="From the other window")

    said = (await listed(ana)).words
    assert "From the one window" in said
    assert "From the other window" in said


async def test_a_page_that_was_erased_is_gone(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, FRIDGE)
    [page] = pages_in(await listed(ana))
    await ana.send("/journal/erasures", at=f"/journal/pages/{page}", page=page)

    assert "fridge" not in await ana.open("/journal")
    await ana.open(f"/journal/pages/{page}")
    assert ana.status == 404


async def test_a_page_is_found_by_a_word_and_the_word_stands_in_no_address(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, f"Warm feet.\n{FRIDGE}")
    await kept(ana, "Cold hands.")

    page = await ana.send("/journal/findings", at="/journal", sought="FRIDGE")
    assert "Warm feet." in page
    assert "Cold hands." not in page
    assert str(ana.answers[-1].url).endswith("/journal/findings")


async def test_too_long_a_page_stays_on_the_page(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await ana.send("/journal/pages", leaf="journal", words="a" * 20_001)

    assert ana.status == 422
    assert "a" * 20_001 in ana.page
    await kept(ana, "ä" * 20_000)
    assert ana.status == 200
    assert "ä" * 20_000 in ana.page


async def test_an_empty_page_is_not_kept(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, "  ")

    assert ana.status == 422
    assert pages_in(await listed(ana)) == []


async def test_markup_is_shown_and_not_obeyed(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await kept(ana, "</textarea><script>alert(1)</script>")

    assert "<script>alert" not in ana.page
    assert "&lt;script&gt;alert" in (await listed(ana)).page


async def listed(phone: Phone) -> Phone:
    """The journal's own list."""
    await phone.open("/journal")
    return phone


async def test_what_ana_writes_changes_nothing_for_ben_or_cleo(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")
    pages = ("/today", "/contents", "/tools", "/journey", "/agreement", "/settings", "/leaving", "/journal")
    before = [await bytes_of(phone, address) for phone in (ben, cleo) for address in pages]
    await opened(on_the_street, ana)
    await kept(ana, FRIDGE)
    page = ana.answers[-1].url.path.rpartition("/")[2]
    after = [await bytes_of(phone, address) for phone in (ben, cleo) for address in pages]
    await opened(on_the_street, ben)
    await ben.open(f"/journal/pages/{page}")

    assert after == before
    assert ben.status == 404
    await ben.send("/journal/erasures", at="/journal", page=page)
    assert FRIDGE in await ana.open(f"/journal/pages/{page}")


async def bytes_of(phone: Phone, address: str) -> tuple[int, str]:
    answer = await phone.http.get(address)
    return answer.status_code, answer.text


ODD = [{"leaf": "nonsense"}, {"page": "../../x", "seen": "%"}, {"seen": "\x00"}, {"then": "never"}, {"what": "more"}]


@pytest.mark.parametrize("odd", ODD)
async def test_an_odd_form_keeps_what_was_written_and_nothing_else(on_the_street: Street, odd: dict[str, str]) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await ana.send("/journal/pages", at="/journal", **({"leaf": "journal", "words": FRIDGE} | odd))

    assert ana.status == 200
    assert len(pages_in(await listed(ana))) == 1
    assert "hear the fridge" in ana.words
