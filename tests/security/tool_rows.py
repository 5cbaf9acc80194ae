"""The rows of the tools of every day, for tests/security/test_every_door.py, in its order of people."""

IN = "303 /sign-in"
OWN = [IN, *["200"] * 5]
NOBODYS = [IN, *["409"] * 5]

READ: dict[str, list[str]] = {
    "/say-it": OWN,
    "/say-it/{note}": NOBODYS,  # the address names none
    "/phrases": OWN,
    "/notes": [IN, "200", "200", "409", "200", "409"],
    "/notes/{note}": NOBODYS,
}

# The same for an empty form.
WRITE: dict[str, list[str]] = {
    "/say-it/readings": [IN, *["422"] * 5],
    "/say-it/kept": [IN, *["422"] * 5],
    "/say-it/erasures": [IN, *["303 /say-it"] * 5],
    "/phrases": NOBODYS,
    "/tools/found": OWN,
    "/notes": NOBODYS,
    "/notes/previews": NOBODYS,
    "/notes/answers": NOBODYS,
    "/notes/taken-back": NOBODYS,
}
