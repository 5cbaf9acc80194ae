"""Events of the agreement."""

from datetime import date

from unhurried.core.events.event import Event
from unhurried.core.limits import Mark, Terms
from unhurried.core.people import PersonId


class LimitsCombined(Event, frozen=True, tag="limits-combined/1"):
    """Two lists of marks became one. Whose mark a line was is not kept."""

    version: int
    marks: dict[str, Mark]
    labels: dict[str, str]


class TermsProposed(Event, frozen=True, tag="terms-proposed/1"):
    """The arrangements, as they would stand when both sign."""

    terms: Terms


class AgreementSigned(Event, frozen=True, tag="agreement-signed/1"):
    """Both signed."""

    version: int
    review_on: date


class LimitNarrowed(Event, frozen=True, tag="limit-narrowed/1"):
    """A line became more careful, at once."""

    item: str
    mark: Mark


class RecordRestored(Event, frozen=True, tag="record-restored/1"):
    """The house's records were put back from a copy: a yes taken back since then may stand in it again."""


class SignsShown(Event, frozen=True, tag="signs-shown/1"):
    """One's own early signs of strain, shown to the other. The words lie under a key of their own."""

    by: PersonId
    text: str


class SignsTakenBack(Event, frozen=True, tag="signs-taken-back/1"):
    """They are shown no more; their key is gone."""

    text: str
