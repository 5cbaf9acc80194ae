"""Every door and everybody who may stand before it. A door without a row fails."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.security import rows_of_tools
from tests.security.roles import FROM_HERE, ROLES, Everybody, address, doors, everybody
from tests.security.rows_of_tools import IN, MEMBERS, NOBODYS, OWN

AWAY = "303 https://www.bbc.co.uk/weather"
SEEN = ["200"] * 6
LADDERLESS = [IN, "303 /today", "303 /today", "409", "303 /today", "409"]  # these two are in the thirty days

# In the order of ROLES: visitor, Ana, Ben, Cleo in no couple, Dora whose words are not matched, Fay who left.
READ: dict[str, list[str]] = {
    "/": ["200", *["303 /today"] * 5],
    "/robots.txt": SEEN,
    "/.well-known/security.txt": SEEN,
    "/favicon.ico": SEEN,
    "/questions": ["203"] * 6,  # so that no browser keeps it whole for Back
    "/join": ["200", *["303 /today"] * 5],
    "/sign-in": ["200", *["303 /today"] * 5],
    "/meanwhile": [IN, *["303 /today"] * 5],  # nobody here fell asleep over a form
    "/hand-over": SEEN,
    "/invitations": [IN, "200", "200", "200", "303 /words", "200"],
    "/with": SEEN,
    "/with/{secret}": ["404"] * 6,
    "/words": [IN, "303 /today", "303 /today", "303 /invitations", "200", "303 /invitations"],
    "/opting-in": [IN, "303 /today", "303 /today", "200", "200", "200"],
    "/reasons": OWN,
    "/agreement": [IN, "200", "200", "409", "200", "409"],
    "/agreement/marks": [IN, "303 /agreement", "303 /agreement", "409", "303 /agreement", "409"],
    "/agreement/terms": MEMBERS,
    "/agreement/narrowings": MEMBERS,
    "/agreement/signs": MEMBERS,
    "/agreement/versions/{number}": [IN, "404", "404", "409", "404", "409"],  # the address names none
    "/pauses": [IN, "200", "200", "409", "200", "409"],
    "/stall": [IN, *["303 /today"] * 5],  # nobody here has had quiet evenings
    "/settings": OWN,
    "/leaving": OWN,
    "/leaving/erased": SEEN,
    "/earlier": OWN,
    "/contents": OWN,
    "/tools": OWN,
    "/pause": OWN,
    "/today": OWN,
    "/check-ins": MEMBERS,
    "/reflections": NOBODYS,  # nobody here had an evening yet
    "/reflections/kept": NOBODYS,
    "/shared-lines": NOBODYS,
    "/gate": [IN, "303 /today", "303 /today", "409", "303 /today", "409"],
    "/journey": [IN, "200", "200", "409", "200", "409"],
    "/ladder": LADDERLESS,
    "/ladder/ratings": LADDERLESS,
    "/ladder/curve": LADDERLESS,
    "/sitting": [IN, "303 /today", "303 /today", "409", "303 /today", "409"],
    "/sitting/grounding": [IN, *["303 /calm"] * 5],  # nobody here is in the middle of a practice
    "/sitting/ticket": OWN,
    "/conversation": NOBODYS,
    "/weekly": NOBODYS,
    "/how-it-goes": OWN,
    "/map": MEMBERS,
    "/repair": MEMBERS,
    "/journal": OWN,  # of everybody's journal the lock, and no more
    "/journal/opening": [IN, *["410"] * 5],
    "/journal/pages/{page}": OWN,
    "/journal/{leaf}": OWN,
    "/help": SEEN,
    "/calm": SEEN,
    "/calm-worker.mjs": SEEN,
    "/reading-room": SEEN,
    "/reading-room/{piece}": ["404"] * 6,
    "/talks": SEEN,
    "/talks/{talk}": ["404"] * 6,
    **rows_of_tools.READ,
}

# The same for an empty form.
WRITE: dict[str, list[str]] = {
    "/join": ["422"] * 6,
    "/sign-in": ["422"] * 6,
    "/leave": [AWAY] * 6,
    "/hand-over": ["303 /hand-over"] * 6,
    "/invitations": [IN, "409", "409", "303 /invitations", "409", "303 /invitations"],
    "/with": ["422"] * 6,
    "/with/{secret}": [f"303 /join?next=/with/{'a' * 26}", *["404"] * 5],
    "/words": [IN, "303 /words", "303 /words", "409", "303 /words", "409"],
    "/opting-in": [IN, "409", "409", "422", "422", "422"],  # for Ana and Ben it was looked at long ago
    "/opting-in/takings-back": [IN, "409", "409", *["303 /opting-in"] * 3],
    "/reasons": [IN, *["303 /reasons"] * 5],
    "/agreement/marks": NOBODYS,
    "/agreement/pressings": [IN, "303 /agreement", "303 /agreement", "409", "303 /agreement", "409"],
    "/agreement/terms": [IN, "422", "422", "409", "422", "409"],
    "/agreement/signatures": NOBODYS,
    "/agreement/narrowings": [IN, "422", "422", "409", "422", "409"],
    "/agreement/signs": [IN, "303 /agreement/signs", "303 /agreement/signs", "409", "409", "409"],
    "/agreement/signs/shown": [IN, *["303 /agreement/signs"] * 2, "409", "303 /agreement/signs", "409"],
    "/agreement/signs/taken-back": NOBODYS,
    "/pauses": [IN, "303 /pauses", "303 /pauses", "409", "409", "409"],
    "/takings-up": [IN, "303 /today", "303 /today", "409", "303 /today", "409"],
    "/takings-up/taken-back": [IN, "303 /pauses", "303 /pauses", "409", "303 /pauses", "409"],
    "/stall/causes": [IN, *["303 /stall"] * 5],
    "/rests": [IN, "303 /today", "303 /today", "409", "303 /today", "409"],
    "/settings": [IN, *["422"] * 5],
    "/settings/lengths": NOBODYS,
    "/sign-outs": [IN, *["303 /"] * 5],
    "/leaving": [IN, "200", "200", "303 /leaving", "200", "303 /leaving"],
    "/leaving/closings": NOBODYS,
    "/earlier/closings": [IN, *["200"] * 5],
    "/leaving/set-aside": [IN, "409", "409", "303 /today", "409", "303 /today"],
    "/earlier": OWN,
    "/erasures": [IN, *["422"] * 5],
    "/check-ins": [IN, "422", "422", "409", "409", "409"],
    "/check-ins/pressings": [IN, "303 /today", "303 /today", "409", "303 /today", "409"],
    "/check-ins/takings-back": [IN, "303 /today", "303 /today", "409", "409", "409"],
    "/reflections": NOBODYS,
    "/shared-lines": NOBODYS,
    "/shared-lines/taken-back": NOBODYS,
    "/how-it-goes/answers": NOBODYS,
    "/map/lines": NOBODYS,
    "/map/lines/taken-out": [IN, *["303 /map"] * 5],
    "/stage-beginnings": [IN, "303 /today", "303 /today", "409", "409", "409"],
    "/gate/answers": NOBODYS,
    "/gate/pressings": [IN, "303 /gate", "303 /gate", "409", "303 /gate", "409"],
    "/gate/takings-back": NOBODYS,
    "/ladder/rungs": NOBODYS,
    "/ladder/rungs/set-aside": NOBODYS,
    "/ladder/ratings": NOBODYS,
    "/ladder/ratings/pressings": [IN, *["303 /ladder/ratings"] * 2, "409", "303 /ladder/ratings", "409"],
    "/ladder/ratings/takings-back": NOBODYS,
    "/ladder/curve": NOBODYS,
    "/ladder/curve/takings-back": [IN, "303 /ladder/curve", "303 /ladder/curve", "409", "303 /ladder/curve", "409"],
    "/sitting/beginnings": NOBODYS,
    "/sitting/beginnings/taken-back": NOBODYS,
    "/sitting/pauses": [IN, "303 /sitting", "303 /sitting", "409", "303 /sitting", "409"],
    "/sitting/goings-on": NOBODYS,
    "/sitting/softenings": NOBODYS,
    "/sitting/spaces": NOBODYS,
    "/sitting/endings": NOBODYS,
    "/conversation/readings": NOBODYS,
    "/conversation/commitments": [IN, "422", "422", "409", "422", "409"],
    "/conversation/signatures": NOBODYS,
    "/conversation/endings": NOBODYS,
    "/repairs": [IN, "303 /repair", "303 /repair", "409", "409", "409"],
    "/repairs/set-aside": [IN, "303 /repair", "303 /repair", "409", "409", "409"],
    "/repair/mendings": [IN, "303 /repair", "303 /repair", "409", "303 /repair", "409"],
    "/repair/previews": NOBODYS,
    "/repair/lines": NOBODYS,
    "/repair/lines/taken-back": NOBODYS,
    "/repair/plans": NOBODYS,
    "/journal/openings": [IN, *["422"] * 5],
    "/journal/closings": [IN, *["303 /journal"] * 5],
    "/journal/pages": OWN,
    "/journal/erasures": OWN,
    "/journal/findings": OWN,
    "/weekly/practices": NOBODYS,
    "/weekly/talks": NOBODYS,
    "/weekly/answers": NOBODYS,
    "/weekly/readinesses": [IN, "303 /today", "303 /today", "409", "303 /today", "409"],
    **rows_of_tools.WRITE,
}


@pytest.fixture
async def all_of_them(tmp_path: Path) -> AsyncIterator[Everybody]:
    async with everybody(tmp_path) as all_of_them:
        yield all_of_them


def spoken(status: int, location: str | None) -> str:
    return f"{status} {location}" if location else f"{status}"


async def test_every_door_has_its_row(all_of_them: Everybody) -> None:
    assert set(doors(all_of_them.street, "GET")) == set(READ)
    assert set(doors(all_of_them.street, "POST")) == set(WRITE)


async def test_everybody_is_shown_what_is_theirs(all_of_them: Everybody) -> None:
    for path, row in READ.items():
        answers = [await all_of_them.get(who, address(path)) for who in ROLES]

        assert (path, [spoken(one.status_code, one.headers.get("location")) for one in answers]) == (path, row)


async def test_everybody_may_send_what_is_theirs(all_of_them: Everybody) -> None:
    tokens = {who: await all_of_them.token(who) for who in ROLES}
    for path, row in WRITE.items():
        answers = [await all_of_them.post(who, address(path), FROM_HERE, csrf=tokens[who]) for who in ROLES]

        assert (path, [spoken(one.status_code, one.headers.get("location")) for one in answers]) == (path, row)


async def test_no_page_of_anybody_elses_knows_ana_or_ben(all_of_them: Everybody) -> None:
    for path in READ:
        for who in ("visitor", "cleo", "invited", "left"):
            page = (await all_of_them.get(who, address(path))).text

            assert (who, path, ">Ana<" in page, "Ben" in page) == (who, path, False, False)


FOR_ALL = {"/robots.txt", "/.well-known/security.txt", "/favicon.ico"}  # the same for everybody, and kept for a while
HEADERS = {
    "content-security-policy": "default-src 'none'",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=()",
}


async def test_every_answer_carries_its_headers(all_of_them: Everybody) -> None:
    for path in [*READ, "/nowhere", "/static/nothing", "/today/../../etc/passwd"]:
        for who in ("visitor", "ana"):
            answer = await all_of_them.get(who, address(path))
            wrong = [name for name, value in HEADERS.items() if value not in answer.headers.get(name, "")]
            if path in FOR_ALL:
                wrong.remove("cache-control")

            assert (path, wrong) == (path, [])
            assert "unsafe" not in answer.headers["content-security-policy"]
            assert "server" not in answer.headers


async def test_the_sign_in_is_kept_where_no_script_reads_it(all_of_them: Everybody) -> None:
    answer = await all_of_them.street.visitor().http.get("/sign-in")

    assert all(word in answer.headers["set-cookie"].lower() for word in ("httponly", "samesite=strict", "path=/"))


async def test_a_page_drawn_for_somebody_has_no_inline_script_or_style(all_of_them: Everybody) -> None:
    for path in READ:
        page = (await all_of_them.get("ana", address(path))).text

        assert (path, ' style="' in page, "<style" in page, "javascript:" in page) == (path, False, False, False)
        assert (path, page.count("<script")) == (path, page.count('<script type="module" src="/static/'))
