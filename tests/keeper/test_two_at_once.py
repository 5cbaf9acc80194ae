import asyncio
from collections.abc import Callable
from datetime import datetime

import pytest

from tests.house_fixture import Phone, Street, street
from tests.keeper.altering import here
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.events import LineShared
from unhurried.core.events.own import OwnEvent, SettingChosen
from unhurried.core.journey import Journey
from unhurried.core.own import Own
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind
from unhurried.keeper.couple import TRIES, CoupleBook, Decision, Said, TooBusy


def line(number: int) -> Decision:
    """A line that is told apart from every other."""
    return lambda journey, at: LineShared(at=at, by=journey.people[0].id, text=f"{number:032x}", day=1)


def setting(number: int) -> Callable[[Own, datetime], OwnEvent]:
    return lambda _, at: SettingChosen(at=at, name=f"{number}", value="yes")


def lines(journey: Journey) -> list[int]:
    return sorted(int(one.text, 16) for one in journey.shared)


async def _pressed(book: CoupleBook, decide: Decision) -> bool:
    """Press once; False when the page says that others wrote first."""
    try:
        await book.record(decide)
    except TooBusy:
        return False
    return True


async def test_whoever_writes_second_is_asked_again_on_what_the_first_wrote(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    hers, his = await on_the_street.book(ana), await on_the_street.book(ben)
    await hers.record(deciding.pause)
    before = hers.version
    await his.record(deciding.pause)

    assert his.version == (await on_the_street.book(ana)).version == before
    assert his.journey == hers.journey


async def test_a_decision_that_no_longer_stands_is_refused_the_second_time(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    hers, his = await on_the_street.book(ana), await on_the_street.book(ben)
    await hers.record(deciding.pause)

    def unless_paused(journey: Journey, at: datetime) -> Said:
        if journey.progress.paused_at is not None:
            raise NotOffered
        return line(1)(journey, at)

    with pytest.raises(NotOffered):
        await his.record(unless_paused)
    assert his.version == hers.version


async def test_two_who_keep_writing_at_once_lose_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    async with street(tmp_path_factory.mktemp("data"), embedded=True) as one:
        ana, ben = await one.linked()

        async def writes(phone: Phone, numbers: range) -> None:
            book = await one.book(phone)
            for number in numbers:
                while not await _pressed(book, line(number)):
                    pass

        await asyncio.gather(writes(ana, range(25)), writes(ben, range(25, 50)))

        assert lines((await one.book(ana)).journey) == list(range(50))


async def test_in_a_crowd_everything_is_written_or_said_not_to_be(tmp_path_factory: pytest.TempPathFactory) -> None:
    async with street(tmp_path_factory.mktemp("data"), embedded=True) as one:
        ana, _ = await one.linked()
        books = [await one.book(ana) for _ in range(3 * TRIES)]
        outcomes = await asyncio.gather(
            *(book.record(line(number)) for number, book in enumerate(books)), return_exceptions=True
        )
        written = [number for number, outcome in enumerate(outcomes) if isinstance(outcome, Journey)]

        assert lines((await one.book(ana)).journey) == written
        assert len(written) >= TRIES
        assert all(isinstance(outcome, Journey | TooBusy) for outcome in outcomes)


async def test_two_answers_in_the_same_moment_are_both_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    async with street(tmp_path_factory.mktemp("data"), embedded=True) as one:
        ana, ben = await one.agreed()
        hers, his = await one.book(ana), await one.book(ben)
        await asyncio.gather(
            hers.answer(Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True),
            his.answer(Kind.TONIGHT, CheckIn(Willing.TENTATIVE), pressed=True),
        )
        tonight = (await one.book(ana)).journey.progress.tonight

        assert tonight is not None
        assert tonight.outcome == "gentler"


async def test_both_looking_at_the_hour_write_one_outcome(tmp_path_factory: pytest.TempPathFactory) -> None:
    async with street(tmp_path_factory.mktemp("data"), embedded=True) as one:
        ana, ben = await one.agreed()
        books = [await one.book(phone) for phone in (ana, ben, ana, ben)]
        before = books[0].version
        one.turn_to(20, 30)
        journeys = await asyncio.gather(*(book.settle() for book in books))

        assert [book.version for book in books] == [before + 1] * 4
        assert len({journey.progress.tonight.outcome for journey in journeys if journey.progress.tonight}) == 1


async def test_two_windows_of_one_person_lose_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    async with street(tmp_path_factory.mktemp("data"), embedded=True) as one:
        ana = await one.joined("Ana")
        windows = [await one.keeper.own(here(ana)) for _ in range(4)]
        await asyncio.gather(*(window.record(setting(number)) for number, window in enumerate(windows)))

        assert {"0", "1", "2", "3"} <= set((await one.keeper.own(here(ana))).own.settings)
