"""Inviting one person, and saying yes to it."""

from enum import Enum

from unhurried.accounts.names import called
from unhurried.accounts.putting_away import put_away
from unhurried.accounts.readiness import forget
from unhurried.core.journey import Journey
from unhurried.core.refusals import NotInThisCouple, NotOpen, OwnLine
from unhurried.keeper.couple import CoupleBook, TooBusy
from unhurried.keeper.invitations import Invitation, NoInvitation, couple_of
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.own import OwnBook
from unhurried.keeper.people import Unlocked


class Standing(Enum):
    """How far somebody is in becoming one of two."""

    ALONE = "alone"
    WORDS = "words"
    LINKED = "linked"


def standing(journey: Journey | None) -> Standing:
    """Where a person stands who has that record; an invitation nobody accepted is nothing yet."""
    if journey is None or not journey.people or journey.closed_at is not None:
        return Standing.ALONE
    return Standing.LINKED if journey.linked else Standing.WORDS


async def invite(keeper: Keeper, person: Unlocked, own: OwnBook, journey: Journey | None) -> None:
    """A new invitation in place of any older one. Raises NotOpen for somebody who is one of two already."""
    person = await _alone(keeper, person, own, journey)
    await keeper.invitations.make(person, called(own.own), keeper.now())


async def accept(
    keeper: Keeper, person: Unlocked, own: OwnBook, journey: Journey | None, printed: str, zone: str
) -> CoupleBook:
    """Say yes to an invitation. Raises NoInvitation, OwnLine, and NotOpen when one is one of two already."""
    invitation = await keeper.invitations.find(printed, keeper.now())
    if invitation.by == person.id:
        raise OwnLine
    person = await _alone(keeper, person, own, journey)
    try:
        return await keeper.accept(person, called(own.own), printed, invitation, zone)
    except (NotOpen, NotInThisCouple):
        raise NoInvitation from None
    except TooBusy:
        await keeper.invitations.find(printed, keeper.now())
        raise


async def _alone(keeper: Keeper, person: Unlocked, own: OwnBook, journey: Journey | None) -> Unlocked:
    """Somebody who may begin with another person, with a former couple put behind them."""
    if standing(journey) is not Standing.ALONE:
        raise NotOpen
    over = journey is not None and journey.closed_at is not None
    if over or (couple_of(person.keyring) is None and person.keyring.couples):
        await forget(own)
    if journey is not None and over and len(journey.matched) == len(journey.people):
        return await put_away(keeper, person, own, journey)
    return person


__all__ = ["Invitation", "NoInvitation", "Standing", "accept", "invite", "standing"]
