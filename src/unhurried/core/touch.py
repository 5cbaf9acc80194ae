"""Ceilings: how far touch may go tonight, lowest first."""

from enum import IntEnum


class Ceiling(IntEnum):
    """The limit both keep. A higher ceiling allows, and never asks for, what the lower ones allow."""

    PRESENCE = 0  # in one room, or on one line, without touch
    EVERYDAY = 1  # clothed; hand, shoulder, back
    BODY = 2  # the whole body but breasts and genitals
    INTIMATE = 3  # these too, with no goal
    OPEN = 4  # what both wish for

    @property
    def word(self) -> str:
        """The ceiling's lasting name, as programme files and the wire spell it."""
        return self.name.lower()

    def lower(self, by: int = 1) -> "Ceiling":
        """One ceiling down, or `by` of them; presence is the floor."""
        return LOWEST_FIRST[max(self - by, 0)]


LOWEST_FIRST = tuple(Ceiling)


def ceiling(word: str) -> Ceiling:
    """Read a ceiling's name. Raises KeyError for a word that is none."""
    return Ceiling[word.upper()]
