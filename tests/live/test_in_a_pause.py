"""What the line tells in a pause: that it stands, and of nobody where they are."""

import msgspec

from tests.live.line_fixture import LiveStreet
from tests.live.test_the_line import on_the_line


async def test_in_a_pause_nobody_hears_that_the_others_phone_has_gone(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = await on_the_line(street, ana), await on_the_line(street, ben)
    await his.say("pause")
    await hers.until(paused=his.state["sitting"]["paused"])

    await his.socket.close()
    await hers.say("here")
    his = await on_the_line(street, ben)
    await hers.socket.send(msgspec.json.encode({"say": "here", "id": 99}).decode())

    told = await hers.told()
    assert (told["heard"], told["state"]) == ([99], None)
