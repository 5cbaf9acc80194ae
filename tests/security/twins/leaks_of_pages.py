"""Planted in what is drawn and sent: numbers, marks, headers, limits, caches, hints."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from starlette.responses import Response

from tests.security.twins.planting import Patch, Plant, every_page, on_a_page, others, records, rows
from unhurried.accounts.rates import Rates
from unhurried.core.refusals import NotOpen
from unhurried.core.rounds import Answer, Kind, Slip, Yes
from unhurried.keeper.boxes import Boxes
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.sessions import Sessions
from unhurried.live.phone import Phone as LivePhone
from unhurried.pages.journey import showing as journey
from unhurried.pages.sign_in import leaving
from unhurried.pages.today import showing as today
from unhurried.store.memory import MemoryStore
from unhurried.vault import seal as sealing
from unhurried.visits import door, in_step
from unhurried.visits.visit import Visit


def a_global_row_id(patch: Patch) -> None:
    """A form carries the number of the next row, counted over everybody's."""
    commit = MemoryStore.commit

    async def counted(self: MemoryStore, *writes: Any) -> None:
        await commit(self, *writes)
        counter: Any = self._open.rows
        counter["count", b""] = (b"+" + counter.get(("count", b""), (b"",))[0], None)

    patch.setattr(MemoryStore, "commit", counted)
    every_page(patch, lambda visit: f'<i data-row="{len(rows(visit).get(("count", b""), (b"",))[0])}">')


def a_count_of_answers(patch: Patch) -> None:
    """The journey's page says how many answers lie there."""

    async def count(visit: Visit) -> str:
        return f"{sum(slip.answer is not None for slip in await others(visit))} answers lie there."

    on_a_page(patch, journey, count)


def an_answered_mark(patch: Patch) -> None:
    """Today's page has a tick where both have answered."""

    async def tick(visit: Visit) -> str:
        return "✓" if any(slip.answer is not None for slip in await others(visit, Kind.TONIGHT)) else ""

    on_a_page(patch, today, tick)


def a_press_that_shows(patch: Patch) -> None:
    """Today's page says that the other is here as well, for as long as they press."""

    async def here(visit: Visit) -> str:
        return "You are both here." if any(slip.presses(visit.now) for slip in await others(visit)) else ""

    on_a_page(patch, today, here)


def a_limit_kept_for_the_household(patch: Patch) -> None:
    """Wrong passphrases are counted for the household also where a browser is known: Ana's use up Ben's."""

    @contextmanager
    def try_name(self: Rates, name: str, street: str, browser: str) -> Iterator[None]:
        self.try_door(f"street {street}")
        yield

    patch.setattr(Rates, "try_name", try_name)


def an_etag_of_all_that_is_kept(patch: Patch) -> None:
    """Pages carry an ETag made from every stream that their reader's couple touches, Ana's own among them."""
    drawn = Visit.page

    def page(self: Visit, template: str, status: int = 200, /, **facts: Any) -> Response:
        response = drawn(self, template, status, **facts)
        response.headers["etag"] = f'"{records(self)}"'
        return response

    patch.setattr(Visit, "page", page)


def an_error_that_says_more(patch: Patch) -> None:
    """Whoever presses on a page for an answer of theirs is refused where the other has not answered yet."""
    answer = CoupleBook.answer

    async def refuses(self: CoupleBook, kind: Kind, given: Answer | None, **how: Any) -> Any:
        await self.settle()
        asked = next((one for one in self._rounds if one.kind is kind), None)
        if how.get("pressed") and "asked" in how and asked is not None:
            draws = self._draws_rests()
            other = await self._boxes.slip(self._stream, asked, 1 - self._mine(), self._lying, drawing=draws)
            if other.answer is None:
                raise NotOpen
        return await answer(self, kind, given, **how)

    patch.setattr(CoupleBook, "answer", refuses)


def a_box_without_padding(patch: Patch) -> None:
    """Slips are sealed as long as they are, and a page tells how many bytes lie there for these two."""

    def _seal_slip(self: Boxes, stream: Any, round: Any, key: bytes, who: int, slip: Slip) -> bytes:
        import msgspec

        plain = msgspec.json.encode(slip)
        place = self._place(stream, round, "round-slip", who)
        return sealing.VERSION + (nonce := self._chance(12)) + sealing.ready(key).encrypt(
            nonce, len(plain).to_bytes(4) + plain, sealing._bound(place, b"s")
        )  # fmt: skip

    patch.setattr(Boxes, "_seal_slip", _seal_slip)

    def size(visit: Visit) -> str:
        return f"<!-- {sum(len(row[0]) for (shelf, _), row in rows(visit).items() if shelf == 'rounds')} -->"

    every_page(patch, size)


