"""Planted in the tools of every day: a mark of reading, what others look for, what others keep."""

from collections import Counter

from starlette.responses import Response

from tests.security.twins.planting import Patch, Plant, every_page, on_a_page, rows
from unhurried.layout import tools as looking
from unhurried.pages.contents import finding
from unhurried.pages.listening import taking_turns as listening
from unhurried.pages.notes import reading as notes
from unhurried.store.promises import Shelf
from unhurried.visits.visit import Visit


def a_mark_of_reading(patch: Patch) -> None:
    """Whoever showed a note is told that it was read."""
    seen, shown = set[str](), notes.read

    async def read(visit: Visit) -> Response:
        id, response = visit.request.path_params["note"], await shown(visit)
        note = (await visit.couple()).journey.between.note(id)
        if note is not None and note.by != visit.person.id:
            seen.add(id)
        said = "Read." if note is not None and note.by == visit.person.id and id in seen else ""
        return Response(bytes(response.body) + said.encode(), response.status_code, media_type="text/html")

    patch.setattr(notes, "read", read)


def what_others_look_for(patch: Patch) -> None:
    """The list of tools names the word that was looked for most in this house."""
    words = Counter[str]()
    find = looking.found

    def counts(sought: str, texts: object) -> list[str]:
        words[sought] += 1
        return find(sought, texts)  # type: ignore[arg-type]

    patch.setattr(finding, "found", counts)
    every_page(patch, lambda visit: f"Often looked for: {max(words, key=lambda word: (words[word], word), default='')}")


def a_count_of_what_is_kept(patch: Patch) -> None:
    """The listening page says how many texts lie in this house."""

    async def says(visit: Visit) -> str:
        return f"{sum(1 for shelf, _ in rows(visit) if shelf == Shelf.TEXTS)} texts."

    on_a_page(patch, listening, says)


LEAKS: tuple[Plant, ...] = (a_mark_of_reading, what_others_look_for, a_count_of_what_is_kept)
