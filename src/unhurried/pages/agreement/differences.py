"""Where one writing of the arrangements says something else than another: what is new, and what is struck out."""

from collections.abc import Iterable
from dataclasses import dataclass

from unhurried.core.limits import Terms
from unhurried.pages.agreement.arranged import arrangements, words_we_use
from unhurried.pages.agreement.lengths import Lengths


@dataclass(frozen=True, slots=True)
class Difference:
    """One title, what would stand under it `now` and what did `before`; empty where nothing is written."""

    title: str
    now: str
    before: tuple[str, ...]


def differences(now: Terms | None, before: Iterable[Terms | None], lengths: Lengths) -> tuple[Difference, ...]:
    """Every title under which at least one of those before says something else. Of no terms there is nothing."""
    if now is None:
        return ()
    said, former = _said(now, lengths), [_said(terms, lengths) for terms in before if terms is not None]
    titles = dict.fromkeys(title for one in (said, *former) for title in one)
    found = (Difference(title, said.get(title, ""), _others(title, said, former)) for title in titles)
    return tuple(one for one in found if one.before)


def _said(terms: Terms, lengths: Lengths) -> dict[str, str]:
    return dict((*words_we_use(terms), *arrangements(terms, lengths)))


def _others(title: str, said: dict[str, str], former: list[dict[str, str]]) -> tuple[str, ...]:
    now = said.get(title, "")
    return tuple(dict.fromkeys(words for one in former if (words := one.get(title, "")) != now))
