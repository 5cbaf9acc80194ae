"""What a form brought: the words somebody wrote, which may be read again, and the rest, which is never shown."""

from typing import Final

from unhurried.keeper.slept import Sent
from unhurried.layout.words import written_as
from unhurried.visits.visit import Visit

PASSPHRASES: Final = frozenset({"passphrase", "again"})  # typed afresh
PEACE: Final = "keep-the-peace"  # the answer that is written down nowhere
# A step into the practice, or in turns, is for the moment it was pressed in; nothing is erased by a press from before.
AFRESH: Final = ("/sitting/", "/listening/", "/sign-outs")

Field = tuple[str, str]


def fields_of(visit: Visit) -> list[Field]:
    """Everything that was sent but tokens and passphrases."""
    left_out = PASSPHRASES | {"csrf"}
    return [(name, str(value)) for name, value in visit.form.multi_items() if name not in left_out]


def written_in(address: str, fields: list[Field]) -> list[tuple[str, str, str]]:
    """The fields of somebody's own words that aren't empty: the name, what it is called, and the words."""
    named = [(name, written_as(address, name), value) for name, value in fields if value.strip() and value != PEACE]
    return [(name, called, value) for name, called, value in named if called]


def may_be_sent_again(visit: Visit) -> bool:
    """Whether this very form may be offered once more."""
    if any(value == PEACE for _, value in visit.form.multi_items()) or not PASSPHRASES.isdisjoint(visit.form):
        return False
    path = visit.request.url.path
    return not path.startswith(AFRESH) and not path.endswith("/erasures")


def laid_by(visit: Visit) -> Sent:
    """The form as it waits for whoever sent it; only the words of one that has to be given afresh."""
    address, fields = visit.request.url.path, fields_of(visit)
    if not may_be_sent_again(visit):
        address, fields = "", [(name, value) for name, _, value in written_in(address, fields)]
    return Sent(address, tuple(fields), visit.house.awake())
