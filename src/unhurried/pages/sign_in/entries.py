"""Coming in. Whatever was wrong, the page is the same."""

from starlette.responses import Response

from unhurried.accounts.cookies import set_token
from unhurried.accounts.names import street_of, tidy
from unhurried.accounts.rates import TooOften
from unhurried.accounts.signing_in import Entry, NotTogether, sign_in
from unhurried.accounts.ways import TODAY, way_on
from unhurried.keeper.troubles import TooMany
from unhurried.pages.sign_in.meanwhile import move
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The form; on a phone that a sitting has locked, also while somebody is signed in."""
    if visit.is_signed_in and not visit.signed.signing.sitting:
        return visit.go(TODAY)
    return _form(visit, way_on(visit.request.query_params.get("next", "")))


async def enter(visit: Visit) -> Response:
    """Sign somebody in, or show the form again."""
    house, next = visit.house, way_on(visit.text("next"))
    try:
        token = await sign_in(house.keeper, house.rates, _entry(visit), house.awake())
    except NotTogether:
        return _form(visit, next, "wrong", 422)
    except (TooMany, TooOften) as trouble:
        page = _form(visit, next, "busy", 503 if isinstance(trouble, TooMany) else 429)
        page.headers["retry-after"] = "5"
        return page
    meanwhile = await move(visit, token)
    return set_token(visit.go(next or meanwhile or TODAY), token, house.config)


def _entry(visit: Visit) -> Entry:
    client = visit.request.client
    return Entry(
        name=tidy(visit.text("name")), passphrase=visit.text("passphrase"), shared=visit.text("shared") == "yes",
        street=street_of(client.host if client else ""), browser=visit.request.state.door,
    )  # fmt: skip


def _form(visit: Visit, next: str, said: str = "", status: int = 200) -> Response:
    typed = {"name": visit.text("name"), "shared": visit.text("shared") == "yes"}
    return visit.page("sign_in/sign_in.html", status, next=next, said=said, **typed)
