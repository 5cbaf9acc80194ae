"""What is one's own: how it looks, what one is called, and where one is signed in."""

from datetime import time
from typing import Final
from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.accounts.cookies import drop_token
from unhurried.core.own import SettingChosen
from unhurried.layout.spoken import clock_words
from unhurried.pages.settings.length import lengths
from unhurried.visits.visit import THEME, Visit

THEMES: Final = (
    ("device", "As the device has it", ""),
    ("light", "Light", ""),
    ("dark", "Dark", "Warm and low, for the hour before sleep."),
)
A_YEAR: Final = 60 * 60 * 24 * 365
LONGEST: Final = 40  # characters of what one is called


async def show(visit: Visit, *, typed: str | None = None, status: int = 200) -> Response:
    """Everything that can be set, as it stands."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    zone = visit.house.config.zone if journey is None else journey.zone
    called = (await visit.own()).own.settings.get("called", "") if typed is None else typed
    return visit.page(
        "settings/settings.html", status, themes=THEMES, theme=visit.request.cookies.get(THEME, "device"),
        called=called, blank=typed is not None, longest=LONGEST, since=clock_words(_since(visit, zone)),
        shared=visit.signed.signing.shared, lengths=await lengths(visit), in_couple=visit.has_couple,
    )  # fmt: skip


async def choose(visit: Visit) -> Response:
    """Keep the light of this browser, and what one is called."""
    called = " ".join(visit.text("called").split())
    if not 0 < len(called) <= LONGEST:
        return await show(visit, typed=called, status=422)
    own = await visit.own()
    if called != own.own.settings.get("called"):
        await own.record(lambda _, at: SettingChosen(at=at, name="called", value=called))
    return _lit(visit, visit.go("/settings"))


async def sign_out(visit: Visit) -> Response:
    """End this sign-in, quietly."""
    await visit.house.keeper.sessions.end(visit.signed.token)
    return drop_token(visit.go("/"), visit.house.config)


def _since(visit: Visit, zone: str) -> time:
    return visit.signed.signing.since.astimezone(ZoneInfo(zone)).time()


def _lit(visit: Visit, response: Response) -> Response:
    theme, secure = visit.text("theme"), visit.house.config.secure
    if theme in {"light", "dark"}:
        response.set_cookie(THEME, theme, max_age=A_YEAR, secure=secure, httponly=True, samesite="strict")
    elif theme == "device":
        response.delete_cookie(THEME, secure=secure, httponly=True, samesite="strict")
    return response
