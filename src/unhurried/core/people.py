"""Who is in a couple: two people, each known to the other by the name they chose."""

from typing import NewType

import msgspec

PersonId = NewType("PersonId", str)


class Person(msgspec.Struct, frozen=True):
    """Somebody in a couple. `name` is what the other's pages call them."""

    id: PersonId
    name: str


def partner(people: tuple[Person, ...], of: PersonId) -> Person:
    """The other one of two. Raises LookupError for somebody who is neither."""
    if of not in {person.id for person in people}:
        raise LookupError("not one of these two")
    return next(person for person in people if person.id != of)
