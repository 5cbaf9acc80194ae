"""Reading an invitation, and saying yes to it."""

from starlette.responses import Response

from unhurried.accounts.inviting import NoInvitation, Standing, accept, standing
from unhurried.accounts.names import street_of
from unhurried.accounts.ways import line_in, line_of
from unhurried.pages.invitations.lines import journey_of, local
from unhurried.visits.visit import Visit


async def letters(visit: Visit) -> Response:
    """Where somebody types the letters of a line they can't press."""
    return visit.page("invitations/letters.html", typed="", wrong=False)


async def find(visit: Visit) -> Response:
    """On to the line that was typed."""
    if line := line_in(visit.text("line")):
        return visit.go(line)
    return visit.page("invitations/letters.html", 422, typed=visit.text("line"), wrong=True)


async def show(visit: Visit) -> Response:
    """Who invites, and what a yes does and doesn't."""
    printed = visit.request.path_params["secret"]
    try:
        invitation = await visit.house.keeper.invitations.find(printed, visit.now)
    except NoInvitation:
        return _spent(visit)
    if visit.is_signed_in and invitation.by == visit.person.id:
        return visit.go("/invitations")
    return visit.page(
        "invitations/accept.html", name=invitation.name, line=line_of(printed),
        until=local(invitation.until, visit.house.config.zone),
        taken=visit.is_signed_in and standing(await journey_of(visit)) is not Standing.ALONE,
    )  # fmt: skip


async def say_yes(visit: Visit) -> Response:
    """Become two, as far as one person's yes goes. Raises OwnLine, and NotOpen for one of two already."""
    printed, house = visit.request.path_params["secret"], visit.house
    if not visit.is_signed_in:
        return visit.go(f"/join?next={line_of(printed)}")
    own, journey = await visit.own(), await journey_of(visit)
    try:
        await accept(house.keeper, visit.person, own, journey, printed, house.config.zone)
    except NoInvitation:
        return _spent(visit)
    return visit.go("/words")


def _spent(visit: Visit) -> Response:
    """Used, run out, or never made: it doesn't say which. Guessing at lines is counted."""
    client = visit.request.client
    visit.house.rates.try_door(f"line {street_of(client.host if client else '')}")
    return visit.page("invitations/spent.html", 404)
