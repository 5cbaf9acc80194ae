"""The doors of what one keeps for oneself: rows of the table that test_every_door holds."""

IN = "303 /sign-in"
OWN = [IN, *["200"] * 5]

READ: dict[str, list[str]] = {
    "/journal/exercise/{exercise}": OWN,
    "/evening": OWN,
    "/small-good-things": OWN,
    "/setback": OWN,
}

# The same for an empty form.
WRITE: dict[str, list[str]] = {
    "/journal/previews": OWN,
    "/journal/showings": OWN,
    "/evening": [IN, *["422"] * 5],
    "/evening/erasures": [IN, *["303 /evening"] * 5],
    "/small-good-things": [IN, *["422"] * 5],
    "/small-good-things/erasures": [IN, *["303 /small-good-things"] * 5],
}
