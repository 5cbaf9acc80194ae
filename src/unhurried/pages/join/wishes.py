"""Choosing a name and a phrase."""

import msgspec
from starlette.responses import Response

from unhurried.accounts.cookies import set_token
from unhurried.accounts.joining import NameTaken, Wish, faults, join, words_offered
from unhurried.accounts.names import street_of, tidy
from unhurried.accounts.rates import TooOften
from unhurried.accounts.ways import TODAY, way_on
from unhurried.keeper.people import Unlocked
from unhurried.keeper.phrases import in_groups
from unhurried.keeper.troubles import TooMany
from unhurried.visits.visit import Visit

PAGE = "join/join.html"


async def show(visit: Visit) -> Response:
    """The form, with six words drawn for this visitor."""
    if visit.is_signed_in:
        return visit.go(TODAY)
    return _form(
        visit, Wish(offered=visit.house.keeper.six_words()), way_on(visit.request.query_params.get("next", ""))
    )


async def make(visit: Visit) -> Response:
    """A new person and their sheet; or the form again, with what was typed and what is still open."""
    wish, next = _wish(visit), way_on(visit.text("next"))
    if visit.text("draw"):
        fresh = msgspec.structs.replace(wish, offered=visit.house.keeper.six_words())
        return _form(visit, fresh, next)
    if wrong := faults(wish):
        return _form(visit, wish, next, wrong, status=422)
    try:
        client = visit.request.client
        person, code = await join(visit.house.keeper, visit.house.rates, wish, street_of(client.host if client else ""))
    except NameTaken:
        return _form(visit, wish, next, {"name": "taken"}, status=422)
    except (TooMany, TooOften) as trouble:
        return _wait(visit, wish, next, 503 if isinstance(trouble, TooMany) else 429)
    return await _sheet(visit, person, code, next or TODAY)


async def _sheet(visit: Visit, person: Unlocked, code: str, next: str) -> Response:
    """The sheet for paper, drawn for somebody who is signed in by now. It is shown here and never again."""
    house = visit.house
    token = await house.keeper.sessions.begin(person, house.awake())
    signed = await house.keeper.sessions.find(token, house.awake())
    page = Visit(visit.request, house, signed).page("join/sheet.html", groups=in_groups(code), next=next)
    return set_token(page, token, house.config)


def _wish(visit: Visit) -> Wish:
    return Wish(
        name=tidy(visit.text("name")), called=tidy(visit.text("called")), passphrase=visit.text("passphrase"),
        again=visit.text("again"), offered=words_offered(visit.text("offered"), visit.house.keeper),
        adult=visit.text("adult") == "yes",
    )  # fmt: skip


def _form(visit: Visit, wish: Wish, next: str, wrong: dict[str, str] | None = None, status: int = 200) -> Response:
    facts = {"name": wish.name, "called": wish.called, "adult": wish.adult, "offered": wish.offered, "next": next}
    return visit.page(PAGE, status, wrong=wrong or {}, busy=False, **facts)


def _wait(visit: Visit, wish: Wish, next: str, status: int) -> Response:
    facts = {"name": wish.name, "called": wish.called, "adult": wish.adult, "offered": wish.offered, "next": next}
    page = visit.page(PAGE, status, wrong={}, busy=True, **facts)
    page.headers["retry-after"] = "5"
    return page
