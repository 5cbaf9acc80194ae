"""What in a text would be lost on its way to a page, or not be drawn there as it is meant."""

from collections.abc import Callable, Iterator

from unhurried.programmes.described import quoted
from unhurried.programmes.markup import IN_A_LIST, IN_PLAIN_WORDS, IN_PROSE, undrawn, undrawn_in
from unhurried.programmes.written import Section, Written


def _never(_: Section) -> bool:
    return False


def undrawable(written: Written, *, plain: str = "", listed: Callable[[Section], bool] = _never) -> Iterator[str]:
    """Links, tags and the like. Emphasis is drawn in prose alone: not in the section called `plain`, nor in a list."""
    for key, value in written.head.items():
        for what in sorted(undrawn_in(value)):
            yield written.fault(written.lines[key], f"there is {what} in a named line", "Plain words are drawn there")
    for section in (written.above, *written.sections):
        in_list, in_plain = listed(section), bool(plain) and section.heading == plain
        refused = IN_A_LIST if in_list else IN_PLAIN_WORDS if in_plain else IN_PROSE
        right = "Plain words are drawn there" if in_list or in_plain else "Plain words, emphasis and lists are drawn"
        for line, what in undrawn(section.text, section.first, refused):
            yield written.fault(line, f"there is {what}", right)


def unread(written: Written) -> Iterator[str]:
    """What stands above the first heading, of a text that has its words under headings alone."""
    if written.before:
        line, *_ = written.before.splitlines()
        wrong = f"{quoted(line)} stands above the first heading, and no page shows it"
        yield written.fault(written.above.first, wrong, "Put it under a heading")


def unlisted(written: Written, section: Section, *, prose_after: bool) -> Iterator[str]:
    """Paragraphs in a list's section that are none of it, and what is of it and has no words."""
    for line in section.unsaid:
        yield written.fault(line, f"nothing is said in a line under “{section.heading}”", "Write it, or take it out")
    elsewhere = "leave an empty line and put it after the list" if prose_after else "put it on the line above"
    for line, text in section.astray(prose_after=prose_after):
        wrong = f"{quoted(text)} is none of the list under “{section.heading}”"
        yield written.fault(line, wrong, f"Begin it with “- ”, or {elsewhere}")
