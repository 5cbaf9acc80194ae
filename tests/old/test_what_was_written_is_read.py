"""What was written once is read for ever. The samples are never made anew: a new version brings a new sample."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from unhurried.core import notation
from unhurried.core.events import CoupleEvent
from unhurried.core.events.own import OwnEvent
from unhurried.core.journal import JournalEvent
from unhurried.core.notation import Unreadable, read_couple, read_journal, read_own, write

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(file.stem.replace(".", "/") for file in SAMPLES.glob("*.json"))


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name.replace('/', '.')}.json").read_bytes()


STREAMS: dict[str, Callable[[bytes], CoupleEvent | OwnEvent | JournalEvent]] = {
    "couple": read_couple,
    "own": read_own,
    "journal": read_journal,
}


def stream_of(name: str) -> str:
    """The one stream whose reader knows this event."""
    [known] = [stream for stream, reader in STREAMS.items() if _reads(reader, sample(name))]
    return known


def read(name: str, data: bytes) -> CoupleEvent | OwnEvent | JournalEvent:
    return STREAMS[stream_of(name)](data)


def test_every_event_ever_shipped_has_a_sample() -> None:
    assert sorted(notation.names()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_old_record_is_read_and_still_says_the_same(name: str) -> None:
    event = read(name, sample(name))

    assert json.loads(sample(name))["event"] == name
    assert read(name, write(event)) == event
    assert says(json.loads(sample(name)), json.loads(write(event)))


@pytest.mark.parametrize("name", NAMES)
def test_a_record_is_read_in_its_own_stream_alone(name: str) -> None:
    for stream in STREAMS.keys() - {stream_of(name)}:
        with pytest.raises(Unreadable):
            STREAMS[stream](sample(name))


def test_a_record_of_a_later_version_is_refused_without_a_word_of_what_is_in_it() -> None:
    later = sample("opted-in/1").replace(b"opted-in/1", b"opted-in/9")

    with pytest.raises(Unreadable) as refused:
        read_own(later)
    assert "boat" not in str(refused.value)
    assert refused.value.__suppress_context__


def says(old: Any, new: Any) -> bool:
    """Whether everything the old record says, the new one says too; it may say more."""
    if isinstance(old, dict):
        return all(key in new and says(value, new[key]) for key, value in old.items())
    if isinstance(old, list):
        return len(old) == len(new) and all(map(says, old, new))
    return bool(old == new)


def _reads(reader: Callable[[bytes], object], data: bytes) -> bool:
    try:
        reader(data)
    except Unreadable:
        return False
    return True
