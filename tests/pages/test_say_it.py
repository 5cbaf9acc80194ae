"""Say it: four parts, read back with kind remarks, kept for oneself, shown only by a step of its own."""

import re

import pytest

from tests.asleep import comes_back, sends_it_now
from tests.house_fixture import Phone, Street
from tests.keeper.altering import here
from tests.pages.pressing import press
from unhurried.layout.composed import sentence
from unhurried.pages.say_it.wording import feelings

PARTS = {"feel": "rushed", "when": "you never notice that I’ve gone quiet", "prefer": "one breath first", "try": ""}
WHOLE = "“I feel rushed, when you never notice that I’ve gone quiet. I would prefer one breath first.”"
CALM = {"feel": "rushed", "when": "we carry on", "prefer": "", "try": ""}


async def kept(phone: Phone, **parts: str) -> str:
    """Somebody reads a sentence back and keeps it; its name."""
    await phone.send("/say-it/readings", at="/say-it", **(parts or PARTS))
    await phone.send("/say-it/kept", note=name_on(phone), **(parts or PARTS))
    return str(phone.answers[-1].url.path).rpartition("/")[2]


def name_on(phone: Phone) -> str:
    found = re.search(r'name="note" value="([0-9a-f]{32})"', phone.page)
    assert found is not None
    return found[1]


async def test_it_is_read_back_whole_with_a_remark_about_the_very_words_and_nothing_is_kept(
    on_the_street: Street,
) -> None:
    ana, _ = await on_the_street.linked()

    page = await ana.send("/say-it/readings", at="/say-it", **PARTS)

    assert WHOLE in page
    assert "“you never” covers years, and Ben can answer it" in page
    assert "It can stand just as it is." in page
    assert (await on_the_street.keeper.own(here(ana))).own.notes == {}


