"""Being ready: said for oneself at any time, and put into the couple's round once there is one."""

from unhurried.core.asking import open_round
from unhurried.core.events.own import OptedIn, OptedOut
from unhurried.core.own import AFRESH, TAKEN_BACK
from unhurried.core.rounds import Kind, No, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.own import OwnBook


async def say_yes(
    own: OwnBook, book: CoupleBook | None, programme: str = "", *, to: str = "", pressed: bool = False
) -> None:
    """A yes for reasons of one's own, `to` the round on the page. `pressed`: look now, if the other presses too."""
    await own.record(lambda _, at: OptedIn(at=at, programme=programme))
    if book is not None and asked(book):
        await book.answer(Kind.READY, Yes(programme=programme), asked=to, pressed=pressed)


async def say_not_yet(own: OwnBook, book: CoupleBook | None, *, to: str = "", pressed: bool = False) -> None:
    """Not yet, whyever. What lies there afterwards is the same for doubt and for keeping the peace."""
    await own.record(lambda _, at: OptedOut(at=at))
    if book is not None and asked(book):
        await book.answer(Kind.READY, No(), asked=to, pressed=pressed)


async def take_back(own: OwnBook, book: CoupleBook | None, *, to: str = "") -> None:
    """Take one's answer back, as if it had never been given."""
    await own.record(lambda own, at: OptedOut(at=at, reason=TAKEN_BACK) if own.ready is not None else None)
    if book is not None and asked(book):
        await book.answer(Kind.READY, None, asked=to)


async def carry(own: OwnBook, book: CoupleBook) -> None:
    """Put what somebody said while they were alone into the round, when it is open and they have not answered it.

    A later thirty days is asked afresh: a yes to the first is none to the second.
    """
    ready = own.own.ready
    if ready is None or book.journey.progress.opened or not asked(book):
        return
    if (await book.my_slip(Kind.READY)).answer is None:
        await book.answer(Kind.READY, Yes(programme=own.own.programme) if ready else No())


async def forget(own: OwnBook) -> None:
    """What was said to one person is not said to another, and what was written then is of another time."""
    await own.record(lambda own, at: OptedOut(at=at, reason=AFRESH) if own.ready is not None or own.reasons else None)


def asked(book: CoupleBook) -> bool:
    """Whether these two are being asked now."""
    return open_round(book.journey, book.programme, book.now(), Kind.READY) is not None
