"""After leaving, one's own pages are one's own, and show nothing of a former couple unless opened by name."""

from typing import Any

from tests.house_fixture import HIDDEN, Phone, Street
from tests.keeper.altering import here
from tests.pages.evenings import evening_together, later
from tests.pages.pressing import press
from unhurried.core import deciding
from unhurried.core.events.own import MapLineKept, Measured
from unhurried.core.limits import Terms
from unhurried.core.rounds import Kind, Yes
from unhurried.pages.agreement.arranged import WRITTEN

FRIDGE = "We lay there and I could hear the fridge"
NECK = "The back of the neck, slowly"


async def had_an_evening(street: Street) -> tuple[Phone, Phone]:
    """Ana and Ben had one, and Ana wrote about it for herself."""
    ana, ben = await street.agreed()
    await evening_together(street, ana, ben)
    await later(street, ana, ben, minutes=5)
    await ana.send("/reflections", at="/reflections", good=FRIDGE, distress="8")
    own = await street.keeper.own(here(ana))
    await own.record(lambda _, at: MapLineKept(at=at, line="line-1", text=NECK, proposed=True))
    await own.record(lambda _, at: Measured(at=at, questionnaire="few", occasion="start", answers={"a": 1}))
    return ana, ben


async def begins_again(street: Street, phone: Phone, other: Phone) -> None:
    """Both are linked with one another, and ready."""
    line = await phone.send("/invitations", at="/invitations")
    assert "Make a new one" in line
    secret = phone.page.split("/with/")[1][:26]
    invitation = await street.keeper.invitations.find(secret, street.keeper.now())
    await street.keeper.accept(here(other), "Cleo", secret, invitation, "Europe/London")
    for each in (phone, other):
        await street.match_words(each)
    await street.both(phone, other, Kind.READY, Yes())


async def test_what_one_wrote_opens_by_the_others_name_and_by_no_other(on_the_street: Street) -> None:
    ana, _ = await had_an_evening(on_the_street)
    await ana.send("/leaving", at="/leaving")

    for name in ("ben", "  BEN "):
        page = await ana.send("/earlier", at="/earlier", name=name)
        assert FRIDGE in page
        assert NECK in page
    for name in ("Cleo", "", "be"):
        page = await ana.send("/earlier", at="/earlier", name=name)
        assert (name, FRIDGE in page, NECK in page) == (name, False, False)


async def test_no_other_page_of_hers_shows_anything_of_it(on_the_street: Street) -> None:
    ana, _ = await had_an_evening(on_the_street)
    cleo = await on_the_street.joined("Cleo")
    await ana.send("/leaving", at="/leaving")

    for address in ("/today", "/contents", "/tools", "/earlier", "/how-it-goes", "/leaving", "/opting-in"):
        await ana.open(address)
        hers, ours = HIDDEN.sub("", ana.page), await cleo.open(address)
        assert (address, hers == HIDDEN.sub("", cleo.page), bool(ours)) == (address, True, True)


async def test_what_she_kept_in_the_tools_opens_by_the_name_too_and_her_pages_begin_empty(
    on_the_street: Street,
) -> None:
    ana, ben = await on_the_street.linked()
    for phone in (ana, ben):
        await phone.send("/evening", at="/evening", seen="", day=FRIDGE)
        await phone.send("/small-good-things", at="/small-good-things", words=NECK)
    await ana.send("/notes/previews", at="/notes", kind="victory", words="Shown to Ben")
    await press(ana, "Let Ben read it")
    await ana.send("/leaving", at="/leaving")

    for phone, other in ((ana, "Ben"), (ben, "Ana")):
        assert FRIDGE not in await phone.open("/evening")
        assert NECK not in await phone.open("/small-good-things")
        page = await phone.send("/earlier", at="/earlier", name=other)
        assert (FRIDGE in page, NECK in page, "Shown to Ben" in page) == (True, True, True)
    on_the_street.turn(minutes=1)
    await ben.send("/evening", at="/evening", seen="", day="Alone, and it rained")
    assert "Alone, and it rained" in await ben.open("/evening")
    assert FRIDGE in await ben.send("/earlier", at="/earlier", name="Ana")


async def test_a_new_couple_begins_with_nothing_of_the_former(on_the_street: Street) -> None:
    ana, _ = await had_an_evening(on_the_street)
    cleo = await on_the_street.joined("Cleo")
    await ana.send("/leaving", at="/leaving")
    await begins_again(on_the_street, ana, cleo)
    for address in ("/agreement/marks", "/map", "/how-it-goes", "/journey", "/today"):
        page = await ana.open(address)
        assert (address, NECK in page, FRIDGE in page, "Ben" in page) == (address, False, False, False)

    assert FRIDGE in await ana.send("/earlier", at="/earlier", name="Ben")
    assert FRIDGE not in await cleo.send("/earlier", at="/earlier", name="Ben")


async def test_whoever_was_left_reads_what_is_theirs_before_and_after_putting_it_away(on_the_street: Street) -> None:
    ana, ben = await had_an_evening(on_the_street)
    await ben.send("/leaving", at="/leaving")

    assert FRIDGE in await ana.send("/earlier", at="/earlier", name="Ben")
    await ana.send("/leaving/set-aside", at="/leaving")
    assert FRIDGE in await ana.send("/earlier", at="/earlier", name="Ben")
    assert FRIDGE not in await ben.send("/earlier", at="/earlier", name="Ana")


async def test_a_yes_given_to_ben_stands_for_nobody_once_she_left(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    cleo = await on_the_street.joined("Cleo")
    await ana.send("/opting-in", at="/opting-in", answer="own-reasons", programme="thirty-days", words="")
    assert (await on_the_street.keeper.own(here(ana))).own.ready
    await ana.send("/leaving", at="/leaving")
    await ana.open("/opting-in")

    assert (await on_the_street.keeper.own(here(ana))).own.ready is None
    assert ana.words == await cleo.open("/opting-in")


async def test_whoever_wrote_nothing_has_no_book_put_away(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.send("/leaving", at="/leaving")

    assert (await on_the_street.keeper.own(here(ana))).own.earlier == ()
    assert "Nothing of yours stands under that name" in await ana.send("/earlier", at="/earlier", name="Ben")


async def test_while_the_book_is_open_nothing_stands_there(on_the_street: Street) -> None:
    ana, _ = await had_an_evening(on_the_street)

    assert FRIDGE not in await ana.send("/earlier", at="/earlier", name="Ben")


async def test_every_field_of_their_own_words_in_the_agreement_is_among_what_they_wrote_together(
    on_the_street: Street,
) -> None:
    ana, ben = await had_an_evening(on_the_street)
    words: dict[str, Any] = {field: f"Words for {field}" for field in WRITTEN}
    terms = Terms(hour="20:30", zone="Europe/London", drawn_rests=False, **words)
    await (await on_the_street.book(ana)).record(lambda journey, at: deciding.propose(journey, terms, at))
    await on_the_street.both(ana, ben, Kind.SIGNATURES, Yes())
    await ana.send("/leaving", at="/leaving")

    page = await ana.send("/earlier", at="/earlier", name="Ben")

    assert "When to check in Words for checking" in page
    assert [field for field in WRITTEN if f"Words for {field}" not in page] == []
