"""Before a sitting the line says nothing of the other: not in a message, and not by one coming."""

from datetime import timedelta
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from tests.live.line_fixture import live_street
from tests.live.test_the_line import on_the_line


async def test_before_a_sitting_not_one_message_says_that_ana_opens_her_page_or_leaves_it(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street:
        ana, ben = await street.evening()
        his = await on_the_line(street, ben)

        hers = await on_the_line(street, ana)
        await hers.socket.close()
        await his.socket.send('{"say":"here","id":7}')
        message = await his.told()

        assert (message["heard"], message["state"]) == ([7], None)


async def test_before_a_sitting_ana_coming_to_the_line_does_not_keep_bens_sign_in_awake(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street:
        ana, ben = await street.evening()
        his = await on_the_line(street, ben)

        for _ in range(3):
            street.clock.turn(timedelta(minutes=40))
            hers = await on_the_line(street, ana)
            await hers.socket.close()
        with pytest.raises(ConnectionClosed) as closed:
            await his.say("here")

    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4401
