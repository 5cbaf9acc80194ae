"""The forms by which two people answer, as a browser would send them: one row for every page that asks a round."""

import re
from dataclasses import dataclass, field
from typing import Final

from tests.house_fixture import Phone
from unhurried.core.rounds import Kind

INPUT: Final = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@dataclass(frozen=True)
class Form:
    """Where a question is asked, on which page, and what a yes to it sends."""

    kind: Kind
    where: str
    page: str
    address: str
    yes: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.kind} on {self.page}"

    def drawn(self, phone: Phone) -> str:
        """The form itself, out of the page that the phone shows."""
        found = re.search(rf'<form[^>]*action="{re.escape(self.address)}(?:#[^"]*)?".*?</form>', phone.page, re.DOTALL)
        assert found is not None, f"{self}: no such form"
        return found[0]

    def filled(self, phone: Phone) -> dict[str, str]:
        """Everything that a yes sends, with what the form says of itself."""
        return {**dict(INPUT.findall(self.drawn(phone))), **self.yes}


MARKED: Final = {"mark-holding-hands": "willing"}
SIGNED: Final = {"answer": "yes"}
RATED: Final = {"rate-step-1": "1", "rate-step-2": "3"}
FORMS: Final = [
    Form(Kind.READY, "linked", "/opting-in", "/opting-in", {"answer": "own-reasons", "programme": "thirty-days"}),
    Form(Kind.LIMITS, "the programme is open", "/agreement/marks", "/agreement/marks", MARKED),
    Form(Kind.SIGNATURES, "there is something to sign", "/agreement", "/agreement/signatures", {"answer": "yes"}),
    Form(Kind.TONIGHT, "the first evening", "/check-ins", "/check-ins", {"answer": "willing", "ease": "6"}),
    Form(Kind.TONIGHT, "the first evening", "/today", "/check-ins", {"answer": "willing"}),
    Form(Kind.GATE, "the gate after stage two", "/gate", "/gate/answers", {"choice": "on", "willing": "yes"}),
    Form(Kind.GATE, "after the first step of a ladder", "/gate", "/gate/answers", {"choice": "on"}),
    Form(Kind.TAKE_UP, "paused in stage two", "/pauses", "/takings-up", {"how": "here"}),
    Form(Kind.BEGIN, "tonight is on", "/sitting", "/sitting/beginnings", {"phones": "two"}),
    Form(Kind.GO_ON, "a practice that was paused", "/sitting", "/sitting/goings-on", {"answer": "yes"}),
    Form(Kind.COMMITMENT, "a sentence to sign", "/conversation?movement=9", "/conversation/signatures", SIGNED),
    Form(Kind.RUNGS, "a ladder of two steps", "/ladder/ratings", "/ladder/ratings", RATED),
    Form(Kind.CURVE, "on the first step of a ladder", "/ladder/curve", "/ladder/curve", {"answer": "yes"}),
    Form(Kind.WEEK, "a week in which they practised", "/weekly", "/weekly/answers", {"shorter": "no", "loaded": "yes"}),
    Form(Kind.MENDED, "a repair is open", "/repair?part=safe", "/repair/mendings", {"answer": "yes"}),
]
