"""The cover, read by somebody nobody knows."""

import gzip
import re
from pathlib import Path

import pytest

from tests.house_fixture import street


async def test_the_cover_says_whom_it_is_for_and_what_a_watched_device_means(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        words = await here.visitor().open("/")

    assert "either of you is afraid of the other" in words
    assert "Is this device yours alone?" in words
    assert "its history stays there" in words
    assert "doesn’t replace medical or psychological advice" in words


async def test_the_cover_is_light_with_everything_it_needs(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        visitor = here.visitor()
        await visitor.open("/")
        wanted = {*re.findall(r'"(/static/[^"]+)"', visitor.page)}
        wanted |= {f"{next(iter(wanted)).rpartition('/')[0]}/brygada-italic.woff2"}
        files = [(await visitor.http.get(address)).content for address in wanted]

    assert len(visitor.page.encode()) + sum(min(len(file), len(gzip.compress(file))) for file in files) <= 80_000


async def test_ana_who_is_signed_in_is_taken_to_today(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        response = await ana.http.get("/")

    assert response.headers["location"] == "/today"


@pytest.mark.parametrize(
    ("address", "kind", "holds"),
    [
        ("/robots.txt", "text/plain", b"Disallow: /"),
        ("/.well-known/security.txt", "text/plain", b"Contact: mailto:security@localhost\nExpires: 2027-08-28T"),
        ("/favicon.ico", "image/png", b"PNG"),
    ],
)
async def test_machines_find_what_they_ask_every_house_for(
    tmp_path: Path, address: str, kind: str, holds: bytes
) -> None:
    async with street(tmp_path) as here:
        response = await here.visitor().http.get(address)

    assert response.headers["content-type"].startswith(kind)
    assert holds in response.content
