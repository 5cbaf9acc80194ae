"""Notes shown to the other: previewed, read, answered, taken back; a third person sees none of it."""

import re

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.pressing import press, sent_by

SENTENCE = {"kind": "sentence", "feel": "rushed.", "when": "we carry on", "prefer": "", "try": "one breath first"}
SAID = "“I feel rushed, when we carry on. I would like to try one breath first, if you are open to it.”"


def named(phone: Phone) -> str:
    """The name of the note on the page last shown."""
    found = re.search(r'name="note" value="([0-9a-f]+)"', phone.page)
    assert found is not None
    return found[1]


async def shown(phone: Phone, **fields: str) -> str:
    """Somebody sees a note as the other would, and shows it; its name."""
    await phone.send("/notes/previews", at="/notes", **(fields or SENTENCE))
    note = named(phone)
    await press(phone, "Let Ben read it" if "Let Ben read it" in phone.words else "Let Ana read it")
    return note


async def test_it_is_seen_first_exactly_as_it_would_be_read_and_shown_only_by_a_press(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()

    assert SAID in await ana.send("/notes/previews", at="/notes", **SENTENCE)
    assert "Nothing at the moment" in await ben.open("/notes")

    note = named(ana)
    assert "It’s on Ben’s page" in await press(ana, "Let Ben read it")
    assert SAID in await ben.open(f"/notes/{note}")
    assert "From Ana" in await ben.open("/notes")


async def test_sent_twice_it_stands_there_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await ana.send("/notes/previews", at="/notes", **SENTENCE)
    address, form = sent_by(ana, "Let Ben read it")

    for _ in range(2):
        await ana.send(address, **form)

    assert (await ben.open("/notes")).count("From Ana") == 1


async def test_its_reader_answers_or_takes_that_back_and_its_writer_cannot(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana)
    await ben.open(f"/notes/{note}")

    assert "“Heard.”" in await ben.send("/notes/answers", note=note, answer="heard")
    assert "“Heard.”" in await ana.open(f"/notes/{note}")
    await ben.send("/notes/answers", note=note, answer="")
    assert "“Heard.”" not in await ana.open(f"/notes/{note}")

    await ana.send("/notes/answers", note=note, answer="heard")
    assert ana.status == 409
    await ben.send("/notes/answers", at=f"/notes/{note}", note=note, answer="You always say that")
    assert ben.status == 409


async def test_reading_it_leaves_no_mark(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana)
    before = await ana.open(f"/notes/{note}"), await ana.open("/notes"), await ana.open("/today")

    await ben.open(f"/notes/{note}")

    assert before == (await ana.open(f"/notes/{note}"), await ana.open("/notes"), await ana.open("/today"))


async def test_taken_back_while_the_other_reads_it_is_gone_and_so_is_its_key(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana)
    await ben.open(f"/notes/{note}")
    text = (await on_the_street.book(ana)).journey.between.notes[0].text

    await ana.send("/notes/taken-back", at=f"/notes/{note}", note=note)

    assert "may have been taken back" in await ben.send("/notes/answers", note=note, answer="heard")
    assert "may have been taken back" in await ben.open(f"/notes/{note}")
    assert ana.person is not None
    stream = on_the_street.keeper.stream_of(ana.person)
    assert await on_the_street.keeper.texts.read(stream, text) is None


async def test_the_other_cannot_take_it_back_and_a_third_person_finds_nothing(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana)
    cleo = await on_the_street.joined("Cleo")

    await ben.send("/notes/taken-back", at=f"/notes/{note}", note=note)
    assert SAID in await ana.open(f"/notes/{note}")
    assert "rushed" not in await cleo.open(f"/notes/{note}")
    assert cleo.status != 200


@pytest.mark.parametrize("words", ["", "x" * 4001])
async def test_nothing_or_far_too_much_is_told_kindly_and_stays_on_the_page(on_the_street: Street, words: str) -> None:
    ana, _ = await on_the_street.linked()

    await ana.send("/notes", at="/notes", kind="victory", words=words)

    assert ana.status == 422
    assert words in ana.page


async def test_far_too_much_is_told_before_it_could_be_shown(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    await ana.send("/notes/previews", at="/notes", kind="victory", words="x" * 4001)

    assert ana.status == 422
    assert "x" * 4001 in ana.page
    assert "Let Ben read it" not in ana.page


@pytest.mark.parametrize("words", ["<b>not bold</b>", "שלום, it’s me", "🫖🫖", "one\n\ntwo"])
async def test_any_letters_stand_as_they_were_typed(on_the_street: Street, words: str) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana, kind="victory", words=words)

    assert " ".join(words.split()) in await ben.open(f"/notes/{note}")
    assert "<b>not" not in ben.page


async def test_a_kind_there_is_none_of_is_refused(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    await ana.send("/notes/previews", at="/notes", kind="verdict", words="x")

    assert ana.status == 409


async def test_the_way_back_leads_to_a_page_of_ours_and_nowhere_else(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    for back, leads in (("/say-it/ab", "/say-it/ab"), ("//evil.example", "/tools"), ("https://evil.example", "/tools")):
        await ana.send("/notes/previews", at="/notes", **SENTENCE, **{"from": back})
        assert f'href="{leads}">Keep it to myself' in ana.page
        assert "evil" not in ana.page


async def test_a_name_that_is_none_gets_one(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()

    await ana.send("/notes/previews", at="/notes", **SENTENCE)
    address, form = sent_by(ana, "Let Ben read it")
    await ana.send(address, **form | {"note": "../today" * 400})

    assert "It’s on Ben’s page" in ana.words
    assert "From Ana" in await ben.open("/notes")


async def test_its_reader_puts_it_away_and_takes_it_out_again_and_its_writer_never_learns_of_it(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.linked()
    note = await shown(ana)
    assert "I feel rushed, when we carry on" in await ben.open("/notes")
    assert f"/notes/{note}" in (await ben.open("/today") and ben.answers[-1].text)
    before = [await ana.open(page) for page in (f"/notes/{note}", "/notes", "/today")]

    await ben.send("/notes/put-away", at=f"/notes/{note}", note=note)

    whole = ben.answers[-1].text
    assert whole.index("Put away</summary>") < whole.index(f'href="/notes/{note}"')
    assert "Nothing at the moment" in ben.words
    assert f"/notes/{note}" not in (await ben.open("/today") and ben.answers[-1].text)
    assert before == [await ana.open(page) for page in (f"/notes/{note}", "/notes", "/today")]

    assert "It’s put away" in await ben.open(f"/notes/{note}")
    await ben.send("/notes/put-away", note=note, back="yes")
    await ben.open("/notes")
    assert "Put away</summary>" not in ben.answers[-1].text
    assert "From Ana" in ben.words


async def test_nobody_puts_away_what_is_their_own_or_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    note = await shown(ana)
    assert "Put it away" not in await ana.open(f"/notes/{note}")

    for named in (note, "ab" * 16):
        await ana.send("/notes/put-away", at="/notes", note=named)
        assert ana.status != 200
    assert "I feel rushed" in await ana.open("/notes")


@pytest.mark.parametrize("seen", ["", "0" * 64])
async def test_words_that_were_not_seen_first_are_seen_and_not_shown(on_the_street: Street, seen: str) -> None:
    ana, ben = await on_the_street.linked()

    assert SAID in await ana.send("/notes", at="/notes", as_seen=seen, **SENTENCE)

    assert "Ben hasn’t been shown it yet" in ana.words
    assert "Nothing at the moment" in await ben.open("/notes")


async def test_changed_first_it_is_seen_again_before_it_is_shown(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await ana.send("/notes/previews", at="/notes", **SENTENCE)

    words = await press(ana, "Let Ben read it", feel="tired.")

    assert "“I feel tired, when we carry on." in words
    assert "Ben hasn’t been shown it yet" in words
    assert "Nothing at the moment" in await ben.open("/notes")
    await press(ana, "Let Ben read it")
    assert "“I feel tired, when we carry on." in await ben.open(str(ana.answers[-1].url.path))


async def test_a_draft_changed_first_is_kept_as_it_was_changed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.send("/notes/previews", at="/say-it", **{"from": "/say-it"}, **SENTENCE)

    assert "I feel tired" in await press(ana, "Keep it to myself", feel="tired.")
    assert str(ana.answers[-1].url.path).startswith("/say-it/")


async def test_changed_on_the_page_it_was_shown_from_it_is_another_note(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await ana.send("/notes/previews", at="/notes", **SENTENCE)
    address, form = sent_by(ana, "Let Ben read it")
    await ana.send(address, **form)

    await ana.send(address, **form | {"feel": "tired."})
    await press(ana, "Let Ben read it")

    assert "I feel tired" in await ben.open(str(ana.answers[-1].url.path))
