"""The tools of every day in the rows of test_every_door: who is shown what, and what becomes of an empty form."""

IN = "303 /sign-in"
MEMBERS = [IN, "200", "200", "409", "409", "409"]
NOBODYS = [IN, *["409"] * 5]
OWN = [IN, *["200"] * 5]
TURNS = [IN, *["303 /listening?after=yes"] * 2, *["409"] * 3]  # nobody here is taking turns

READ: dict[str, list[str]] = {
    "/say-it": OWN,
    "/say-it/{note}": NOBODYS,  # the address names none
    "/phrases": OWN,
    "/journal/exercise/{exercise}": OWN,
    "/evening": OWN,
    "/small-good-things": OWN,
    "/setback": OWN,
    "/notes": [IN, "200", "200", "409", "200", "409"],
    "/notes/{note}": NOBODYS,
    "/listening": OWN,
    "/listening/turn": MEMBERS,
    "/window": OWN,
    "/window/calendar.ics": NOBODYS,  # nobody here chose days
}

WRITE: dict[str, list[str]] = {
    "/say-it/readings": [IN, *["422"] * 5],
    "/say-it/kept": [IN, *["422"] * 5],
    "/say-it/erasures": [IN, *["303 /say-it"] * 5],
    "/phrases": NOBODYS,
    "/tools/found": OWN,
    "/journal/previews": OWN,
    "/journal/showings": OWN,
    "/evening": [IN, *["422"] * 5],
    "/evening/erasures": [IN, *["303 /evening"] * 5],
    "/small-good-things": [IN, *["422"] * 5],
    "/small-good-things/erasures": [IN, *["303 /small-good-things"] * 5],
    "/notes": NOBODYS,
    "/notes/previews": NOBODYS,
    "/notes/answers": NOBODYS,
    "/notes/taken-back": NOBODYS,
    "/notes/put-away": NOBODYS,
    "/listening/begun": [IN, "422", "422", "409", "409", "409"],
    "/listening/turned": TURNS,
    "/listening/rested": TURNS,
    "/listening/ended": TURNS,
    "/window/held": [IN, "303 /today", "303 /today", "409", "409", "409"],
    "/window/days": [IN, "422", "422", "409", "409", "409"],
}
