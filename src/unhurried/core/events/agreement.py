"""Events of the agreement."""

from datetime import date

from unhurried.core.events.event import Event
from unhurried.core.limits import Mark, Terms


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
