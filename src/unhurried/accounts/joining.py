"""Joining: a name to sign in with, a name to be called, a phrase, and being of age."""

from typing import Final

import msgspec

from unhurried.accounts.names import CALLED, LONGEST
from unhurried.accounts.rates import Rates
from unhurried.core.events.own import SettingChosen
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.people import NameTaken, Unlocked
from unhurried.keeper.phrases import faults_in, spelled

WORDS: Final = 6
MOST: Final = 1000  # characters of a phrase; more is nobody's phrase


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody typed who would like to join. `offered`: the six words they were shown."""

    name: str = ""
    called: str = ""
    passphrase: str = ""
    again: str = ""
    offered: tuple[str, ...] = ()
    adult: bool = False

    @property
    def phrase(self) -> str:
        """The phrase that will be theirs; the six words as they were offered, however a phone spelled them."""
        typed, six = spelled(self.passphrase), " ".join(self.offered)
        return six if typed.casefold() == six else typed


def words_offered(sent: str, keeper: Keeper) -> tuple[str, ...]:
    """The six words a form was shown with, or six fresh ones."""
    words = tuple(sent.split())
    whole = len(words) == WORDS and all(word.isascii() and word.islower() and len(word) < 12 for word in words)
    return words if whole else keeper.six_words()


def faults(wish: Wish) -> dict[str, str]:
    """What is still open, by field: a fact for which the page has words."""
    found = {
        "name": _name_fault(wish.name),
        "called": _name_fault(wish.called),
        "passphrase": _phrase_fault(wish),
        "adult": "" if wish.adult else "unsaid",
    }
    return {field: fault for field, fault in found.items() if fault}


async def join(keeper: Keeper, rates: Rates, wish: Wish, street: str) -> tuple[Unlocked, str]:
    """A new person, and the code for their sheet of paper. Raises NameTaken, TooOften, TooMany."""
    rates.try_door(f"street {street}")
    person, code = await keeper.people.add(wish.name, wish.phrase)
    own = await keeper.own(person)
    await own.record(lambda _, at: SettingChosen(at=at, name=CALLED, value=wish.called))
    return person, code


def _name_fault(name: str) -> str:
    return "empty" if not name else "long" if len(name) > LONGEST else ""


def _phrase_fault(wish: Wish) -> str:
    if not wish.passphrase:
        return "empty"
    if wish.phrase == " ".join(wish.offered):
        return ""
    if len(wish.passphrase) > MOST:
        return "long"
    if found := faults_in(wish.passphrase, wish.name):
        return found[0].value
    if spelled(wish.passphrase) != spelled(wish.again):
        return "once-more" if not wish.again else "unlike"
    return ""


__all__ = ["NameTaken", "Wish", "faults", "join", "words_offered"]
