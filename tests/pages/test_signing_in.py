"""Ana comes in, leaves, and hands the phone over."""

import base64
import re
from pathlib import Path

from tests.house_fixture import ORIGIN, PASSPHRASE, Phone, street

SAME = {"origin": ORIGIN, "sec-fetch-site": "same-origin"}


async def comes_in(phone: Phone, name: str, passphrase: str = PASSPHRASE, **more: str) -> str:
    return await phone.send("/sign-in", at="/sign-in", name=name, passphrase=passphrase, **more)


async def test_ana_comes_in_by_her_name_and_phrase(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        ana = here.visitor()
        await comes_in(ana, "ana")
        await ana.open("/invitations")

    assert ana.status == 200
    assert "Make the line" in ana.words


async def test_an_unknown_name_and_a_wrong_phrase_are_one_page(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        cleo = here.visitor()
        await comes_in(cleo, "Ana", "some other phrase altogether")
        known = cleo.answers[-1]
        await comes_in(cleo, "Eva", "some other phrase altogether")
        unknown = cleo.answers[-1]

    assert known.status_code == unknown.status_code == 422
    assert known.text.replace('value="Ana"', "") == unknown.text.replace('value="Eva"', "")
    assert known.headers == unknown.headers
    assert "some other phrase" not in known.text


async def test_somebody_who_guesses_is_slowed_and_ana_who_has_been_here_is_not(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        ana, ben = here.visitor(), here.visitor()
        await comes_in(ana, "Ana")
        await ana.send("/hand-over", at="/hand-over")
        for _ in range(10):
            await comes_in(ben, "Ana", "a guess at somebody's phrase")
        words = await comes_in(ben, " ANA ", "a guess at somebody's phrase")
        await comes_in(ana, "Ana")
        await ana.open("/invitations")

    assert ben.status == 429
    assert "A moment, please." in words
    assert "Make the line" in ana.words


async def test_how_often_ana_came_in_shows_in_no_limit_of_bens(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        ana, ben = here.visitor(), here.visitor()
        await comes_in(ana, "Ana")
        met = [(await comes_in(ben, "Ana", "a guess"), ben.status)[1] for _ in range(11)]

    assert met == [422] * 10 + [429]


async def test_a_shared_device_falls_asleep_after_two_minutes(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        ana, ben = here.visitor(), here.visitor()
        await comes_in(ana, "Ana", shared="yes")
        await comes_in(ben, "Ana")
        here.turn(minutes=3)
        asleep = await ana.open("/invitations")
        awake = await ben.open("/invitations")

    assert "Come in" in asleep
    assert "Make the line" in awake


async def test_coming_in_goes_on_to_an_invitation_and_nowhere_else(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        ana = here.visitor()
        line = "/with/" + "b" * 26
        await ana.open(f"/sign-in?next={line}")
        kept = re.search(r'name="next" value="([^"]*)"', ana.page)
        await ana.open("/sign-in?next=https://elsewhere.example/")

    assert kept is not None
    assert kept[1] == line
    assert "elsewhere" not in ana.page


async def test_leaving_ends_the_sign_in_and_shows_a_neutral_page(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        await ana.open("/invitations")
        csrf = re.search(r'name="csrf" value="(\w+)"', ana.page)
        assert csrf is not None
        cookie = ana.http.cookies.get("in")
        left = await ana.http.post("/leave", data={"csrf": csrf[1]}, headers=SAME)
        ana.http.cookies.set("in", cookie or "", domain="localhost.local")
        words = await ana.open("/invitations")

    assert (left.status_code, left.headers["location"]) == (303, "https://www.bbc.co.uk/weather")
    assert "Come in" in words


async def test_leaving_works_for_a_visitor_and_from_a_page_grown_old(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        await ana.open("/invitations")
        csrf = re.search(r'name="csrf" value="(\w+)"', ana.page)
        assert csrf is not None
        here.turn(minutes=30)
        old = await ana.http.post("/leave", data={"csrf": csrf[1]}, headers=SAME)
        visitor = await here.visitor().http.post("/leave", headers=SAME)

    assert old.headers["location"] == visitor.headers["location"] == "https://www.bbc.co.uk/weather"


async def test_leaving_ends_a_sign_in_that_is_younger_than_the_page(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        await ana.open("/invitations")
        csrf = re.search(r'name="csrf" value="(\w+)"', ana.page)
        assert csrf is not None
        await here.sign_in(ana)
        cookie = ana.http.cookies.get("in")
        left = await ana.http.post("/leave", data={"csrf": csrf[1]}, headers=SAME)
        ana.http.cookies.set("in", cookie or "", domain="localhost.local")
        words = await ana.open("/invitations")

    assert left.headers["location"] == "https://www.bbc.co.uk/weather"
    assert "Come in" in words


async def test_nobody_elsewhere_can_make_ana_leave(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        forged = await ana.http.post("/leave", headers={"origin": "https://elsewhere.example"})
        words = await ana.open("/invitations")

    assert forged.status_code == 403
    assert "Make the line" in words


async def test_a_phone_handed_over_shows_nothing_of_ana_and_lets_ben_in(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        ana = await here.joined("Ana")
        await here.joined("Ben")
        between = await ana.send("/hand-over", at="/hand-over")
        shared = 'value="yes" checked' in ana.page
        nothing = await ana.open("/invitations")
        await comes_in(ana, "Ben")
        his = await ana.open("/invitations")

    assert "Now hand it over" in between
    assert shared
    assert "Come in" in nothing
    assert "reads that Ben invites them" in his


async def test_a_phone_locked_to_a_sitting_that_is_over_says_so_and_shows_the_others_way_in(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        await here.joined("Ana")
        ana = here.visitor()
        await comes_in(ana, "Ana")
        token = ana.http.cookies["in"]
        signed = await here.keeper.sessions.find(_bytes(token), here.clock.now())
        assert signed is not None
        await here.keeper.sessions.lock_to_sitting(signed, locked=True)
        words = await ana.open("/invitations")
        entry = await ana.open("/sign-in")

    assert "Close the evening" in words
    assert "Back to the practice" not in words
    assert "Come in" in entry


def _bytes(token: str) -> bytes:
    return base64.urlsafe_b64decode(token.strip('"'))
