"""The window with both phones in it: what the clock shows, and what turns it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from unhurried.accounts.cookies import set_token
from unhurried.core.today import Today
from unhurried.core.whereabouts import Place
from unhurried.demo.people import NAMES, PHRASE, Two
from unhurried.layout.reader import Reader
from unhurried.layout.spoken import day_name
from unhurried.visits.guard import Guard
from unhurried.wiring import TurnedClock, Wired

ZONE = ZoneInfo("Europe/London")
STEPS = {
    "minute": timedelta(minutes=1),
    "ten": timedelta(minutes=10),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}
PICKED_UP = "/picked-up"
_BETWEEN = {Place.GATE: "Between two stages", Place.AFTERWARDS: "The time afterwards"}
EARLY = 18  # the hour at which a turned day begins: time enough to answer


class Console:
    """The window's own small application. It lives on a host of its own, beside the two phones'."""

    def __init__(self, wired: Wired, clock: TurnedClock, two: Two, phones: tuple[str, str]) -> None:
        self._wired, self._clock, self._two, self._phones = wired, clock, two, phones
        self._tokens: list[bytes] = []

    async def sign_in(self) -> None:
        """Sign both of them in on their phones."""
        awake = self._wired.house.awake()
        self._tokens = [await self._two.keeper.sessions.begin(person, awake) for person in self._two.people]

    def application(self) -> Guard:
        """The window as an ASGI application."""
        house = self._wired.house
        routes: list[BaseRoute] = [
            Route("/", self._window, methods=["GET"]),
            Route("/turns", self._turn, methods=["POST"]),
            Mount("/static", house.layout.files),
        ]
        return Guard(Starlette(routes=routes), house.config, self._wired.chance)

    def entrance(self) -> Guard:
        """What a phone opens first: it is handed its sign-in, and sent to today."""
        app = Starlette(routes=[Route(PICKED_UP, self._picked_up, methods=["GET"])])
        return Guard(app, self._wired.house.config, self._wired.chance)

    async def _picked_up(self, request: Request) -> Response:
        who = self._phones.index(request.headers["host"])
        house = self._wired.house
        if await house.keeper.sessions.find(self._tokens[who], house.awake()) is None:
            await self.sign_in()
        return set_token(RedirectResponse("/today", 303), self._tokens[who], house.config)

    async def _window(self, request: Request) -> Response:
        # Sign-ins are for one site: at any other address the framed phones would be strangers to the window.
        if f"http://{request.headers['host']}" != self._wired.house.config.origin:
            return RedirectResponse(self._wired.house.config.origin)
        now = self._clock.now().astimezone(ZONE)
        phones = [(name, f"http://{host}{PICKED_UP}") for name, host in zip(NAMES, self._phones, strict=True)]
        shown = _shown(now, await self._two.today())
        body = self._wired.house.layout.render("demo/demo.html", Reader(), phones=phones, phrase=PHRASE, **shown)
        return Response(body, media_type="text/html; charset=utf-8")

    async def _turn(self, request: Request) -> Response:
        form = await request.form()
        await self._turned(str(form.get("by", "")))
        now, today = self._clock.now().astimezone(ZONE), await self._two.today()
        self._wired.hub.catch_up()
        if request.headers.get("accept") != "application/json":
            return RedirectResponse("/", 303)
        return JSONResponse({**_shown(now, today), "sitting": today.place is Place.SITTING})

    async def _turned(self, by: str) -> None:
        if by in STEPS:
            self._clock.turn(STEPS[by])
        elif by == "answers":
            await self._two.answer_what_is_open()
        elif by == "evening":
            await self._evening()
        elif by == "tomorrow":
            self._to(EARLY, later=True)

    async def _evening(self) -> None:
        """One evening as most are: both say yes, the practice runs to its end, and it is tomorrow.

        After a gate the clock stands still, so that the first day of a stage can be seen too.
        """
        if await self._two.place() is Place.GATE:
            await self._two.answer_what_is_open()
            return
        for _ in range(4):
            if await self._two.place() not in {Place.ASKING, Place.ON, Place.PAUSED}:
                break
            await self._two.answer_what_is_open()
        if await self._two.place() is Place.CONVERSATION:
            await self._two.have_the_conversation()
        ends = await self._two.sitting_ends()
        if ends is not None:
            self._clock.turn(ends - self._clock.now())
            await self._two.place()
        self._to(EARLY, later=True)

    def _to(self, hour: int, *, later: bool) -> None:
        now = self._clock.now().astimezone(ZONE)
        then = now.replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=later)
        self._clock.turn(then.astimezone(UTC) - now)  # by UTC, or the night the clocks change would be an hour out


def _shown(now: datetime, today: Today) -> dict[str, str | int]:
    return {
        "time": now.strftime("%H.%M"),
        "on": now.strftime("%A %-d %B"),
        "where": _BETWEEN.get(today.place) or f"{day_name(today.day or 1).capitalize()} of thirty",
        "hours": (now.hour % 12) * 30 + now.minute // 2,
        "minutes": now.minute * 6,
    }
