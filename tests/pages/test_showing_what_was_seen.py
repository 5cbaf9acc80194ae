"""What was seen is what is shown: another line, other words or an unsaved edit is looked at first, and nothing lost."""

from tests.house_fixture import Street
from tests.pages.journals import given, pages_in, seen_in, waiting
from tests.pages.pressing import press, sent_by
from tests.pages.test_showing_an_entry import HEARD, NECK, seen_first, shown, written


async def test_a_line_unticked_is_left_out_whichever_button_is_pressed(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await seen_first(ana, await written(on_the_street, ana))

    words = await press(ana, "Let Ben read it", untick=("what", "within"))
    assert "Ben hasn’t been shown it yet" in words
    assert "My neck" not in words
    assert "Nothing at the moment" in await ben.open("/notes")

    await press(ana, "Let Ben read it")
    read = await ben.open(str(ana.answers[-1].url.path))
    assert "Being asked" in read
    assert "My neck" not in read


async def test_another_way_is_seen_before_it_is_shown_and_a_line_written_only_there_goes_along(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.linked()
    await seen_first(ana, await written(on_the_street, ana, what="A hand from behind", within="My neck goes stiff"))

    words = await press(ana, "Let Ben read it", what=HEARD, helps="Being asked")
    assert HEARD in words
    assert "Nothing at the moment" in await ben.open("/notes")
    await press(ana, "Let Ben read it")

    read = await ben.open(str(ana.answers[-1].url.path))
    assert all(line in read for line in (HEARD, "My neck goes stiff", "Being asked"))


async def test_with_every_line_unticked_nothing_is_shown_and_nothing_is_lost(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await seen_first(ana, await written(on_the_street, ana))

    words = await press(ana, "Let Ben read it", untick=tuple(NECK), what=HEARD)

    assert ana.status == 422
    assert HEARD in words
    assert "My neck goes stiff" in words
    assert "Nothing at the moment" in await ben.open("/notes")


async def test_shown_afresh_it_stands_in_the_place_of_the_earlier_one_whose_key_is_gone(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    page = await written(on_the_street, ana)
    first = await shown(ana, page)
    text = (await on_the_street.book(ana)).journey.between.notes[0].text
    version = (await on_the_street.book(ana)).version

    words = await seen_first(ana, page)
    assert "What Ben may read of it now goes" in words
    await press(ana, "Let Ben read it", untick=("within",))
    await press(ana, "Let Ben read it")

    assert "may have been taken back" in await ben.open(f"/notes/{first}")
    assert (await ben.open("/notes")).count("From Ana") == 1
    assert (await on_the_street.book(ana)).version == version + 2
    assert ana.person is not None
    assert await on_the_street.keeper.texts.read(on_the_street.keeper.stream_of(ana.person), text) is None
    assert (await ana.open("/journal/triggers")).count("Ben may read something of this one") == 1
    note = (await on_the_street.book(ana)).journey.between.notes[0].id
    await ana.send("/notes/taken-back", note=note)
    assert "Nothing at the moment" in await ben.open("/notes")


async def test_what_was_typed_on_its_own_page_is_what_is_looked_at_and_is_kept_by_a_press_alone(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await ana.open(f"/journal/pages/{page}")
    before = seen_in(ana)

    words = await press(ana, "See how Ben would read it", what=HEARD)
    assert HEARD in words
    assert "isn’t kept yet" in words
    looked_at = ana.page
    await ana.open(f"/journal/pages/{page}")
    assert HEARD not in ana.page
    assert seen_in(ana) == before

    ana.page = looked_at
    await press(ana, "See it again", untick=("helps",), within="My shoulders")
    assert "isn’t kept yet" in ana.words
    await press(ana, "Keep it to myself")
    await ana.open(f"/journal/pages/{page}")
    assert all(line in ana.page for line in (HEARD, "My neck goes stiff", "Being asked"))
    assert "My shoulders" not in ana.page
    assert "Nothing at the moment" in await ben.open("/notes")


async def test_shown_from_there_the_page_keeps_what_was_typed_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await ana.open(f"/journal/pages/{page}")
    await press(ana, "See how Ben would read it", what=HEARD)
    address, form = sent_by(ana, "Let Ben read it")

    for _ in range(2):
        await ana.send(address, **form)

    assert HEARD in await ben.open(str(ana.answers[-1].url.path))
    assert HEARD in await ana.open("/journal/triggers")
    assert len(pages_in(ana)) == 1


async def test_what_was_typed_there_waits_behind_the_lock_too(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    page = await written(on_the_street, ana)
    await ana.open(f"/journal/pages/{page}")
    address, form = sent_by(ana, "See how Ben would read it", what=HEARD)
    on_the_street.turn(minutes=6)

    await ana.send(address, **form)
    assert HEARD not in ana.page
    assert HEARD in await given(ana, **waiting(ana))
    await press(ana, "Keep it to myself")
    assert HEARD in await ana.open("/journal/triggers")
