"""Round boxes: two sealed answers under a key of their own, which goes when they are combined.

Both slips and the draw lie in a box from the moment the question opens, all of one size whatever they hold, so that
neither a row's being there nor its length says who has answered.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from unhurried.core.rounds import Box, Kind, Round, Slip
from unhurried.keeper.streams import Stream, Tampered
from unhurried.store.promises import Drop, Put, Shelf, Store, Taken, Write
from unhurried.vault.forget import new_round, open_round, round_kek
from unhurried.vault.keyring import Untold
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal

# Bytes that a slip may fill, where it is more than the usual.
ROOM: Final = {Kind.LIMITS: 12_000, Kind.RUNGS: 4_000, Kind.CURVE: 12_000}
USUAL_ROOM: Final = 400
ONE_IN: Final = 7  # drawn rests: one evening in seven, product 3.3

Lying = Mapping[bytes, bytes]


class TooLong(Exception):
    """An answer that is larger than its slip."""


class Row(msgspec.Struct, frozen=True):
    """A box as it lies on the shelf: the wrapped key, two sealed slips, the sealed draw."""

    key: bytes
    slips: tuple[bytes, bytes]
    drawn: bytes


class Found(Untold, frozen=True):
    """An opened box: what is in it, and the bytes it was read from."""

    key: bytes
    row: Row
    raw: bytes
    content: Box


class Boxes:
    """Opens, fills and destroys round boxes."""

    def __init__(self, store: Store, instance: bytes, secret: bytes, chance: Chance) -> None:
        self._store, self._instance, self._secret, self._chance = store, instance, secret, chance
        self._named: tuple[tuple[bytes, str], bytes] = ((b"", ""), b"")

    async def find(self, stream: Stream, round: Round, *, drawing: bool = False) -> Found:
        """The box of a round; an empty one is laid out for both when the question has just opened.

        Raises Tampered.
        """
        raw = await self._store.get(Shelf.ROUNDS, self._name(stream, round))
        if raw is None:
            raw = await self._lay_out(stream, round, drawing=drawing)
        try:
            return self._opened(stream, round, raw)
        except (Broken, msgspec.DecodeError):
            raise Tampered("a round box does not open") from None

    async def lying(self, stream: Stream) -> Lying:
        """Every box of this couple that lies there, sealed, by its name."""
        return dict(await self._store.under(Shelf.ROUNDS, stream.id))

    async def slip(self, stream: Stream, round: Round, who: int, lying: Lying, *, drawing: bool) -> Slip:
        """One slip of a round, and nothing else of its box. Raises Tampered."""
        raw = await self.lay_out(stream, round, lying, drawing=drawing)
        try:
            row = msgspec.msgpack.decode(raw, type=Row)
            return self._slip(stream, round, self._key(stream, round, row), row, who)
        except (Broken, msgspec.DecodeError):
            raise Tampered("a round box does not open") from None

    async def lay_out(self, stream: Stream, round: Round, lying: Lying, *, drawing: bool) -> bytes:
        """A box as it lies there; an empty one for both, with its draw, when the question has just opened."""
        raw = lying.get(self._name(stream, round))
        return await self._lay_out(stream, round, drawing=drawing) if raw is None else raw

    async def put(self, stream: Stream, round: Round, found: Found, who: int, slip: Slip) -> bool:
        """Replace one person's slip. False when the box changed meanwhile. Raises TooLong."""
        sealed = self._seal_slip(stream, round, found.key, who, slip)
        slips = (sealed, found.row.slips[1]) if who == 0 else (found.row.slips[0], sealed)
        raw = msgspec.msgpack.encode(msgspec.structs.replace(found.row, slips=slips))
        try:
            await self._store.commit(Put(Shelf.ROUNDS, self._name(stream, round), raw, was=found.raw))
        except Taken:
            return False
        return True

    def destroy(self, stream: Stream, round: Round) -> Write:
        """What to commit with the outcome: both answers and their key are gone. Taken when somebody was first."""
        return Drop(Shelf.ROUNDS, self._name(stream, round), must_exist=True)

    def closed(self, stream: Stream, lying: Lying, rounds: Iterable[Round]) -> list[Write]:
        """What to commit so that nothing lies in any box but in those of these rounds."""
        keep = {self._name(stream, round) for round in rounds}
        return [Drop(Shelf.ROUNDS, name) for name in lying if name not in keep]

    def _opened(self, stream: Stream, round: Round, raw: bytes) -> Found:
        row = msgspec.msgpack.decode(raw, type=Row)
        key = self._key(stream, round, row)
        slips = tuple(self._slip(stream, round, key, row, who) for who in (0, 1))
        drawn = unseal(key, row.drawn, self._place(stream, round, "round-draw")) == b"1"
        return Found(key, row, raw, Box((slips[0], slips[1]), drawn))

    async def _lay_out(self, stream: Stream, round: Round, *, drawing: bool) -> bytes:
        key, wrapped = new_round(self._kek(stream, round), self._place(stream, round, "round-key"), self._chance)
        drawn = drawing and round.kind is Kind.TONIGHT and int.from_bytes(self._chance(8), "big") % ONE_IN == 0
        row = Row(
            wrapped,
            (self._seal_slip(stream, round, key, 0, Slip()), self._seal_slip(stream, round, key, 1, Slip())),
            seal(key, b"1" if drawn else b"0", self._place(stream, round, "round-draw"), self._chance),
        )
        raw = msgspec.msgpack.encode(row)
        try:
            await self._store.commit(Put(Shelf.ROUNDS, self._name(stream, round), raw, was=None))
        except Taken:  # the other phone laid it out in the same moment
            return await self._store.get(Shelf.ROUNDS, self._name(stream, round)) or raw
        return raw

    def _slip(self, stream: Stream, round: Round, key: bytes, row: Row, who: int) -> Slip:
        plain = unseal(key, row.slips[who], self._place(stream, round, "round-slip", who))
        return msgspec.json.decode(plain, type=Slip)

    def _seal_slip(self, stream: Stream, round: Round, key: bytes, who: int, slip: Slip) -> bytes:
        plain, room = msgspec.json.encode(slip), ROOM.get(round.kind, USUAL_ROOM)
        if len(plain) > room:
            raise TooLong
        return seal(key, plain.ljust(room), self._place(stream, round, "round-slip", who), self._chance)

    def _key(self, stream: Stream, round: Round, row: Row) -> bytes:
        return open_round(self._kek(stream, round), row.key, self._place(stream, round, "round-key"))

    def _kek(self, stream: Stream, round: Round) -> bytes:
        return round_kek(stream.key, self._secret, self._name(stream, round)[16:])

    def _name(self, stream: Stream, round: Round) -> bytes:
        # One box is named several times over in one page; its name is no secret, and the last one is kept.
        asked = stream.id, round.id
        if self._named[0] != asked:
            self._named = asked, stream.id + hashlib.sha256(stream.key + round.id.encode()).digest()[:16]
        return self._named[1]

    def _place(self, stream: Stream, round: Round, what: str, who: int = 0) -> Place:
        name = self._name(stream, round)[16:]
        return Place(what, self._instance, stream.id, who, name)
