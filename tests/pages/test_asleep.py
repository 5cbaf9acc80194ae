"""Ana was signed out over a form: nothing has changed, nothing of it is shown, and it waits for her alone."""

import pytest

from tests.asleep import comes_back, offered, sends_it_now
from tests.house_fixture import ORIGIN, Phone, Street
from unhurried.layout.words import written_as

LATE = "You’ve been signed out meanwhile, and nothing has changed yet."
LINE = "back-bare"


async def falls_asleep(here: Street, phone: Phone, at: str, address: str, **fields: str) -> str:
    await phone.open(at)
    here.turn(minutes=11)
    return await phone.send(address, **fields)


async def resting(here: Street, phone: Phone) -> bool:
    return (await here.book(phone)).journey.progress.paused_at is not None


async def test_ana_who_pauses_too_late_is_told_that_nothing_changed_and_does_it_in_one_press(
    on_the_street: Street,
) -> None:
    ana, _ = await on_the_street.agreed()

    words = await falls_asleep(on_the_street, ana, "/pauses", "/pauses")
    assert (ana.status, LATE in words, "What you sent is kept" in words) == (403, True, True)
    assert not await resting(on_the_street, ana)

    assert "Pausing the programme" in await comes_back(ana, "Ana")
    assert not await resting(on_the_street, ana)

    await sends_it_now(ana)
    assert ana.status == 200
    assert await resting(on_the_street, ana)


async def test_a_choice_waits_unseen_and_ben_who_comes_in_on_that_phone_finds_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await falls_asleep(on_the_street, ana, "/agreement/narrowings", "/agreement/narrowings", line=f"off {LINE}")
    asleep = ana.page

    assert LINE not in asleep
    assert "What you were writing" not in asleep
    await comes_back(ana, "Ben")
    assert str(ana.answers[-1].url.path) == "/today"
    assert LINE not in ana.page
    await ana.open("/meanwhile")
    assert str(ana.answers[-1].url.path) == "/today"


async def test_a_choice_is_carried_for_ana_and_stands_nowhere_to_be_read(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await falls_asleep(on_the_street, ana, "/agreement/narrowings", "/agreement/narrowings", line=f"off {LINE}")

    words = await comes_back(ana, "Ana")

    assert LINE not in words
    form = offered(ana)
    assert form is not None
    assert (form[0], form[1]["line"]) == ("/agreement/narrowings", f"off {LINE}")


async def test_the_answer_that_is_written_down_nowhere_is_never_carried(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    peace = await falls_asleep(on_the_street, ana, "/opting-in", "/opting-in", answer="keep-the-peace", words="Tired")
    kept = "keep-the-peace" in ana.page
    await comes_back(ana, "Ana")

    assert not kept
    assert "keep-the-peace" not in ana.page
    assert offered(ana) is None
    assert "Tired" in ana.words

    other = on_the_street.visitor()
    other.person = ana.person
    await on_the_street.sign_in(other)
    assert await falls_asleep(on_the_street, other, "/opting-in", "/opting-in", answer="not-sure") == peace


async def test_what_waited_is_gone_after_half_an_hour_and_when_somebody_leaves(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await falls_asleep(on_the_street, ana, "/pauses", "/pauses")
    on_the_street.turn(minutes=31)
    await comes_back(ana, "Ana")
    assert str(ana.answers[-1].url.path) == "/today"

    await falls_asleep(on_the_street, ana, "/pauses", "/pauses")
    cookie = ana.http.cookies["in"]
    await ana.open("/sign-in")
    csrf = ana.page.split('name="csrf" value="')[1].split('"')[0]
    await ana.http.post("/leave", data={"csrf": csrf}, headers={"origin": ORIGIN, "sec-fetch-site": "same-origin"})
    ana.http.cookies.set("in", cookie, domain="localhost.local")
    await comes_back(ana, "Ana")
    assert str(ana.answers[-1].url.path) == "/today"


async def test_a_form_of_bens_is_not_laid_by_for_ana(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.open("/pauses")
    await ben.open("/pauses")
    ana.page = ben.page  # his page still lies open on the phone that she has come in on
    on_the_street.turn(minutes=11)

    words = await ana.send("/pauses")

    assert (LATE in words, "is kept for you" in words) == (True, False)
    await comes_back(ana, "Ana")
    assert str(ana.answers[-1].url.path) == "/today"


async def test_a_form_from_elsewhere_is_never_laid_by(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/pauses")
    on_the_street.turn(minutes=11)
    csrf = ana.page.split('name="csrf" value="')[1].split('"')[0]
    await ana.http.post("/pauses", data={"csrf": csrf}, headers={"origin": "https://elsewhere.example"})

    await comes_back(ana, "Ana")
    assert str(ana.answers[-1].url.path) == "/today"


async def test_what_the_rules_refused_is_not_offered_again_and_words_beside_it_can_be_read(
    on_the_street: Street,
) -> None:
    ana, _ = await on_the_street.agreed()

    words = await ana.send("/gate/answers", at="/pauses", choice="stay", willing="keep-the-peace", words="Not tonight.")

    assert ana.status == 409
    assert offered(ana) is None
    assert "keep-the-peace" not in ana.page
    assert "Not tonight." in words


async def test_a_bare_choice_of_an_old_page_is_not_offered_to_whoever_is_in_now(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/pauses")
    await on_the_street.sign_in(ana)

    await ana.send("/check-ins", distress="3")
    assert (ana.status, offered(ana)) == (403, None)


def test_only_somebodys_own_words_are_ever_named() -> None:
    for name in ("willing", "answer", "choice", "line", "review", "zone", "asked", "version", "passphrase", "said"):
        assert not written_as("/anywhere", name)
    assert written_as("/conversation/commitments", "said") == "In one sentence"
    assert written_as("/agreement/marks", "own-3") == "A line of your own"


@pytest.mark.parametrize("address", ["/journal/erasures", "/say-it/erasures", "/evening/erasures", "/erasures"])
async def test_nothing_is_erased_by_a_press_from_before(on_the_street: Street, address: str) -> None:
    ana, _ = await on_the_street.linked()
    await falls_asleep(on_the_street, ana, "/tools", address, note="0" * 32, name="Ana")

    await comes_back(ana, "Ana")

    form = offered(ana)
    assert form is None or form[0] != address
