"""What a couple may choose between: every programme on the shelf, the quickest first, alike for everybody."""

from unhurried.core.programme import gentlest_first
from unhurried.visits.house import House

Offer = tuple[str, str, str]  # a programme's name, its title, and what it asks of whom


def offers(house: House) -> list[Offer]:
    """The programmes to choose from; one alone is no choice, but it is there."""
    known = reversed(gentlest_first(one.programme for one in house.shelf.values()))
    return [(one.id, one.title or one.id.replace("-", " ").capitalize(), one.lede) for one in known]


def chosen_of(house: House, said: str) -> str | None:
    """The programme that somebody chose; the only one there is where there is no choice, None where it is open."""
    if len(house.shelf) == 1:
        return next(iter(house.shelf))
    return said if said in house.shelf else None


def is_slower(house: House, programme: str) -> bool:
    """Whether a quicker one was on offer. It does not say that anybody chose that."""
    return programme != offers(house)[0][0]


def slower_than(house: House, programme: str) -> list[Offer]:
    """The programmes that go more gently than this one, the nearest first."""
    known = offers(house)
    return known[[id for id, _, _ in known].index(programme) + 1 :]
