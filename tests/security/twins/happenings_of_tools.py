"""What befalls two people in the tools: a note shown, answered and taken back; turns in listening; the window."""

from random import Random

from tests.security.twins.asked import bens, looks
from tests.security.twins.pair import Pair
from unhurried.core.listening import going
from unhurried.core.notes import PARTS, About, seen_as

SHOWN = (
    {"kind": "sentence", "feel": "far away", "when": "the light goes off", "prefer": "to be asked", "try": ""},
    {"kind": "victory", "words": "We stopped, and had tea."},
    {"kind": "evening", "day": "Long.", "between": "", "wish": ""},
    {"kind": "gaps", "where": "At night.", "safer": "A lamp."},
)


def _seen(fields: dict[str, str]) -> dict[str, str]:
    """A note as its preview sends it."""
    about = About(fields["kind"])
    return fields | {"as_seen": seen_as(about, {part: fields[part] for part in PARTS[about]})}


async def shows_a_note(pair: Pair, rng: Random) -> None:
    """Ana shows Ben a note, and before that keeps others in each world; he may answer; she may take it back."""
    fields, note = _seen({**rng.choice(SHOWN), "note": f"{rng.getrandbits(128):032x}"}), Random(rng.random())
    if not (await bens(pair)).journey.linked:
        return
    await pair.alone(note)
    await pair.ana("shows a note", "/notes", fields)
    await looks(pair, rng, 3)
    if rng.random() < 0.4:
        await pair.ben("answers a note", "/notes/answers", {"note": fields["note"], "answer": "heard"})
    await pair.look("ben", ["/notes", f"/notes/{fields['note']}", "/today"])
    if rng.random() < 0.5:
        await pair.ana("takes it back", "/notes/taken-back", {"note": fields["note"]})
        await pair.look("ben", ["/notes", f"/notes/{fields['note']}", "/today"])


async def is_shown_a_note(pair: Pair, rng: Random) -> None:
    """Ben shows Ana a note; in each world she reads it, puts it away or does not; then he looks, or takes it back."""
    fields = _seen({**rng.choice(SHOWN), "note": f"{rng.getrandbits(128):032x}"})
    if not (await bens(pair)).journey.linked:
        return
    await pair.ben("shows a note", "/notes", fields)
    reads = [rng.random() < 0.5 for _ in pair.worlds]
    for world, does in zip(pair.worlds, reads, strict=True):
        if does and not world.gone:
            await world.ana_comes_in()
            with world.chance.told("ana alone"):
                world.private(f"reads /notes/{fields['note']}")
                await world.ana.get(f"/notes/{fields['note']}")
                if rng.random() < 0.5:
                    world.private("/notes/put-away", {"note": fields["note"]})
                    await world.ana.post("/notes/put-away", {"note": fields["note"]})
    await pair.look("ben", ["/notes", f"/notes/{fields['note']}"])
    if rng.random() < 0.5:
        await pair.ben("takes it back", "/notes/taken-back", {"note": fields["note"]})
    await looks(pair, rng, 3)


async def says_a_phrase(pair: Pair, rng: Random) -> None:
    """One press of one of them: a soft no, or a tentative yes."""
    words = rng.choice(["“Read to me instead?”", "“Can we stop at holding hands?”"])
    who = rng.choice([pair.ana, pair.ben])
    await who("says a phrase", "/phrases", {"kind": "soft-no", "words": words, "page": f"{rng.getrandbits(64):x}"})
    await looks(pair, rng, 3)


async def listens(pair: Pair, rng: Random) -> None:
    """Turns in listening, by either; some of it while Ana does this and that alone."""
    who = rng.choice([pair.ana, pair.ben])
    journey = (await bens(pair)).journey
    if not journey.linked:
        return
    going_on = going(journey, pair.clock.now())
    if going_on is None:
        fields = {"first": rng.choice(["0", "1"]), "phones": rng.choice(["two", "one"])}
        await who("begins to listen", "/listening/begun", fields)
    else:
        does = rng.choice(["turned", "turned", "rested", "ended"])
        fields = {"began": going_on.began.isoformat(), "turn": str(going_on.turns), "minutes": "20"}
        if does == "turned":  # only whoever speaks can
            await who("turns", f"/listening/{does}", fields)
        else:
            await pair.either(does, f"/listening/{does}", fields, rng)
    await pair.look("ben", ["/listening", "/listening/turn"])
    await pair.alone(rng)
    await looks(pair, rng)


async def has_the_window(pair: Pair, rng: Random) -> None:
    """Its days are chosen, or they had it."""
    journey = (await bens(pair)).journey
    if not journey.linked:
        return
    if rng.random() < 0.5:
        days = [str(day) for day in rng.sample(range(7), rng.randint(0, 2))]
        fields = {"day": days, "hour": rng.choice(["20:15", "08:00"])}
        await pair.either("chooses its days", "/window/days", fields, rng)
    else:
        seen = str(journey.between.window.prompts)
        await pair.either("had the window", "/window/held", {"seen": seen, "more": "1"}, rng)
    await pair.look("ben", ["/window"])
    await looks(pair, rng)


async def tools(pair: Pair, rng: Random) -> None:
    """One of them."""
    one = rng.choice([shows_a_note, is_shown_a_note, is_shown_a_note, says_a_phrase, listens, listens, has_the_window])
    await one(pair, rng)
