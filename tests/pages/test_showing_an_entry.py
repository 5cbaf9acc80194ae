"""One entry of the private pages, shown to the other: seen first, behind the lock, taken back; nothing else shows."""

import re

import pytest

from tests.asleep import comes_back, sends_it_now
from tests.house_fixture import Phone, Street
from tests.pages.journals import given, opened, pages_in, waiting
from tests.pages.pressing import press, sent_by
from unhurried.core.notes import LONGEST

NECK = {"what": "A hand from behind", "within": "My neck goes stiff", "helps": "Being asked"}
HEARD = "A door that is shut loudly"


async def written(street: Street, ana: Phone, leaf: str = "triggers", **words: str) -> str:
    """Ana writes an entry behind her lock; its name."""
    await opened(street, ana)
    await ana.send("/journal/pages", leaf=leaf, **(words or NECK))
    await ana.open(f"/journal/{leaf}" if leaf != "journal" else "/journal")
    return pages_in(ana)[0]


async def seen_first(ana: Phone, page: str, leaf: str = "triggers", **fields: str | list[str]) -> str:
    """Ana looks at it as Ben would read it."""
    return await ana.send("/journal/previews", at=f"/journal/pages/{page}", shows="yes", leaf=leaf, of=page, **fields)


async def shown(ana: Phone, page: str, leaf: str = "triggers") -> str:
    """Ana lets Ben read it; the name of the note that it became."""
    await seen_first(ana, page, leaf)
    await press(ana, "Let Ben read it")
    return str(ana.answers[-1].url.path).rsplit("/", 1)[1]


def note_in(phone: Phone) -> str:
    found = re.search(r'name="note" value="([0-9a-f]+)"', phone.page)
    assert found is not None
    return found[1]


async def test_it_is_seen_first_as_it_would_be_read_and_one_press_shows_it(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    page = await written(on_the_street, ana)

    words = await seen_first(ana, page)
    assert "What sets it off A hand from behind What happens in me then My neck goes stiff" in words
    assert "there’s nothing I want to show" in words
    assert "Nothing at the moment" in await ben.open("/notes")

    note = await shown(ana, page)
    assert "My neck goes stiff" in await ben.open(f"/notes/{note}")
    assert "Ben may read something of this one" in await ana.open("/journal/triggers")


async def test_a_line_left_out_and_words_put_another_way_stay_so(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await seen_first(ana, page)

    words = await press(ana, "See it again", untick=("within",), what=HEARD)
    assert "My neck" not in words
    await press(ana, "Let Ben read it")

    read = await ben.open(str(ana.answers[-1].url.path))
    assert HEARD in read
    assert "Being asked" in read
    assert "My neck" not in read
    assert "A hand from behind" in await ana.open("/journal/triggers")
    assert "Ben may read something of this one" in ana.words


async def test_taken_back_it_is_gone_and_her_own_entry_stands(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana, await written(on_the_street, ana))

    await ana.send("/notes/taken-back", at="/journal/triggers", note=note)

    assert "may have been taken back" in await ben.open(f"/notes/{note}")
    words = await ana.open("/journal/triggers")
    assert "A hand from behind" in words
    assert "may read something" not in words


async def test_whether_there_is_a_journal_and_that_it_was_shown_from_one_reaches_nobody(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")
    before = await ben.open("/today"), await ben.open("/notes"), await ben.open("/journal/triggers")
    page = await written(on_the_street, ana)
    await seen_first(ana, page)

    assert before == (await ben.open("/today"), await ben.open("/notes"), await ben.open("/journal/triggers"))
    for other in (ben, cleo):
        await opened(on_the_street, other)
        await other.send("/journal/previews", at="/journal", shows="yes", leaf="triggers", of=page)
        assert other.status in {404, 409}
        assert "My neck" not in other.page


@pytest.mark.parametrize("way", ["/journal/previews", "/journal/showings"])
async def test_when_the_lock_falls_over_it_nothing_is_lost_or_shown_and_it_is_seen_again_first(
    on_the_street: Street, way: str
) -> None:
    ana, ben = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await seen_first(ana, page)
    form = waiting(ana) | {"typed": "yes", "what": HEARD}
    on_the_street.turn(minutes=6)

    words = await ana.send(way, **form)
    assert 'action="/journal/openings"' in ana.page
    assert HEARD not in ana.page
    assert HEARD not in words
    assert "What you were about to show is still here, out of sight" in words
    assert "Nothing at the moment" in await ben.open("/notes")

    assert HEARD in await given(ana, **waiting(ana))
    assert "Let Ben read it" in ana.words
    assert "Nothing at the moment" in await ben.open("/notes")


async def test_closing_the_journal_over_it_keeps_it_out_of_sight(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await seen_first(ana, page)
    form = waiting(ana) | {"typed": "yes", "what": HEARD}

    for way, more in (("/journal/closings", {}), ("/journal/previews", {"then": "close"})):
        await opened(on_the_street, ana)
        words = await ana.send(way, **form, **more)
        assert HEARD not in words
        assert HEARD not in ana.page
        assert 'action="/journal/openings"' in ana.page
        assert HEARD in await given(ana, **waiting(ana))
        assert "Let Ben read it" in ana.words


async def test_a_sign_in_that_lapsed_over_it_loses_nothing_either(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await seen_first(ana, page)
    form = waiting(ana) | {"typed": "yes", "what": HEARD}
    on_the_street.turn(minutes=11)

    assert HEARD not in await ana.send("/journal/showings", **form)
    await comes_back(ana, "Ana")
    assert HEARD not in ana.words
    await sends_it_now(ana)
    assert 'action="/journal/openings"' in ana.page
    assert HEARD in await given(ana, **waiting(ana))


async def test_a_page_too_long_for_a_note_is_told_so_with_the_words_still_there(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    long = "A word. " * (LONGEST // 8 + 1)
    page = await written(on_the_street, ana, "journal", words=long)

    await seen_first(ana, page, "journal")
    assert ana.status == 422
    assert "up to four thousand letters" in ana.words
    assert long.strip() in ana.page
    assert "Let Ben read it" not in ana.words

    await ana.send("/journal/showings", **sent_by(ana, "See it again")[1])
    assert ana.status == 422
    assert "Nothing at the moment" in await ben.open("/notes")


async def test_the_same_press_twice_shows_it_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await seen_first(ana, await written(on_the_street, ana))
    address, form = sent_by(ana, "Let Ben read it")
    await ana.send(address, **form)

    await ana.send(address, **form)

    assert (await ben.open("/notes")).count("From Ana") == 1


async def test_alone_there_is_nobody_to_show_it_to_and_the_page_does_not_offer_it(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")
    page = await written(on_the_street, cleo)

    assert "would read it" not in await cleo.open(f"/journal/pages/{page}")
    await seen_first(cleo, page)
    assert cleo.status == 409


@pytest.mark.parametrize("words", ["<b>not bold</b>", "שלום, it’s me", "🫖🫖"])
async def test_any_letters_stand_as_they_were_typed(on_the_street: Street, words: str) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana, await written(on_the_street, ana, "gaps", where=words), "gaps")

    assert words in await ben.open(f"/notes/{note}")
