"""The check-in before a practice, and what two of them make of an evening."""

from enum import StrEnum

import msgspec

from unhurried.core.touch import Ceiling


class Willing(StrEnum):
    """What one person can say to an evening."""

    WILLING = "willing"
    TENTATIVE = "tentative"
    SOFT_NO = "soft-no"
    NO = "no"


REFUSING = frozenset({Willing.SOFT_NO, Willing.NO})
UNEASY = 2  # of 10 on the comfort dial, our own default: at or below it, presence only


class CheckIn(msgspec.Struct, frozen=True, tag="check-in"):
    """One person's answer for an evening. `ease` is 0 (hard) to 10; not `sober` means presence only."""

    answer: Willing
    ease: int = 5
    sober: bool = True

    def reaches(self, limit: Ceiling) -> Ceiling:
        """How far this answer goes, of what tonight's limit allows."""
        if not self.sober or self.ease <= UNEASY:
            return Ceiling.PRESENCE
        return limit.lower() if self.answer is Willing.TENTATIVE else limit


def together(
    first: CheckIn | None, second: CheckIn | None, limit: Ceiling, *, drawn: bool = False
) -> tuple[str, Ceiling]:
    """Tonight, out of two check-ins: practice, gentler or rest, and its ceiling. The gentler answer stands.

    Silence (None) is a rest, and so is an evening that was `drawn` to be one before anybody answered.
    """
    if drawn or first is None or second is None or first.answer in REFUSING or second.answer in REFUSING:
        return "rest", Ceiling.PRESENCE
    ceiling = min(first.reaches(limit), second.reaches(limit))
    tentative = Willing.TENTATIVE in (first.answer, second.answer)
    return ("gentler" if tentative or ceiling < limit else "practice"), ceiling