async def test_without_blame_there_is_no_remark(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    page = await ana.send("/say-it/readings", at="/say-it", **CALM)

    assert "“I feel rushed, when we carry on.”" in page
    assert "remark" not in page


async def test_a_remark_stands_in_nobodys_way(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    note = await kept(ana)

    assert WHOLE in await ana.open(f"/say-it/{note}")
    assert WHOLE in await ana.send("/notes/previews", kind="sentence", **PARTS)


async def test_feelings_that_are_pressed_come_before_what_was_written(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    fields: dict[str, str | list[str]] = {**CALM, "feel": "a bit lost", "feelings": ["sad", "lonely", "stupid"]}
    assert "“I feel sad, lonely and a bit lost, when" in await ana.send("/say-it/readings", at="/say-it", **fields)
    await ana.send("/say-it/readings", at="/say-it", **fields, back="yes")

    assert ">\nsad, lonely and a bit lost</textarea>" in ana.page


async def test_what_was_said_of_what_the_other_did_is_asked_for_what_lies_beneath(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    page = await ana.send("/say-it/readings", at="/say-it", **{**CALM, "feel": "ignored"})
    assert "“ignored” sounds like a feeling, and it also says what Ben did." in page
    assert "What was underneath: lonely, sad, anxious, something else?" in page

    page = await ana.send("/say-it/readings", at="/say-it", **{**CALM, "feel": "threatened"})
    assert "“threatened” may be exactly what happened." in page
    assert "sounds like a feeling" not in page


async def test_kept_it_can_be_changed_and_erased_with_its_key(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    note = await kept(ana)
    assert "you never notice that I’ve gone quiet" in await ana.open(f"/say-it?note={note}")

    await ana.send("/say-it/readings", note=note, **CALM)
    await ana.send("/say-it/kept", note=note, **CALM)
    assert "never notice" not in await ana.open("/say-it")
    assert ana.words.count("I feel rushed, when we carry on.") == 1

    text = (await on_the_street.keeper.own(here(ana))).own.notes[note].text
    await ana.send("/say-it/erasures", at=f"/say-it/{note}", note=note)
    assert "rushed" not in await ana.open("/say-it")
    assert await on_the_street.keeper.texts.read(here(ana).own, text) is None
    await ana.open(f"/say-it/{note}")
    assert ana.status == 409


async def test_sent_twice_it_is_kept_once(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    note = await kept(ana)

    await ana.send("/say-it/kept", at="/say-it", note=note, **PARTS)

    assert (await ana.open("/say-it")).count("I feel rushed") == 1


async def test_ben_sees_nothing_of_it_until_it_is_shown_and_then_the_very_words(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await kept(ana)
    for address in ("/today", "/notes", "/say-it", f"/say-it/{note}", "/phrases"):
        assert "rushed" not in await ben.open(address)

    await ana.open(f"/say-it/{note}")
    assert WHOLE in await ana.send("/notes/previews", kind="sentence", **{"from": f"/say-it/{note}"}, **PARTS)
    assert f'href="/say-it/{note}"' in ana.page
    await press(ana, "Let Ben read it")

    assert "From Ana" in await ben.open("/notes")
    assert "Ben may read this one." in await ana.open(f"/say-it/{note}")
    assert note not in ben.page


async def test_a_draft_that_is_not_shown_after_all_is_kept_and_not_lost(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await ana.send("/notes/previews", at="/say-it", kind="sentence", **{"from": "/say-it"}, **PARTS)

    await press(ana, "Keep it to myself")

    assert WHOLE in await ana.open("/say-it/" + str(ana.answers[-1].url.path).rpartition("/")[2])
    assert "rushed" not in await ben.open("/notes")


async def test_shown_then_changed_it_may_be_shown_afresh(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    note = await kept(ana)
    await ana.send("/notes/previews", at="/say-it", kind="sentence", **PARTS)
    await press(ana, "Let Ben read it")

    await ana.send("/say-it/kept", at="/say-it", note=note, **CALM)

    assert "See how Ben would read it" in ana.words
    assert "may read this one" not in ana.words


async def test_a_third_person_opens_none_of_it(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    note = await kept(ana)
    cleo = await on_the_street.joined("Cleo")

    await cleo.open(f"/say-it/{note}")
    assert (cleo.status, "rushed" in cleo.page) == (409, False)
    await cleo.send("/say-it/erasures", at="/say-it", note=note)
    assert WHOLE in await ana.open(f"/say-it/{note}")


async def test_somebody_alone_keeps_it_and_is_offered_no_showing(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.send("/say-it/readings", at="/say-it", **PARTS)
    assert "and the other can answer it" in page
    assert "would read it" not in page
    await cleo.send("/say-it/kept", note=name_on(cleo), **PARTS)

    assert WHOLE in cleo.words
    assert "would read it" not in cleo.words
    assert "I feel rushed" in await cleo.open("/say-it")


@pytest.mark.parametrize("feel", ["", "I feel ", "x" * 4001])
async def test_nothing_or_far_too_much_is_told_kindly_and_stays_on_the_page(on_the_street: Street, feel: str) -> None:
    ana, _ = await on_the_street.linked()

    for address in ("/say-it/readings", "/say-it/kept"):
        await ana.send(address, at="/say-it", **{**dict.fromkeys(PARTS, ""), "feel": feel})

        assert ana.status == 422
        assert f">\n{feel.strip()}</textarea>" in ana.page


@pytest.mark.parametrize("feel", ["<b>not bold</b>", "עייף", "🫖🫖", "one\n\ntwo", "w" * 900, "{phrase} {other}"])
async def test_any_letters_stand_as_they_were_typed(on_the_street: Street, feel: str) -> None:
    ana, _ = await on_the_street.linked()

    await ana.send("/say-it/readings", at="/say-it", **{**PARTS, "feel": feel})

    assert " ".join(feel.split()) in ana.words
    assert "<b>not" not in ana.page


async def test_of_a_couple_that_is_over_nothing_stands_here_and_it_opens_by_the_name(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    note = await kept(ana)
    await ben.send("/leaving", at="/leaving")

    assert "rushed" not in await ana.open("/say-it")
    await ana.open(f"/say-it/{note}")
    assert ana.status == 409
    assert WHOLE in await ana.send("/earlier", at="/earlier", name="Ben")
    assert "rushed" not in await ben.send("/earlier", at="/earlier", name="Ana")


async def test_what_was_typed_when_the_sign_in_fell_asleep_is_still_there(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.open("/say-it")
    on_the_street.turn(minutes=11)

    await ana.send("/say-it/readings", **PARTS)
    assert (ana.status, "gone quiet" in ana.page) == (403, False)

    assert PARTS["when"] in await comes_back(ana, "Ana")
    await sends_it_now(ana)
    assert WHOLE in ana.words


async def test_bens_pages_are_the_same_to_the_byte_whatever_she_keeps(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()

    async def seen() -> list[bytes]:
        return [(await ben.http.get(path)).content for path in ("/today", "/notes", "/say-it", "/phrases", "/tools")]

    before = await seen()
    note = await kept(ana)
    await ana.send("/notes/previews", at=f"/say-it/{note}", kind="sentence", **PARTS)
    assert await seen() == before
    await ana.send("/say-it/erasures", at=f"/say-it/{note}", note=note)
    assert await seen() == before


def test_a_feeling_of_the_page_never_stands_with_a_capital_in_a_sentence() -> None:
    for word in [word for group in feelings().group for word in group.words]:
        assert sentence({"feel": word.capitalize()}) == f"I feel {word}."


async def test_where_harm_is_named_the_way_to_help_stands_there_and_no_remark_on_wording(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()

    hurt = await ana.send("/say-it/readings", at="/say-it", **{**PARTS, "when": "you never say sorry when you hit me"})

    assert "you needn’t put it more gently" in hurt
    assert '<a href="/help">Help lines</a>' in ana.answers[-1].text
    assert "covers years" not in hurt
