"""Reasons of one's own: words that are kept for oneself alone, read again, changed and taken out.

They lie under a key of their own, so that what is changed or taken out cannot be read again by anybody.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from unhurried.core.events.own import ReasonsKept
from unhurried.core.own import Own
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.own import OwnBook
from unhurried.keeper.people import Unlocked
from unhurried.store.promises import Write

LONGEST: Final = 12_000  # characters: more than a form's field holds in any alphabet, and far more than anybody needs


async def reasons(keeper: Keeper, person: Unlocked, own: OwnBook) -> str:
    """The words as they stand; empty where there are none. Raises Tampered."""
    kept = own.own.reasons
    if kept is None or not kept.text:
        return "" if kept is None else kept.words
    return await keeper.texts.read(person.own, kept.text) or ""


async def keep_reasons(keeper: Keeper, person: Unlocked, own: OwnBook, words: str) -> None:
    """Keep these words in place of what was kept, whose key goes; no words take it out."""
    if words == await reasons(keeper, person, own):
        return
    text, shared = keeper.texts.share(person.own, words) if words else ("", None)

    def decide(own: Own, at: datetime) -> ReasonsKept | None:
        return ReasonsKept(at=at, text=text) if words or own.reasons is not None else None

    def beside(own: Own) -> Sequence[Write]:
        before = own.reasons.text if own.reasons is not None else ""
        gone = (keeper.texts.take_back(person.own, before),) if before else ()
        return (*gone, shared) if shared is not None else gone

    await own.record(decide, beside)