def last_active(patch: Patch) -> None:
    """Each page says when the other was last here."""
    find = Sessions.find

    async def found(self: Sessions, token: bytes, now: Any, **how: bool) -> Any:
        signed = await find(self, token, now, **how)
        if signed is not None:
            assert isinstance(self._store, MemoryStore)
            self._store._open.rows["seen", signed.person.id] = (str(now).encode(), None)  # type: ignore[index]
        return signed

    patch.setattr(Sessions, "find", found)

    def says(visit: Visit) -> str:
        seen = {who: row[0].decode() for (shelf, who), row in rows(visit).items() if shelf == "seen"}
        others = [at for who, at in seen.items() if not visit.is_signed_in or who != visit.person.id]
        return f"Last here: {max(others, default='never')}"

    every_page(patch, says)


def a_hint_for_every_answer(patch: Patch) -> None:
    """The line is told of every answer, so that the other phone may look again."""
    answer = CoupleBook.answer

    async def tells(self: CoupleBook, kind: Kind, given: Answer | None, **how: Any) -> Any:
        journey = await answer(self, kind, given, **how)
        self._told(self._stream, journey)
        return journey

    patch.setattr(CoupleBook, "answer", tells)


def quiet_told_each_time(patch: Patch) -> None:
    """That no sitting runs is told again whenever a phone comes to the line or leaves it."""
    patch.setattr(LivePhone, "_new", lambda self, state: state)


def a_wish_to_go_on_that_shows(patch: Patch) -> None:
    """In a pause a phone is told that a wish to go on was noted, whoever’s it was."""
    told = in_step.told

    async def tells(book: CoupleBook, here: Any = ()) -> Any:
        import msgspec

        state = await told(book, here)
        if state.sitting is None or state.sitting.paused is None:
            return state
        other = [await book._boxes.slip(book._stream, one, 1 - book._mine(), book._lying, drawing=False)
                 for one in book._rounds if one.kind is Kind.GO_ON]  # fmt: skip
        return msgspec.structs.replace(state, noted=state.noted or any(isinstance(one.answer, Yes) for one in other))

    patch.setattr(in_step, "told", tells)


def how_many_signed_in(patch: Patch) -> None:
    """A header counts the sign-ins there are."""
    drawn = Visit.page

    def page(self: Visit, template: str, status: int = 200, /, **facts: Any) -> Response:
        response = drawn(self, template, status, **facts)
        response.headers["x-load"] = str(sum(shelf == "sessions" for shelf, _ in rows(self)))
        return response

    patch.setattr(Visit, "page", page)


def a_cache_for_the_couple(patch: Patch) -> None:
    """Pages are kept for the couple under their address and the age of the record, whoever of the two asked first."""
    answer = door._answer

    async def cached(visit: Visit, handler: Any, who: Any) -> Response:
        if visit.request.method != "GET" or not visit.has_couple:
            return await answer(visit, handler, who)
        book = await visit.couple()
        asked = str(visit.request.url), book.room, book.version, visit.now
        kept: dict[Any, bytes] = vars(visit.house.rates).setdefault("pages", {})
        response = await answer(visit, handler, who)
        if response.status_code != 200:
            return response
        body = kept.setdefault(asked[:3], bytes(response.body).replace(visit.csrf.encode(), b""))
        return Response(body, media_type="text/html")

    patch.setattr(door, "_answer", cached)


def lines_of_the_map_are_counted(patch: Patch) -> None:
    """The journey's page counts what stands on both maps."""

    async def count(visit: Visit) -> str:
        return f"{records(visit) - (await visit.couple()).version} lines on your maps."

    on_a_page(patch, journey, count)


def leaving_at_once_that_is_no_pause(patch: Patch) -> None:
    """The way out ends a sign-in and forgets the sitting, so that a pause can be told from somebody's going."""

    async def nothing(visit: Visit) -> None:
        return None

    patch.setattr(leaving, "_pause", nothing)


LEAKS: tuple[Plant, ...] = (
    a_global_row_id, a_count_of_answers, an_answered_mark, a_press_that_shows, a_limit_kept_for_the_household,
    an_etag_of_all_that_is_kept, an_error_that_says_more, a_box_without_padding, last_active, a_hint_for_every_answer,
    quiet_told_each_time, a_wish_to_go_on_that_shows, how_many_signed_in, a_cache_for_the_couple,
    lines_of_the_map_are_counted, leaving_at_once_that_is_no_pause,
)  # fmt: skip
