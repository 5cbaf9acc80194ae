"""Lines that Ana and Ben add to the list in words of their own."""

import html
import re
from collections import defaultdict

from tests.house_fixture import Street
from tests.pages.agreeing import group, kept, mark
from unhurried.core.limits import Mark
from unhurried.core.rounds import Kind
from unhurried.pages.agreement.marked import sheet_of, with_room
from unhurried.programmes.shelf import shelf

STRANGE = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("🌙👩\u200d👩\u200d👧", "🌙👩\u200d👩\u200d👧"),
    ("قراءة بصوت عالٍ", "قراءة بصوت عالٍ"),
    ("one\u202etwo\x00\x07\tthree\r\nfour", "onetwo three four"),
    ("  {{ 7 * 7 }} ${x} '; --  ", "{{ 7 * 7 }} ${x} '; --"),
]


UNSEEN = ["\u200d", " \u202e ", "\x00\x01"]


async def test_two_who_add_the_same_line_have_added_one(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    await mark(ana, together="yes", **{"own-0": "Reading aloud", "own-0-mark": "willing"})

    await mark(ben, together="yes", **{"own-0": "reading aloud", "own-0-mark": "talk"})

    assert group(ben, "Talk first").lower().count("reading aloud") == 1


async def test_a_line_of_ones_own_stands_as_it_was_meant_and_does_nothing(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    lines = [*(typed for typed, _ in STRANGE), *UNSEEN]
    own = {f"own-{n}": typed for n, typed in enumerate(lines)} | {f"own-{n}-mark": "willing" for n in range(len(lines))}
    await mark(ana, together="yes", **own)
    assert len((await kept(on_the_street, ana)).labels) == len(STRANGE)
    await mark(ben, together="yes", **own)

    for phone in (ana, ben):
        await phone.open("/agreement")
        shown = html.unescape(group(phone, "Willing"))
        assert all(f"<bdi>{stands}</bdi>" in shown for _, stands in STRANGE)
        assert "<script>alert" not in phone.page
        assert not any(sign in phone.page for sign in "\u202e\x00\x07")


async def test_a_line_that_is_too_long_is_all_still_there_and_nothing_was_kept(on_the_street: Street) -> None:
    ana, ben = await on_the_street.opened()
    before, long = await ben.open("/agreement"), "Reading aloud " * 800

    page = await mark(ana, "talk", mark_music="off", together="yes", **{"own-0": long, "own-0-mark": "willing"})

    assert ana.status == 422
    assert "longer than sixty letters" in page
    assert long.strip() in ana.page
    assert re.search(r'name="mark-music" value="off" checked', ana.page)
    assert re.search(r'name="own-0-mark" value="willing" checked', ana.page)
    assert await ben.open("/agreement") == before
    assert (await (await on_the_street.book(ana)).my_slip(Kind.LIMITS)).answer is None


async def test_a_line_that_the_list_has_already_is_that_line_and_the_more_careful_stands(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    await mark(ana, **{"own-0": "holding  HANDS", "own-0-mark": "talk", "own-1": "Music!", "own-2": "New"})

    marks = await kept(on_the_street, ana)

    assert list(marks.labels.values()) == ["New"]
    assert (marks.marks["holding-hands"], marks.marks["music"]) == (Mark.TALK, Mark.WILLING)


def test_the_list_holds_forty_lines_that_two_people_added_and_refuses_more_without_losing_them() -> None:
    added, programme = {f"own-{n}": f"Line {n}" for n in range(39)}, shelf()["thirty-days"].programme
    for typed, faults in ((["New"], ()), (["New", "Newer"], ("full",)), (["line 7", "New"], ())):
        fields = {f"own-{n}": words for n, words in enumerate(typed)}
        sheet = sheet_of(programme, added, fields, defaultdict(str, fields).__getitem__)

        assert (sheet.faults, [line.label for line in sheet.own]) == (faults, typed)
    assert with_room((), dict.fromkeys(map(str, range(40)), "")) == []
