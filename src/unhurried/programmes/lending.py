"""What a programme says in all: its own texts, then those of the programme it borrows from, and of the next one."""

from collections.abc import Mapping
from typing import Any

from unhurried.core.fault import Fault
from unhurried.programmes.described import quoted
from unhurried.programmes.draft import Draft, Drafts
from unhurried.programmes.text_files import Wanted
from unhurried.programmes.texts import Texts


def settled(draft: Draft, drafts: Drafts, house: Texts) -> Texts:
    """A programme's texts, those it borrows and the talks of the house. What cannot be had is added to its faults."""
    lenders = _lenders(draft, drafts)
    conversations = {
        **house.conversations,
        **{id: talk for one in reversed(lenders) for id, talk in one.texts.conversations.items()},
        **draft.texts.conversations,
    }
    texts: dict[str, dict[Any, Any]] = {
        "days": dict(draft.texts.days), "stages": dict(draft.texts.stages), "steps": dict(draft.texts.steps),
        "conversations": conversations,
    }  # fmt: skip
    for lack in draft.lacking:
        lent = None if lack.named else next((found for one in lenders if (found := _of(one, lack))), None)
        if lent is not None:
            texts[lack.kind][lack.key] = lent
        elif all(one.sound_alone for one in lenders):
            draft.add(_missing(lack, lenders))
    return Texts(**texts)


def _lenders(draft: Draft, drafts: Drafts) -> list[Draft]:
    """The programmes that a programme borrows from, the nearest first."""
    lenders, here = [draft], draft
    at = ("borrows",)
    while here.made and (name := here.made.borrows):
        lender = drafts.named(name)
        if lender is None:
            if here is draft:
                known = ", ".join(one for one in drafts.names() if one != draft.name)
                draft.add(Fault(at, f"there is no programme “{name}” to borrow from", f"Known are {known}"))
            break
        if lender in lenders:
            ring = " → ".join(f"“{one.name}”" for one in (*lenders, lender))
            draft.add(Fault(at, f"borrowing goes round in a ring: {ring}", "Let one of them bring its own texts"))
            break
        lenders.append(lender)
        here = lender
    _, *others = lenders
    if unsound := next((one for one in others if not one.sound_alone), None):
        wrong = f"“{unsound.name}”, from which it borrows, is not sound itself"
        draft.add(Fault(at, wrong, f"Check “{unsound.name}” first"))
    return others


def _of(lender: Draft, lack: Wanted) -> object | None:
    texts: Mapping[Any, object] = getattr(lender.texts, lack.kind)
    return texts.get(lack.key)


def _missing(lack: Wanted, lenders: list[Draft]) -> Fault:
    if lack.named:
        return Fault(lack.at, f"there is no file {quoted(lack.file)}", "Write it, or name another")
    what = {"days": f"day {lack.key}", "stages": f"stage “{lack.key}”", "steps": f"step “{lack.key}”"}
    called = what.get(lack.kind, f"the conversation “{lack.key}”")
    nor = "".join(f", nor has “{one.name}”" for one in lenders)
    return Fault(lack.at, f"{called} has no text{nor}", f"Write it to {lack.file}")
