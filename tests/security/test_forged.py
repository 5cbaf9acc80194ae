"""Forms that no page of ours sent: refused, and nothing is written."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house_fixture import ORIGIN, Street
from tests.security.roles import FROM_HERE, Everybody, address, doors, everybody

HOW: dict[str, dict[str, str]] = {
    "from another site": {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    "from a neighbouring site": {"origin": ORIGIN, "sec-fetch-site": "same-site"},
    "typed by nobody": {"origin": ORIGIN, "sec-fetch-site": "none"},
    "from another origin": {"origin": "https://evil.example"},
    "from another port": {"origin": "http://localhost:8001"},
    "from no origin": {"origin": "null"},
    "from an origin that only begins alike": {"origin": f"{ORIGIN}.evil.example"},
    "from nowhere": {},
}


@pytest.fixture
async def all_of_them(tmp_path: Path) -> AsyncIterator[Everybody]:
    async with everybody(tmp_path) as all_of_them:
        yield all_of_them


@pytest.mark.parametrize("how", HOW)
async def test_a_form_that_came_from_elsewhere_is_refused(all_of_them: Everybody, how: str) -> None:
    token = await all_of_them.token("ana")
    for path in doors(all_of_them.street, "POST"):
        answer = await all_of_them.post("ana", address(path), HOW[how], csrf=token)

        assert (path, answer.status_code, all_of_them.changed) == (path, 403, False)


async def test_a_form_without_its_token_or_with_anothers_is_refused(all_of_them: Everybody) -> None:
    for token in ("", "0" * 64, await all_of_them.token("ben"), await all_of_them.token("visitor"), "é"):
        for path in doors(all_of_them.street, "POST"):
            if path == "/leave":  # the way out asks for no token: it only ends a sign-in, and its page may be old
                continue
            answer = await all_of_them.post("ana", address(path), FROM_HERE, csrf=token)

            assert (path, token, answer.status_code, all_of_them.changed) == (path, token, 403, False)


async def test_a_visitors_form_with_anothers_token_is_refused(all_of_them: Everybody) -> None:
    for path in ("/join", "/sign-in", "/with", "/hand-over"):
        answer = await all_of_them.post("visitor", path, FROM_HERE, csrf=await all_of_them.token("ana"))

        assert (path, answer.status_code) == (path, 403)


async def test_a_form_of_an_ended_sign_in_writes_nothing_when_it_is_sent_again(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/pauses")
    version = (await on_the_street.book(ana)).version
    ended = dict(ana.http.cookies)
    page = ana.page
    await ana.send("/sign-outs")
    ana.http.cookies.update(ended)
    ana.page = page
    await ana.send("/pauses")

    assert (await on_the_street.book(ana)).version == version


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "GET"])
async def test_nothing_is_written_by_any_other_method(all_of_them: Everybody, method: str) -> None:
    all_of_them.street.turn(minutes=1)
    await all_of_them.get("ana", "/today")
    version = (await all_of_them.street.book(all_of_them.phones["ana"])).version
    for path in doors(all_of_them.street, "POST"):
        answer = await all_of_them.phones["ana"].http.request(method, address(path))

        assert (path, answer.status_code < 500) == (path, True)
    assert (await all_of_them.street.book(all_of_them.phones["ana"])).version == version


async def test_a_form_larger_than_any_of_ours_is_refused(all_of_them: Everybody) -> None:
    token = await all_of_them.token("ana")
    answer = await all_of_them.post("ana", "/settings", FROM_HERE, csrf=token, called="a" * 1_000_000)

    assert answer.status_code in {400, 413}
    assert not all_of_them.changed
