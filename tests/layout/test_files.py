"""Stylesheets, scripts, fonts and marks: small, packed, and kept for ever under an address that changes."""

import gzip
from pathlib import Path

import httpx
import pytest

from unhurried.layout.files import FRAME, Files

FILES = Files()


async def fetched(address: str, *, method: str = "GET", encoding: str = "gzip") -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(FILES), base_url="http://home") as phone:
        return await phone.request(method, address, headers={"accept-encoding": encoding})


async def test_a_file_is_kept_for_ever_under_its_address() -> None:
    answer = await fetched(FILES.address("frame.css"))

    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    assert answer.text.index("@layer dye, type, page, parts, places, asked;") < answer.text.index("@layer dye {")


async def test_a_page_opened_before_an_update_still_finds_its_files() -> None:
    answer = await fetched("/static/anolderhash/frame.css")

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("address", ["/static/x/no-such.css", "/static/x/../../config.py", "/static", "/static/"])
async def test_nothing_else_is_served(address: str) -> None:
    assert (await fetched(address)).status_code == 404


async def test_files_cannot_be_written_to() -> None:
    assert (await fetched(FILES.address("frame.css"), method="POST")).status_code == 404


async def test_a_phone_that_cannot_unpack_gets_it_plain() -> None:
    assert "content-encoding" not in (await fetched(FILES.address("frame.css"), encoding="identity")).headers


def test_the_frame_is_light_enough_for_a_slow_line() -> None:
    assert len(gzip.compress(FILES.plain("frame.css"), 9)) < 9_000
    assert len(FILES.plain("leave.mjs")) < 2_000


def test_nothing_on_a_home_screen_says_what_it_is_for() -> None:
    said = FILES.plain("unhurried.webmanifest") + FILES.plain("icon.svg") + FILES.plain("robots.txt")

    assert not any(word in said.lower() for word in (b"couple", b"intima", b"touch", b"partner", b"description"))


def test_no_file_points_outside_the_house() -> None:
    outside = b"".join(FILES.plain(name) for name in ("frame.css", "leave.mjs", "unhurried.webmanifest"))

    assert b"//" not in outside.replace(b"// A page", b"")


def test_a_stylesheet_that_names_a_missing_neighbour_is_refused_at_the_start(tmp_path: Path) -> None:
    styles = tmp_path / "layout" / "static" / "styles"
    styles.mkdir(parents=True)
    for name in FRAME:
        (styles / f"{name}.css").write_text('@import url("lost.css");')

    with pytest.raises(LookupError, match=r"lost\.css"):
        Files(tmp_path)


def test_a_file_that_does_not_exist_has_no_address() -> None:
    with pytest.raises(LookupError):
        FILES.address("no-such.css")
