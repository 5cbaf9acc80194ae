"""The form of the ending as it was filled in, and what a sentence of one's own puts into it."""

from datetime import date, timedelta

import msgspec

from unhurried.core.commitment import MINUTES_SUGGESTED, RESET_SUGGESTED, Commitment, missing, reset_range
from unhurried.core.keeping import Keeping
from unhurried.core.sentence.reading import read
from unhurried.layout.words import language
from unhurried.visits.visit import Visit

LONGEST_SAID = 1_000  # characters of a sentence
OWN = "own"


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """The form. `said` is the sentence, `read` the one that filled the fields last; `own` goes with `daily`."""

    said: str = ""
    read: str = ""
    what: str = ""
    day: str = ""
    time: str = ""
    minutes: str = ""
    reset: str = ""
    daily: str = ""
    own: str = ""
    learnt: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """The four fields that decide."""
        return {"what": self.what, "day": self.day, "time": self.time, "minutes": self.minutes}

    @property
    def contact(self) -> str:
        """The small contact of every day, in the page's words or one's own."""
        return " ".join((self.own if self.daily == OWN else self.daily).split())

    @property
    def lacks(self) -> tuple[str, ...]:
        """Which of the four do not yet say something one could see happening."""
        return missing(self.what, self.day, self.time, self.minutes, language())


class Told(msgspec.Struct, frozen=True):
    """What a sentence did to a field: filled it (`was` is what it replaced), or left it as typed (`says`)."""

    was: str = ""
    says: str = ""


def typed(visit: Visit) -> Typed:
    """The form as it came. A line's end counts as one character, as it does for whoever writes it."""
    given = {name: visit.text(name).replace("\r\n", "\n") for name in Typed.__struct_fields__}
    return Typed(**given | {"said": given["said"][:LONGEST_SAID], "read": given["read"][:LONGEST_SAID]})


def beforehand(keeping: Keeping, today: date) -> Typed:
    """The form as it lies there: what is to be signed or is kept, and suggestions where nothing is yet."""
    kept = keeping.proposed or keeping.commitment
    lies = keeping.proposal or keeping
    first, last = reset_range(today)
    date_kept = lies.reset_on if lies.reset_on and first <= lies.reset_on <= last else None
    return Typed(
        **_four(kept) if kept else {"minutes": str(MINUTES_SUGGESTED)},
        reset=(date_kept or today + timedelta(weeks=RESET_SUGGESTED)).isoformat(),
        daily=lies.daily,
        learnt=lies.learnt,
    )


def filled(form: Typed, before: Typed) -> tuple[Typed, dict[str, Told]]:
    """The form with its sentence read into the fields. What somebody typed there by hand stays, and that is told."""
    says, said_before = _said(form.said), _said(form.read)
    told: dict[str, Told] = {}
    for name, now in form.fields.items():
        new = says[name]
        if not new or new.casefold() == now.casefold():
            continue
        lay_there = now in {"", said_before[name], before.fields[name]}
        told[name] = Told(was=now if now == before.fields[name] else "") if lay_there else Told(says=new)
    changed = {name: says[name] for name, it in told.items() if not it.says}
    return msgspec.structs.replace(form, read=form.said, **changed), told


def _said(sentence: str) -> dict[str, str]:
    draft = read(sentence, language())
    return {"what": draft.what, "day": draft.day, "time": draft.time, "minutes": str(draft.minutes or "")}


def _four(kept: Commitment) -> dict[str, str]:
    return {"what": kept.what, "day": kept.day, "time": kept.time, "minutes": str(kept.minutes)}
