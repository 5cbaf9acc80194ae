"""A clinic drops its programme into the folder: Ana and Ben are offered it, or the house stays shut."""

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.house_fixture import Phone, Street, street
from tests.pages.evenings import at_hour, evening_together
from tests.programme_fixture import ITEMS
from tests.programmes.documented import TOML, edit, examples, laid_out
from tests.two_people import GO_ON, agreed, review, sitting
from unhurried.config import Config
from unhurried.core.rounds import Kind
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place, place_of
from unhurried.programmes.faults import Unsound
from unhurried.programmes.shelf import shelf


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a house's data, into which a clinic has put what the document shows."""
    laid_out(tmp_path / "programmes")
    return tmp_path


def kept(data: Path) -> list[str]:
    """What lies in a house's folder."""
    return sorted(path.name for path in data.iterdir())


async def test_a_programme_in_the_folder_is_offered_beside_ours(data: Path) -> None:
    async with street(data) as house:
        assert set(house.wired.house.shelf) == {*shelf(), "first-fortnight", "small-steps"}
        assert set(house.wired.house.questionnaires) == {"own-few", "evenings"}


async def test_ana_reads_its_name_where_she_chooses(data: Path) -> None:
    async with street(data) as house:
        ana, _ = await house.linked()

        words = await ana.open("/opting-in")
        assert "A first fortnight" in words
        assert "Three quiet evenings of about a quarter of an hour" in words


TITLES = ("Two chairs", "One hand", "Back and shoulders")
PAGES = (
    "/today", "/settings", "/journey", "/contents", "/gate", "/sitting", "/talks", "/talks/stall", "/talks/reset",
    "/agreement", "/pauses", "/conversation", "/conversation?movement=1", "/conversation?movement=2", "/weekly",
)  # fmt: skip


def put(path: Path, text: str) -> None:
    """Write a file."""
    path.write_text(text, "utf-8")


async def refused(data: Path) -> list[str]:
    """Why a house that is started anew stays shut."""
    shelf.cache_clear()
    with pytest.raises(Unsound) as unsound:
        async with street(data):
            pass
    return unsound.value.faults


async def seen(phone: Phone) -> dict[str, str]:
    """What every page says, none of them in trouble."""
    said = {}
    for page in PAGES:
        said[page] = await phone.open(page)
        assert phone.status < 500, page
    return said


async def place(house: Street, phone: Phone) -> Place:
    """Where the two of them are."""
    book = await house.book(phone)
    await book.settle()
    return place_of(book.journey, book.programme, house.clock.now())


async def test_its_three_evenings_and_its_talk_are_on_every_page(data: Path) -> None:
    read = []
    async with street(data) as house:
        ana, ben = await house.agreed(programme="first-fortnight")
        while (here := await place(house, ana)) is not Place.CONVERSATION:
            if here is Place.ASKING:
                read.append((await seen(ana))["/today"])
                await evening_together(house, ana, ben)
                await seen(ben)
            elif here is Place.GATE:
                await seen(ana)
                for phone in (ana, ben):
                    await (await house.book(phone)).answer(Kind.GATE, GO_ON, pressed=True)
            await at_hour(house, ana, ben, 18)
        talk = await seen(ana)

    assert [title in page for title, page in zip(TITLES, read, strict=True)] == [True, True, True]
    assert "What we keep" in talk["/conversation"]
    assert "Which evening would you have again?" in talk["/conversation?movement=1"]


async def test_a_programme_that_was_on_offer_is_not_taken_away_from_whoever_is_in_it(data: Path) -> None:
    async with street(data):
        pass
    edit(data / "programmes", "days = [3]", "days = [3, 4]")
    edit(data / "programmes", "days = [4]", "days = [5]")
    texts = examples()
    put(data / "programmes/first-fortnight/days/day-05.md", texts["first-fortnight/days/day-04.md"])
    renumbered = await refused(data)
    shutil.rmtree(data / "programmes/first-fortnight")
    gone = await refused(data)

    [closing] = renumbered
    assert closing.startswith("offered:4: stage “closing” of “first-fortnight”, with the days 4, was on offer")
    assert closing.endswith(f"If no couple can have begun it, take this line out of {data / 'offered'}.")
    assert [fault.split(",")[0] for fault in gone] == [
        "offered:2: stage “near” of “first-fortnight”",
        "offered:3: stage “in-turns” of “first-fortnight”",
        "offered:4: stage “closing” of “first-fortnight”",
    ]


async def test_whoever_takes_the_lines_out_opens_the_house_again(data: Path) -> None:
    async with street(data):
        pass
    shutil.rmtree(data / "programmes")
    put(data / "offered", "# Nothing.\n\n")

    async with street(data) as house:
        assert set(house.wired.house.shelf) == set(shelf())


async def test_a_house_without_such_a_folder_has_ours(tmp_path: Path) -> None:
    async with street(tmp_path) as house:
        assert set(house.wired.house.shelf) == set(shelf())


async def test_an_unsound_one_keeps_the_house_shut_and_opens_no_data(data: Path) -> None:
    edit(data / "programmes", "days = [3]", "days = []")

    with pytest.raises(Unsound) as unsound:
        async with street(data, embedded=True):
            pass
    assert unsound.value.faults[0].startswith(f"{TOML}:20: days is empty.")
    assert kept(data) == ["programmes"]


def test_ana_and_ben_walk_it_to_its_talk(data: Path) -> None:
    programme = shelf(clinic=data / "programmes")["first-fortnight"].programme
    two = agreed(msgspec.structs.replace(programme, items=ITEMS))
    practised = []
    while two.place() is not Place.CONVERSATION:
        two.until(18)
        if Kind.LIMITS in two.asked():
            review(two)
        elif two.place() is Place.GATE:
            two.both(Kind.GATE, GO_ON, pressed=True)
        elif two.place() is Place.ASKING:
            practised.append(two.day())
            sitting(two).turn(hours=1)

    assert practised == [1, 2, 3]
    assert two.today().ceiling is Ceiling.PRESENCE


def test_the_folder_lies_in_the_data_unless_it_is_named(tmp_path: Path) -> None:
    assert Config(data=tmp_path).clinic == tmp_path / "programmes"
    assert Config(data=tmp_path, programmes=tmp_path / "ours").clinic == tmp_path / "ours"
