"""Inviting one person: a line that is used once, and a new one in place of the old."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.accounts.inviting import Standing, invite, standing
from unhurried.accounts.names import called
from unhurried.accounts.ways import line_of
from unhurried.core.journey import Journey
from unhurried.pages.invitations.square import square
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """One's own open line, or the offer to make one."""
    stands = standing(await journey_of(visit))
    if stands is Standing.WORDS:
        return visit.go("/words")
    open_one = await visit.house.keeper.invitations.current(visit.person, visit.now)
    facts = {"linked": stands is Standing.LINKED, "called": called((await visit.own()).own)}
    if open_one is None or stands is Standing.LINKED:
        return visit.page("invitations/invitations.html", line="", until=None, size=0, path="", **facts)
    line = visit.house.config.origin + line_of(open_one[0])
    size, path = square(line)
    until = local(open_one[1], visit.house.config.zone)
    return visit.page("invitations/invitations.html", line=line, until=until, size=size, path=path, **facts)


async def make(visit: Visit) -> Response:
    """A new line; an older one stops working. Raises NotOpen for one of two already."""
    await invite(visit.house.keeper, visit.person, await visit.own(), await journey_of(visit))
    return visit.go("/invitations")


async def journey_of(visit: Visit) -> Journey | None:
    """The record this person has with somebody, if they have one."""
    return (await visit.couple()).journey if visit.has_couple else None


def local(at: datetime, zone: str) -> datetime:
    """A moment as a clock there shows it, to the five minutes before: a promise may be a little short, never long."""
    there = at.astimezone(ZoneInfo(zone))
    return there - timedelta(minutes=there.minute % 5)
