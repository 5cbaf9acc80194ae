"""What is one's own: how it looks, what one is called, which country's lines are near, where one is signed in."""

from datetime import time
from typing import Final
from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.accounts.cookies import drop_token
from unhurried.accounts.names import LONGEST, tidy
from unhurried.core.events.own import SettingChosen
from unhurried.layout.spoken import clock_words
from unhurried.pages.settings.length import lengths
from unhurried.programmes.lands import lands
from unhurried.visits.visit import THEME, Visit

THEMES: Final = (
    ("device", "As the device has it", ""),
    ("light", "Light", ""),
    ("dark", "Dark", "Warm and low, for the hour before sleep."),
)
A_YEAR: Final = 60 * 60 * 24 * 365


async def show(visit: Visit, *, typed: dict[str, str] | None = None, status: int = 200) -> Response:
    """Everything that can be set, as it stands; or as it was typed, where something of it is still open."""
    theme, settings = visit.request.cookies.get(THEME, "device"), (await visit.own()).own.settings
    return visit.page(
        "settings/settings.html", status, themes=THEMES, countries=[land.name for land in lands()], longest=LONGEST,
        chosen=typed or {"theme": theme, "called": "", "country": "", **settings}, blank=typed is not None,
        since=clock_words(await _since(visit)), shared=visit.signed.signing.shared, lengths=await lengths(visit),
        in_couple=visit.has_couple,
    )  # fmt: skip


async def choose(visit: Visit) -> Response:
    """Keep the light of this browser, what one is called, and a country."""
    typed = {name: tidy(visit.text(name)) for name in ("theme", "called", "country")}
    if not 0 < len(typed["called"]) <= LONGEST:
        return await show(visit, typed=typed, status=422)
    if typed["country"] not in {land.name for land in lands()}:
        typed["country"] = ""
    for name in ("called", "country"):
        await _keep(visit, name, typed[name])
    return _lit(visit, typed["theme"], visit.go("/settings"))


async def sign_out(visit: Visit) -> Response:
    """End this sign-in, quietly."""
    await visit.house.keeper.sessions.end(visit.signed.token)
    return drop_token(visit.go("/"), visit.house.config)


async def _keep(visit: Visit, name: str, value: str) -> None:
    own = await visit.own()
    if value != own.own.settings.get(name, ""):
        await own.record(lambda _, at: SettingChosen(at=at, name=name, value=value))


async def _since(visit: Visit) -> time:
    zone = (await visit.couple()).journey.zone if visit.has_couple else visit.house.config.zone
    return visit.signed.signing.since.astimezone(ZoneInfo(zone)).time()


def _lit(visit: Visit, theme: str, response: Response) -> Response:
    secure = visit.house.config.secure
    if theme in {"light", "dark"}:
        response.set_cookie(THEME, theme, max_age=A_YEAR, secure=secure, httponly=True, samesite="strict")
    elif theme == "device":
        response.delete_cookie(THEME, secure=secure, httponly=True, samesite="strict")
    return response
