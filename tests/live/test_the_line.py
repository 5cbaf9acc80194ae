"""The line: own origin, cookie and ticket; small facts in, the whole state out; nothing to a third person."""

import base64
from typing import Any

import httpx
import msgspec
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin, Subprotocol

from tests.house_fixture import Phone
from tests.live.line_fixture import LONG, LiveStreet


class OnTheLine:
    """A phone's end of the line, as its script speaks."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.count, self.state = socket, 0, dict[str, Any]()

    async def told(self) -> dict[str, Any]:
        """The next message; its state is kept."""
        message: dict[str, Any] = msgspec.json.decode(await self.socket.recv())
        self.state = message["state"] or self.state
        return message

    async def say(self, what: str, **of: int) -> dict[str, Any]:
        """Say something, and hear on until it was heard; what it was said of is what was last told."""
        running = self.state["sitting"] or {}
        known = {name: running.get(name, 0) for name in ("began", "version", "softened")}
        self.count += 1
        await self.socket.send(msgspec.json.encode({"say": what, "id": self.count, **known, **of}).decode())
        while self.count not in (await self.told())["heard"]:
            pass
        return self.state

    async def until(self, **wanted: object) -> dict[str, Any]:
        """Hear on until the sitting is so."""
        while not all((self.state["sitting"] or {}).get(name) == value for name, value in wanted.items()):
            await self.told()
        return self.state


async def ticket(street: LiveStreet, token: bytes) -> str:
    cookies = {"in": base64.urlsafe_b64encode(token).decode()}
    async with httpx.AsyncClient(base_url=street.origin, cookies=cookies, timeout=LONG) as http:
        return str((await http.get("/sitting/ticket")).json()["ticket"])


def dialled(street: LiveStreet, token: bytes, ticket: str, origin: str = "") -> Any:
    cookie = f"in={base64.urlsafe_b64encode(token).decode()}"
    return connect(
        street.origin.replace("http", "ws") + "/sitting/line", origin=Origin(origin or street.origin),
        subprotocols=[Subprotocol("unhurried"), Subprotocol(ticket or "none")], additional_headers={"cookie": cookie},
        open_timeout=LONG,
    )  # fmt: skip


async def on_the_line(street: LiveStreet, phone: Phone) -> OnTheLine:
    token = await street.token(phone)
    line = OnTheLine(await dialled(street, token, await ticket(street, token)))
    await line.told()
    return line


async def test_pause_on_bens_phone_stops_anas_and_names_nobody(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = await on_the_line(street, ana), await on_the_line(street, ben)

    await his.say("pause")
    await hers.told()
    state = await hers.say("here")

    assert state["sitting"]["paused"] == state["now"]
    assert set(state) == {"now", "sitting", "here", "noted", "off"}
    assert state["here"] is False  # in a pause nobody is told where the other is


async def test_going_on_takes_both_and_the_first_press_is_seen_on_one_phone_alone(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = await on_the_line(street, ana), await on_the_line(street, ben)
    await his.say("pause")
    street.turn(seconds=20)
    before = await hers.say("here")

    mine = await his.say("on", version=2)

    assert (mine["noted"], mine["sitting"]["paused"] is None) == (True, False)
    assert (await hers.say("here")) == before
    assert (await hers.say("on"))["sitting"]["paused"] is None


async def test_before_twenty_seconds_nobody_is_hurried_on(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers = await on_the_line(street, ana)
    await hers.say("pause")
    street.turn(seconds=19)

    state = await hers.say("on", version=2)

    assert not state["noted"]


async def test_what_is_said_twice_counts_once(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers = await on_the_line(street, ana)

    await hers.say("slower", softened=0)
    state = await hers.say("slower", softened=0)

    assert (state["sitting"]["softened"], state["sitting"]["ceiling"]) == (1, 0)


async def test_an_end_that_was_meant_for_yesterday_ends_nothing_tonight(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers = await on_the_line(street, ana)

    state = await hers.say("end", began=1)

    assert state["sitting"] is not None


async def test_ana_is_told_that_ben_is_here_inside_a_sitting_only(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    hers, his = await on_the_line(street, ana), await on_the_line(street, ben)
    before = hers.state
    await street.begin(ana, ben)
    state = await hers.until(version=1)

    assert (before["here"], state["here"]) == (False, True)
    await his.socket.close()
    await hers.told()
    assert not hers.state["here"]


async def test_one_press_to_begin_says_nothing_on_the_line(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    his = await on_the_line(street, ben)
    before = his.state

    await ana.open("/sitting")
    await ana.send("/sitting/beginnings", phones="two")

    await his.say("here")
    assert his.state == before


async def test_a_phone_that_was_signed_out_hears_no_more(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    token = await street.token(ana)
    hers = OnTheLine(await dialled(street, token, await ticket(street, token)))
    await hers.told()
    await street.keeper.sessions.end(token)

    await (await on_the_line(street, ben)).say("pause")

    with pytest.raises(ConnectionClosed) as closed:
        await hers.told()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4401


async def test_cleos_line_does_not_open(street: LiveStreet) -> None:
    await street.begin(*await street.evening())
    cleo = await street.joined("Cleo")
    token = await street.token(cleo)

    with pytest.raises(InvalidStatus):
        await dialled(street, token, await ticket(street, token))


async def test_a_page_of_somebody_elses_cannot_open_anas_line(street: LiveStreet) -> None:
    ana, _ = await street.evening()
    token = await street.token(ana)

    with pytest.raises(InvalidStatus):
        await dialled(street, token, await ticket(street, token), "http://elsewhere.localhost")


async def test_a_forged_ticket_opens_nothing_and_neither_does_bens(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    hers, his = await street.token(ana), await street.token(ben)

    for given in ("", "0" * 32, await ticket(street, his)):
        with pytest.raises(InvalidStatus):
            await dialled(street, hers, given)


async def test_a_ticket_opens_one_line(street: LiveStreet) -> None:
    ana, _ = await street.evening()
    token = await street.token(ana)
    given = await ticket(street, token)
    await (await dialled(street, token, given)).close()

    with pytest.raises(InvalidStatus):
        await dialled(street, token, given)


async def test_a_ticket_is_good_for_two_minutes(street: LiveStreet) -> None:
    ana, _ = await street.evening()
    token = await street.token(ana)
    given = await ticket(street, token)

    street.turn(minutes=2)

    with pytest.raises(InvalidStatus):
        await dialled(street, token, given)


@pytest.mark.parametrize("noise", ["{}", "x" * 5000, '{"say":"shout","id":1}', b"pause"])
async def test_noise_closes_the_line(street: LiveStreet, noise: str | bytes) -> None:
    ana, _ = await street.evening()
    hers = await on_the_line(street, ana)

    await hers.socket.send(noise)

    with pytest.raises(ConnectionClosed):
        await hers.told()


async def test_a_phone_that_never_stops_talking_is_put_down(street: LiveStreet) -> None:
    ana, _ = await street.evening()
    hers = await on_the_line(street, ana)

    async def chatter() -> None:
        for _ in range(100):
            await hers.say("here")

    with pytest.raises(ConnectionClosed):
        await chatter()
