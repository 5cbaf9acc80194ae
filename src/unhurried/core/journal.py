"""The journal and the private pages beside it: which pages there are. Their words lie apart, each under its own key."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from unhurried.core.events.event import Event
from unhurried.core.refusals import Incomplete

LONGEST: Final = 20_000  # characters of one part of a page: some seven pages of a printed book


class Leaf(StrEnum):
    """What a page is for."""

    JOURNAL = "journal"
    TRIGGERS = "triggers"
    GAPS = "gaps"
    NAMING = "naming"
    EXERCISE = "exercise"


EXERCISE: Final = "exercise"  # which exercise a page answers: chosen, and not written
PARTS: Final[dict[Leaf, tuple[str, ...]]] = {
    Leaf.JOURNAL: ("words",),
    Leaf.TRIGGERS: ("what", "within", "helps"),
    Leaf.GAPS: ("where", "safer"),
    Leaf.NAMING: ("what", "situation", "wish"),
    Leaf.EXERCISE: (EXERCISE, "noticed_1", "noticed_2", "noticed_3"),
}

Words = dict[str, str]


class PageKept(Event, frozen=True, tag="page-kept/1"):
    """A page was written, or written anew. `text` names its words."""

    page: str
    text: str
    leaf: str = Leaf.JOURNAL


class PageErased(Event, frozen=True, tag="page-erased/1"):
    """A page was erased, and the key to its words destroyed."""

    page: str


class PageShown(Event, frozen=True, tag="page-shown/1"):
    """The other may read something of a page: the `note` it became stands in the couple's record."""

    page: str
    note: str


JournalEvent = PageKept | PageErased | PageShown


class Page(msgspec.Struct, frozen=True):
    """A page as it stands. `begun` is when it was first kept; `notes` name what of it was shown, taken back or not."""

    id: str
    leaf: str
    text: str
    begun: datetime
    notes: tuple[str, ...] = ()


class Journal(msgspec.Struct, frozen=True):
    """Every page there is, by its id."""

    pages: dict[str, Page] = {}

    def of(self, leaf: Leaf) -> tuple[Page, ...]:
        """The pages of one kind, the newest first."""
        return tuple(sorted((one for one in self.pages.values() if one.leaf == leaf), key=_begun, reverse=True))


def keep(journal: Journal, leaf: Leaf, page: str, seen: str, fresh: str, text: str, at: datetime) -> PageKept:
    """Keep words as that `page`; as a page of their own, under the id `fresh`, where it is no longer the one `seen`.

    Nothing is ever written over unseen: not what another window kept meanwhile, and not a page erased there.
    """
    before = journal.pages.get(page)
    known = before is not None and before.text == seen and before.leaf == leaf
    return PageKept(at=at, page=page if known else fresh, text=text, leaf=leaf)


def erase(journal: Journal, page: str, at: datetime) -> PageErased | None:
    """Erase a page; None when it is gone already."""
    return PageErased(at=at, page=page) if page in journal.pages else None


def show(journal: Journal, page: str, note: str, at: datetime) -> PageShown | None:
    """Remember which note a page became; None where that is known, or the page is gone."""
    before = journal.pages.get(page)
    return None if before is None or note in before.notes else PageShown(at=at, page=page, note=note)


def written(words: Words) -> Words:
    """What somebody wrote themselves of a page's parts."""
    return {part: said for part, said in words.items() if said and part != EXERCISE}


def need_words(words: Words) -> None:
    """Raises Incomplete for a page without a word, or with a part that no page holds."""
    if not written(words):
        raise Incomplete(missing=("words",))
    if any(len(part) > LONGEST for part in words.values()):
        raise Incomplete(missing=("shorter-page",))


def fold_journal(events: Iterable[JournalEvent], start: Journal | None = None) -> Journal:
    """Fold a journal's events, in order, onto where it was."""
    pages = dict((start or Journal()).pages)
    for event in events:
        match event:
            case PageKept():
                before = pages.get(event.page, Page(event.page, event.leaf, event.text, event.at))
                pages[event.page] = msgspec.structs.replace(before, leaf=event.leaf, text=event.text)
            case PageShown() if event.page in pages:
                before = pages[event.page]
                pages[event.page] = msgspec.structs.replace(before, notes=(*before.notes, event.note))
            case PageErased():
                pages.pop(event.page, None)
            case _:
                pass
    return Journal(pages)


def _begun(page: Page) -> datetime:
    return page.begun
