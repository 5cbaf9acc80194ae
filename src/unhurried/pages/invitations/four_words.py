"""The four words: read aloud, and each says alone whether they were the same."""

from starlette.responses import Response

from unhurried.accounts.inviting import Standing, standing
from unhurried.core import linking
from unhurried.pages.invitations.lines import journey_of
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The words. What the other has said about them is not on this page."""
    journey = await journey_of(visit)
    if journey is None or not journey.people:
        return visit.go("/invitations")
    if journey.closed_at is not None:
        return visit.page("invitations/differ.html", left=len(journey.matched) == len(journey.people))
    if standing(journey) is Standing.LINKED:
        return visit.go("/today") if journey.progress.opened else visit.page("invitations/linked.html")
    words = visit.house.keeper.words_for(visit.person, journey)
    noted, other = visit.person.id in journey.matched, journey.other(visit.person.id).name
    return visit.page("invitations/words.html", words=words, noted=noted, other=other)


async def say(visit: Visit) -> Response:
    """The same, or not. Raises NotLinked, and NotOpen once it was said by both."""
    book = await visit.couple()
    if visit.text("said") == "matched":
        await book.record(lambda journey, at: linking.match_words(journey, book.me, at))
    elif visit.text("said") == "differ":
        await book.record(lambda journey, at: linking.differ(journey, book.me, at))
    return visit.go("/words")
