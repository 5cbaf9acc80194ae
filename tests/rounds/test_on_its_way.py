"""An answer on its way while its question goes by: it is for the question on the page, and for no later one."""

from pathlib import Path
from typing import Any

import pytest

from tests.keeper.altering import Disk
from tests.pages.agreeing import TERMS, sign
from tests.rounds.forms import FORMS, Form
from tests.rounds.situations import at
from tests.rounds.test_asked_on_a_page import _goes_by, couples, on_the_page
from tests.rounds.ways import Here
from unhurried.core.rounds import Kind
from unhurried.keeper.boxes import Boxes
from unhurried.keeper.couple import CoupleBook

# Of these the next one is open as soon as the last has gone by.
AT_ONCE_AGAIN = {Kind.TONIGHT, Kind.GO_ON, Kind.RUNGS, Kind.WEEK}
EACH = pytest.mark.parametrize("form", [form for form in FORMS if form.kind in AT_ONCE_AGAIN], ids=str)
SIGNING = next(form for form in FORMS if form.kind is Kind.SIGNATURES)
# Where somebody else's request is let in: after the door has looked, and where the write waits for its turn.
LET_IN = pytest.mark.parametrize(("where", "what"), [(CoupleBook, "answer"), (Boxes, "put")], ids=["looked", "writing"])


def let_in(patch: pytest.MonkeyPatch, where: type, what: str, meanwhile: Any) -> None:
    """Once, before that is done, something else happens."""
    real, come = getattr(where, what), list[bool]()

    async def delayed(*given: Any, **named: Any) -> Any:
        if not come:
            come.append(True)
            await meanwhile()
        return await real(*given, **named)

    patch.setattr(where, what, delayed)


@EACH
@LET_IN
async def test_what_ana_sent_as_its_moment_came_is_no_answer_to_the_next(
    form: Form, where: type, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at(form.where, tmp_path) as now:
        ana, after = await on_the_page(now, form), list[Any]()
        sent = {name: value for name, value in form.filled(ana).items() if name != "csrf"}

        async def meanwhile() -> None:
            await _goes_by(now, form)
            after.append(couples(Disk(now.street).copy()))

        let_in(monkeypatch, where, what, meanwhile)
        await ana.send(form.address, **sent)

        [(records, boxes)], (now_records, now_boxes) = after, couples(Disk(now.street).state)
        assert now_records == records
        assert boxes.items() <= now_boxes.items()  # an empty one of the question gone by may lie there for a moment
        assert (await (await now.street.book(ana)).my_slip(form.kind)).answer is None


@LET_IN
async def test_a_signature_is_never_under_arrangements_that_ana_has_not_read(
    where: type, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at("there is something to sign", tmp_path) as now:
        await now.ana.open("/agreement")
        let_in(monkeypatch, where, what, lambda: _rewritten(now))
        await sign(now.ana)
        assert now.ana.status == 409
        assert "Never pause." in await now.ana.open("/agreement")
        assert (await (await now.street.book(now.ana)).my_slip(Kind.SIGNATURES)).answer is None

        await sign(now.ben)
        assert (await now.street.book(now.ben)).journey.agreement.proposed is not None


async def test_a_stale_page_takes_no_later_signature_back(tmp_path: Path) -> None:
    async with at("there is something to sign", tmp_path) as now:
        await now.ana.open("/agreement")
        stale = SIGNING.filled(now.ana)["edition"]
        await _rewritten(now)
        await sign(now.ana)
        await now.ana.send("/agreement/signatures", answer="no", edition=stale)

        assert now.ana.status == 409
        assert (await (await now.street.book(now.ana)).my_slip(Kind.SIGNATURES)).answer is not None


async def _rewritten(now: Here) -> None:
    """Ben writes other arrangements, and his page comes back to him."""
    await now.ben.open("/agreement/terms")
    edition = Form(Kind.SIGNATURES, "", "", "/agreement/terms").filled(now.ben)["edition"]
    await now.ben.send("/agreement/terms", **TERMS | {"pausing": "Never pause.", "edition": edition})
    await now.ben.open("/agreement")
