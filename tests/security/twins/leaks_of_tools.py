"""Planted in the tools of every day: a mark of reading, what others look for, what others keep."""

from starlette.responses import Response

from tests.security.twins.planting import Patch, Plant, every_page, on_a_page, rows
from unhurried.pages.contents import finding
from unhurried.pages.listening import taking_turns as listening
from unhurried.pages.notes import reading as notes
from unhurried.store.promises import Shelf
from unhurried.visits.visit import Visit


def a_mark_of_reading(patch: Patch) -> None:
    """Whoever showed a note is told that it was read."""
    seen, shown = set[tuple[int, str]](), notes.read

    async def read(visit: Visit) -> Response:
        id, response = visit.request.path_params["note"], await shown(visit)
        note = (await visit.couple()).journey.between.note(id)
        mine = note is not None and note.by == visit.person.id
        if not mine:
            seen.add((_house(visit), id))
        said = "Read." if mine and (_house(visit), id) in seen else ""
        return Response(bytes(response.body) + said.encode(), response.status_code, media_type="text/html")

    patch.setattr(notes, "read", read)


def what_others_look_for(patch: Patch) -> None:
    """The list of tools names the word that was looked for last in this house."""
    last, find = dict[int, str](), finding.find

    async def counts(visit: Visit) -> Response:
        last[_house(visit)] = visit.text("sought")
        return await find(visit)

    patch.setattr(finding, "find", counts)
    every_page(patch, lambda visit: f"Looked for: {last.get(_house(visit), '')}")


def a_count_of_what_is_kept(patch: Patch) -> None:
    """The listening page says how many texts lie in this house."""

    async def says(visit: Visit) -> str:
        return f"{sum(1 for shelf, _ in rows(visit) if shelf == Shelf.TEXTS)} texts."

    on_a_page(patch, listening, says)


def _house(visit: Visit) -> int:
    """Which of the two worlds it is: no house knows of another."""
    return id(visit.house)


LEAKS: tuple[Plant, ...] = (a_mark_of_reading, what_others_look_for, a_count_of_what_is_kept)
