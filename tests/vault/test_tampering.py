"""Ten kinds of tampering with what lies on the disk, many times each: all are refused."""

import os
import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.vault.chains import CLEO, KEY, OTHER_KEY, THEIRS, Chain, Sealed, chain_of, chance_from
from unhurried.vault.seal import Broken

TIMES = int(os.environ.get("UNHURRIED_TAMPERINGS", "100"))
TEXTS = [b"what they wrote, number %d" % number for number in range(12)]
OTHERS = chain_of(TEXTS, chance_from("others"), stream=THEIRS)
OTHERWISE_WRAPPED = chain_of(TEXTS, chance_from("other wrap"), key=OTHER_KEY)

Tampering = Callable[[Chain, random.Random], Chain]


def somewhere(chain: Chain, draw: random.Random) -> int:
    return draw.randrange(len(chain.records))


def flip_a_bit(chain: Chain, draw: random.Random) -> Chain:
    at = somewhere(chain, draw)
    changed = bytearray(chain.records[at].sealed)
    changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return chain.with_record(at, replace(chain.records[at], sealed=bytes(changed)))


def swap_two(chain: Chain, draw: random.Random) -> Chain:
    one, two = draw.sample(range(len(chain.records)), 2)
    swapped = chain.with_record(one, chain.records[two])
    return swapped.with_record(two, chain.records[one])


def replay_an_earlier_one(chain: Chain, draw: random.Random) -> Chain:
    return replace(chain, records=(*chain.records, chain.records[somewhere(chain, draw)]))


def drop_one(chain: Chain, draw: random.Random) -> Chain:
    return chain.without(draw.randrange(len(chain.records) - 1))


def name_another_author(chain: Chain, draw: random.Random) -> Chain:
    at = somewhere(chain, draw)
    return chain.with_record(at, replace(chain.records[at], author=CLEO))


def take_from_another_stream(chain: Chain, draw: random.Random) -> Chain:
    at = somewhere(chain, draw)
    return chain.with_record(at, OTHERS.records[at])


def read_for_another_purpose(chain: Chain, draw: random.Random) -> Chain:
    return replace(chain, purpose=f"purpose {draw.random()}")


def carry_to_another_instance(chain: Chain, draw: random.Random) -> Chain:
    return replace(chain, instance=draw.randbytes(16))


def take_from_under_another_key(chain: Chain, draw: random.Random) -> Chain:
    at = somewhere(chain, draw)
    return chain.with_record(at, OTHERWISE_WRAPPED.records[at])


def cut_the_tail(chain: Chain, draw: random.Random) -> Chain:
    return replace(chain, records=chain.records[: somewhere(chain, draw)])


def shorten_one(chain: Chain, draw: random.Random) -> Chain:
    at = somewhere(chain, draw)
    whole = chain.records[at]
    return chain.with_record(at, Sealed(whole.author, whole.sealed[: draw.randrange(len(whole.sealed))]))


TAMPERINGS = [
    flip_a_bit,
    swap_two,
    replay_an_earlier_one,
    drop_one,
    name_another_author,
    take_from_another_stream,
    read_for_another_purpose,
    carry_to_another_instance,
    take_from_under_another_key,
    cut_the_tail,
    shorten_one,
]


def is_refused(chain: Chain) -> bool:
    try:
        chain.read()
    except Broken:
        return True
    return False


def test_what_nobody_touched_opens() -> None:
    for chain in (chain_of(TEXTS, chance_from("ours")), OTHERS, OTHERWISE_WRAPPED):
        assert chain.read() == TEXTS


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda tampering: str(tampering.__name__))
def test_all_are_refused(tampering: Tampering) -> None:
    draw, chain = random.Random(tampering.__name__), chain_of(TEXTS, chance_from("ours"))
    taken = [at for at in range(TIMES) if not is_refused(tampering(chain, draw))]

    assert taken == []


def test_an_older_stream_does_not_pass_under_the_newer_head() -> None:
    older, newer = (chain_of(TEXTS[:length], chance_from("ours")) for length in (6, 12))

    assert is_refused(replace(older, head=newer.head))
    assert is_refused(replace(newer, head=older.head))


def test_another_key_opens_nothing() -> None:
    assert is_refused(replace(OTHERS, key=KEY[::-1]))
