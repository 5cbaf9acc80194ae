"""A copy of the data, made while the house is open and put back after it: nothing taken back comes alive again."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.house_fixture import START, Phone, Street, street
from unhurried.cli import main
from unhurried.config import Config
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Kind
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place, place_of
from unhurried.keeper.couple import CoupleBook
from unhurried.wiring import Busy, InTheWay, TooNew, TurnedClock, Unusable, WrongData, back_up, restore

NEXT_DAY = START + timedelta(days=1)
LATER = START + timedelta(days=2)
FORGOTTEN = ("rounds", "sessions")


def config(data: Path) -> Config:
    return Config(data=data, memory_kib=65_536)


def put_back(data: Path, file: Path | None) -> None:
    """The copy is put back on the next day, or said to lie there already."""
    restore(config(data), file, over=True, clock=TurnedClock(NEXT_DAY, stopped=True))


def rows(file: Path, table: str) -> int:
    with closing(sqlite3.connect(file)) as reading:
        return int(reading.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


async def narrow(house: Street, phone: Phone, item: str) -> None:
    book = await house.book(phone)
    await book.record(lambda journey, at: deciding.narrow(journey, item, Mark.OFF, at))


async def copied(data: Path, to: Path) -> tuple[Phone, Phone]:
    """Ana and Ben have agreed and Ana has checked in; a copy is made; then Ana takes a yes back."""
    async with street(data, embedded=True) as house:
        ana, ben = await house.agreed()
        await (await house.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING))
        back_up(config(data), to)
        await narrow(house, ana, "genitals")
    return ana, ben


@dataclass(frozen=True)
class Kept:
    """Their data, the copy beside it, and both of them."""

    data: Path
    file: Path
    ana: Phone
    ben: Phone


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("kept")
    ana, ben = asyncio.run(copied(folder / "data", folder / "copy"))
    return Kept(folder / "data", folder / "copy", ana, ben)


@pytest.fixture
def kept(once: Kept, tmp_path: Path) -> Kept:
    shutil.copytree(once.data, tmp_path / "data")
    shutil.copy2(once.file, tmp_path / "copy")
    return replace(once, data=tmp_path / "data", file=tmp_path / "copy")


async def again(house: Street, phone: Phone) -> Phone:
    """The same person, signed in where the house is open again."""
    anew = house.visitor()
    anew.person = phone.person
    await house.sign_in(anew)
    return anew


async def asked_afresh(house: Street, ana: Phone, ben: Phone) -> None:
    """Both are asked for the whole list again, and nothing above presence is offered."""
    for phone in (await again(house, ben), await again(house, ana)):
        book = await house.book(phone)
        await book.settle()
        assert book.journey.agreement.ceiling(book.programme.touches) is Ceiling.PRESENCE
        assert place_of(book.journey, book.programme, house.clock.now()) is Place.AGREEING
        assert "put back from a copy" in await phone.open("/agreement")
        assert "put back from a copy" in await phone.open("/today")
        assert 'href="/agreement/marks"' in (await phone.open("/agreement"), phone.page)[1]


async def test_a_yes_taken_back_since_the_copy_holds_nobody_to_it(kept: Kept) -> None:
    data, file, ana, ben = kept.data, kept.file, kept.ana, kept.ben
    put_back(data, file)

    async with street(data, start=LATER, embedded=True) as house:
        assert (await house.book(ana)).journey.agreement.in_force["genitals"] is Mark.WILLING
        await asked_afresh(house, ana, ben)
        version = (await house.book(ana)).version
    async with street(data, start=LATER, embedded=True) as house:
        await asked_afresh(house, ana, ben)
        assert (await house.book(ana)).version == version


async def test_a_copy_put_back_by_hand_is_asked_afresh_as_well(kept: Kept) -> None:
    data, file, ana, ben = kept.data, kept.file, kept.ana, kept.ben
    (data / "unhurried.sqlite").write_bytes(file.read_bytes())
    put_back(data, None)

    async with street(data, start=LATER, embedded=True) as house:
        await asked_afresh(house, ana, ben)


@pytest.mark.parametrize("since", ["/opting-in/takings-back", "/opting-in"])
async def test_a_yes_to_the_programme_taken_back_since_the_copy_opens_nothing(tmp_path: Path, since: str) -> None:
    data, file, yes = tmp_path / "data", tmp_path / "copy", {"answer": "own-reasons", "programme": "thirty-days"}
    async with street(data, embedded=True) as house:
        ana, ben = await house.linked()
        await ana.send("/opting-in", at="/opting-in", **yes)
        back_up(config(data), file)
        await ana.send(since, at="/opting-in", answer="keep-the-peace")
    put_back(data, file)

    async with street(data, start=LATER, embedded=True) as house:
        await (await again(house, ana)).open("/today")
        for phone, opens in ((ben, False), (ana, True)):
            says = await again(house, phone)
            assert "checked" not in (await says.open("/opting-in"), says.page)[1]
            await says.send("/opting-in", at="/opting-in", **yes)
            house.turn(hours=2)
            words = await (await again(house, phone)).open("/today")
            assert ("The programme opens when you’re both ready" not in words) is opens


async def test_whoever_became_a_couple_after_it_is_asked_nothing(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "copy"
    async with street(data, embedded=True):
        back_up(config(data), file)
    put_back(data, file)

    async with street(data, start=LATER, embedded=True) as house:
        ana, _ = await house.agreed()
        book = await house.book(ana)
        await book.settle()
        assert not book.journey.agreement.afresh


async def test_a_copy_is_its_owners_and_holds_no_open_question_and_no_sign_in(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "copy"
    await copied(data, file)

    assert file.stat().st_mode & 0o777 == 0o600
    assert {table: rows(file, table) for table in FORGOTTEN} == dict.fromkeys(FORGOTTEN, 0)
    assert rows(data / "unhurried.sqlite", "rounds") > 0
    assert rows(file, "records") + 1 == rows(data / "unhurried.sqlite", "records")
    assert [path.name for path in file.parent.iterdir() if path.name.startswith("copy")] == ["copy"]


async def test_a_copy_made_in_the_middle_of_writing_is_whole(kept: Kept, tmp_path: Path) -> None:
    async with street(kept.data, embedded=True) as house:
        book, copying = await house.book(kept.ana), asyncio.create_task(_copies(kept.data, tmp_path))
        written = 0
        while not copying.done() or not written:
            await _propose(book, f"20:{written % 60:02}")
            written += 1
    reached = []
    for n in range(3):
        put_back(kept.data, tmp_path / f"copy-{n}")
        async with street(kept.data, start=LATER, embedded=True) as house:
            reached.append((await house.book(kept.ana)).version)  # opened, or it would not be whole
    assert reached == sorted(reached)


async def _propose(book: CoupleBook, hour: str) -> None:
    terms = Terms(hour=hour, zone="Europe/London", drawn_rests=False)
    await book.record(lambda journey, at: deciding.propose(journey, terms, at))


async def _copies(data: Path, to: Path) -> None:
    for n in range(3):
        await asyncio.to_thread(back_up, config(data), to / f"copy-{n}")


async def test_nothing_is_put_back_under_a_running_house_or_over_what_is_there(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "copy"
    async with street(data, embedded=True):
        back_up(config(data), file)
        for over in (False, True):
            with pytest.raises(Busy):
                restore(config(data), file, over=over)
    before = (data / "unhurried.sqlite").read_bytes()

    with pytest.raises(InTheWay):
        restore(config(data), file)
    assert (data / "unhurried.sqlite").read_bytes() == before
    with pytest.raises(InTheWay):
        back_up(config(data), file)


@pytest.mark.parametrize("damage", ["nothing", "noise", "another", "later", "demo"])
def test_what_is_no_sound_copy_is_put_nowhere(tmp_path: Path, damage: str) -> None:
    file, data = tmp_path / "copy", tmp_path / "data"
    data.mkdir()
    (data / "unhurried.sqlite").write_bytes(b"as it was")
    file.write_bytes(b"" if damage == "nothing" else bytes(range(256)) * 64)
    if damage in {"another", "later"}:
        file.unlink()
        with closing(sqlite3.connect(file)) as made:
            made.execute(f"CREATE TABLE {'version' if damage == 'later' else 'letters'} (number INTEGER)")
            made.execute(f"INSERT INTO {'version' if damage == 'later' else 'letters'} VALUES (99)")
            made.commit()
    if damage == "demo":
        (data / "demo").touch()

    with pytest.raises({"later": TooNew, "demo": WrongData}.get(damage, Unusable)):
        restore(config(data), file, over=True)
    assert (data / "unhurried.sqlite").read_bytes() == b"as it was"
    assert not [path for path in data.iterdir() if path.name.endswith(".part")]


def said(data: Path, *words: str) -> Result:
    return CliRunner().invoke(main, words, env={"UNHURRIED_DATA": str(data)})


async def test_the_commands_say_what_came_of_it_and_what_to_do(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "copy"
    assert "There is no data" in said(data, "backup", str(file)).stderr
    async with street(data, embedded=True):
        assert "secret" in said(data, "backup", str(file)).stdout
        assert "Another server" in said(data, "restore", str(file), "--over").stderr
    assert "is there already" in said(data, "backup", str(file)).stderr
    assert "--over" in said(data, "restore", str(file)).stderr
    assert "no file" in said(data, "restore", str(tmp_path / "none"), "--over").stderr
    assert "--by-hand" in said(data, "restore").stderr
    assert "whole agreement again" in said(data, "restore", str(file), "--over").stdout
