"""Events as plain data: permanent names and versions; what was written once is read for ever."""

from typing import Any, Final, cast, get_args

import msgspec

from unhurried.core.events import CoupleEvent
from unhurried.core.events.own import OwnEvent
from unhurried.core.journal import JournalEvent


class Unreadable(Exception):
    """A record that holds none of our events."""


_encoder: Final = msgspec.json.Encoder()
_couple: Final[msgspec.json.Decoder[Any]] = msgspec.json.Decoder(CoupleEvent)
_own: Final[msgspec.json.Decoder[Any]] = msgspec.json.Decoder(OwnEvent)
_journal: Final[msgspec.json.Decoder[Any]] = msgspec.json.Decoder(JournalEvent)


def names() -> tuple[str, ...]:
    """Every event name that was ever shipped, in the order of events.py, own.py and journal.py."""
    kinds = (*get_args(CoupleEvent), *get_args(OwnEvent), *get_args(JournalEvent))
    return tuple(str(kind.__struct_config__.tag) for kind in kinds)


def write(event: CoupleEvent | OwnEvent | JournalEvent) -> bytes:
    """An event as bytes."""
    return _encoder.encode(event)


def read_couple(data: bytes) -> CoupleEvent:
    """Read an event of a couple's stream. Raises Unreadable, which shows nothing of the content."""
    return cast(CoupleEvent, _read(_couple, data))


def read_own(data: bytes) -> OwnEvent:
    """Read an event of a person's own stream. Raises Unreadable."""
    return cast(OwnEvent, _read(_own, data))


def read_journal(data: bytes) -> JournalEvent:
    """Read an event of a person's journal. Raises Unreadable."""
    return cast(JournalEvent, _read(_journal, data))


def _read(decoder: "msgspec.json.Decoder[Any]", data: bytes) -> Any:
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError):
        raise Unreadable("a record holds an event this version does not know") from None
