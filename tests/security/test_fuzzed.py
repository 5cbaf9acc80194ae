"""Odd requests at every door: whatever comes, nobody is shown a broken page."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.security.roles import FROM_HERE, ROLES, Everybody, address, doors, everybody

WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", "-1", "99999999999", "%", "\x00", "../..", "{{7*7}}", "<b>", "on", "yes", "no", "full", "2"]),
)
NAMES = st.sampled_from([
    "answer", "ease", "body", "sober", "called", "theme", "form", "hour", "zone", "rests", "review_weeks", "item",
    "mark", "choice",
    "willing", "line", "words", "name", "passphrase", "next", "letters", "distress", "held", "hard", "good",
    "phones", "day", "what", "minutes", "reset_on", "reset", "label", "mark-hands", "matched", "version", "began",
    "leaf", "page", "seen", "sought", "then",
])  # fmt: skip
FIELDS = st.dictionaries(NAMES, WORDS, max_size=8)


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    one = asyncio.new_event_loop()
    yield one
    one.close()


def test_no_request_breaks_a_page(tmp_path: Path, loop: asyncio.AbstractEventLoop) -> None:
    house = everybody(tmp_path)
    all_of_them = loop.run_until_complete(house.__aenter__())
    tokens = {who: loop.run_until_complete(all_of_them.token(who)) for who in ROLES}
    paths = [(method, path) for method in ("GET", "POST") for path in doors(all_of_them.street, method)]

    @settings(max_examples=200, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(st.sampled_from(paths), st.sampled_from(ROLES), FIELDS, WORDS)
    def asks(door: tuple[str, str], who: str, fields: dict[str, str], tail: str) -> None:
        status = loop.run_until_complete(_status(all_of_them, door, who, tokens[who], fields, tail))

        assert status < 500 or status == 503

    asks()
    loop.run_until_complete(house.__aexit__(None, None, None))


async def _status(
    all_of_them: Everybody, door: tuple[str, str], who: str, token: str, fields: dict[str, str], tail: str
) -> int:
    method, path = door
    if method == "POST":
        return (await all_of_them.post(who, address(path), FROM_HERE, **{**fields, "csrf": token})).status_code
    at = path.replace("{secret}", "x").replace("{piece}", "y").replace("{talk}", "z")
    query = {**fields, "q": tail}
    return (await all_of_them.phones[who].http.get(at, params=query)).status_code
