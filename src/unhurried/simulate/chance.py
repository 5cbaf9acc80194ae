"""Chance that a seed and a couple's number decide between them: the same anywhere, and beside however many others."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import shake_128
from itertools import chain, count
from struct import unpack
from typing import Final, TypeVar

Draw = Callable[[], float]  # a number from 0 to below 1

SHARE: Final = (2.0**-32).__mul__  # a number of four bytes, as one from 0 to below 1
AT_ONCE: Final = 256
Thing = TypeVar("Thing")


def draws(seed: int, couple: int) -> Draw:
    """What chance has in store for one couple of one seed."""
    return _numbers(f"{seed}/{couple}".encode()).__next__


def one_of(things: Sequence[Thing], draw: Draw) -> Thing:
    """One of several, each as likely as the other."""
    return things[int(draw() * len(things))]


def between(low: float, high: float, draw: Draw) -> float:
    """A number from `low` to below `high`."""
    return low + (high - low) * draw()


def _numbers(whose: bytes) -> Iterator[float]:
    return chain.from_iterable(_block(whose, number) for number in count())


def _block(whose: bytes, block: int) -> Iterator[float]:
    return map(SHARE, unpack(f"<{AT_ONCE}I", shake_128(b"%b/%d" % (whose, block)).digest(4 * AT_ONCE)))
