"""Product 2.6: whatever one of the two has done, left undone or taken back, the other opens the same pages.

Every page that Ben can open is compared, with its headers and its length, at one moment after another: the rounds are
looked at on the full hour after both are in, and an hour must not tell either.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from tests.house_fixture import Phone, Street, street
from tests.keeper.altering import Disk
from tests.pages.climbing import begun
from tests.pages.evenings import at_hour, evening_together, evenings_together
from tests.security.roles import doors
from tests.security.test_twin_worlds import DRAWN, Seen, told_apart
from tests.shelf_fixture import SHELF

Doing = Callable[[Phone], Awaitable[object]]

OWN = "own-reasons"
SOON, ON_THE_HOUR, LATER, TOMORROW = (
    timedelta(minutes=4), timedelta(hours=1), timedelta(hours=2, minutes=1), timedelta(days=1, hours=3),
)  # fmt: skip
# Nothing on these depends on who is signed in, or what they carry is drawn afresh each time.
NOBODYS = frozenset({
    "/", "/robots.txt", "/.well-known/security.txt", "/favicon.ico", "/join", "/sign-in", "/with", "/with/{secret}",
    "/leaving/erased", "/calm", "/reading-room", "/reading-room/{piece}", "/sitting/ticket", "/sitting/grounding",
    "/hand-over", "/help",
})  # fmt: skip
LONG = "For the boat, and against the silence. <b>Really</b> " * 190


def sends(address: str, *, at: str = "", **fields: str) -> Doing:
    async def doing(phone: Phone) -> None:
        await phone.send(address, at=at or address, **fields)
        assert phone.status == 200, phone.words

    return doing


def opts(answer: str, words: str = "", *, now: str = "", programme: str = "thirty-days") -> Doing:
    return sends("/opting-in", answer=answer, words=words, now=now, programme=programme)


def one_after_the_other(*doings: Doing) -> Doing:
    async def doing(phone: Phone) -> None:
        for one in doings:
            await one(phone)

    return doing


async def nothing(_: Phone) -> None:
    """The phone stays in the drawer."""


def reads(*addresses: str) -> Doing:
    async def doing(phone: Phone) -> None:
        for address in addresses:
            await phone.open(address)

    return doing


async def view(one: Street, ben: Phone) -> Seen:
    """Every page there is, as Ben is shown it."""
    seen = []
    for path in sorted({*doors(one, "GET")} - NOBODYS):
        answer = await ben.http.get(path.replace("{talk}", "first"))
        headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items() if name != "set-cookie")
        seen.append((path, answer.status_code, headers, DRAWN.sub(r"\1", answer.text)))
    return seen


async def views(
    one: Street, ana: Phone, ben: Phone, hers: Mapping[str, Doing], moments: Sequence[timedelta], *, his: Doing
) -> dict[str, list[Seen]]:
    """What Ben is shown at each moment, for everything that Ana may do; the same house is put back in between."""
    disk, before, start, seen = Disk(one), Disk(one).copy(), one.clock.now(), dict[str, list[Seen]]()
    for name, doing in hers.items():
        disk.put_back(before.copy())
        one.clock.turn(start - one.clock.now())
        for phone, does in ((ana, doing), (ben, his)):
            await one.sign_in(phone)
            await does(phone)
        seen[name] = []
        for moment in moments:
            one.clock.turn(start + moment - one.clock.now())
            await one.sign_in(ben)
            seen[name].append(await view(one, ben))
    disk.put_back(before)
    one.clock.turn(start - one.clock.now())
    return seen


def nobody_can_tell(seen: Mapping[str, list[Seen]]) -> None:
    """Every world looks like the first, page by page and moment by moment."""
    (first, plain), *others = seen.items()
    for name, other in others:
        for n, (one, another) in enumerate(zip(plain, other, strict=True)):
            assert told_apart(one, another) == [], f"at moment {n} Ben can tell “{name}” from “{first}”"


OPTING_IN: dict[str, Doing] = {
    "not begun": nothing,
    "half through, and held back by the questions": reads("/questions", "/opting-in", "/help", "/reasons"),
    "read the first conversation": reads("/talks", "/talks/first", "/talks/first?part=2&turn=1", "/talks/first?part=9"),
    "not yet, at length": opts("not-sure", LONG),
    "to keep the peace": opts("keep-the-peace", "So that he doesn’t sulk."),
    "pressed with a not yet": opts("not-sure", now="yes"),
    "a yes turned round": one_after_the_other(opts("own-reasons", LONG, now="yes"), opts("keep-the-peace")),
    "a yes taken back": one_after_the_other(
        opts("own-reasons", "A line.", programme="slow-steps"), sends("/opting-in/takings-back", at="/opting-in")
    ),
}
YESES: dict[str, Doing] = {
    "yes": opts("own-reasons", LONG),
    "yes, pressed": opts("own-reasons", now="yes"),
    "yes, slowly": opts("own-reasons", programme="slow-steps"),
}


async def test_before_the_hour_nothing_tells_what_she_has_said(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.linked()
        nobody_can_tell(await views(one, ana, ben, OPTING_IN | YESES, (SOON,), his=opts("own-reasons")))


async def test_when_he_has_said_nothing_no_hour_tells_either(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.linked()
        hers = {name: OPTING_IN[name] for name in ("not begun", "to keep the peace", "a yes turned round")} | YESES
        nobody_can_tell(await views(one, ana, ben, hers, (LATER,), his=nothing))


async def test_when_he_is_ready_the_hours_pass_alike_whatever_keeps_it_closed(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.linked()
        nobody_can_tell(await views(one, ana, ben, OPTING_IN, (ON_THE_HOUR, TOMORROW), his=opts("own-reasons")))


async def test_when_it_opens_gently_nothing_tells_who_had_wished_for_that(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.linked()
        his = opts("own-reasons", programme="slow-steps")
        seen = await views(one, ana, ben, YESES, (ON_THE_HOUR,), his=his)

    assert any("Slow steps" in page for _, _, _, page in seen["yes"][0])
    nobody_can_tell(seen)


def at_the_gate(choice: str, willing: str = "") -> Doing:
    return sends("/gate/answers", at="/gate", choice=choice, willing=willing)


STAYING: dict[str, Doing] = {
    "silence": nothing,
    "stay, in so many words": one_after_the_other(sends("/reasons", words=LONG), at_the_gate("stay", "yes")),
    "on, unsure": at_the_gate("on", "no"),
    "on, to keep the peace": at_the_gate("on", "keep-the-peace"),
    "a step back, taken back": one_after_the_other(at_the_gate("back"), sends("/gate/takings-back", at="/gate")),
}
ANYTHING = STAYING | {
    "on": at_the_gate("on", "yes"),
    "on, pressed": one_after_the_other(at_the_gate("on", "yes"), sends("/gate/pressings", at="/gate")),
    "back": at_the_gate("back", "keep-the-peace"),
}


async def test_at_a_gate_the_same_holds_before_its_hour_and_for_every_way_of_staying(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.agreed()
        await evenings_together(one, ana, ben, 7)
        his = at_the_gate("on", "yes")
        nobody_can_tell(await views(one, ana, ben, ANYTHING, (SOON,), his=his))
        nobody_can_tell(await views(one, ana, ben, STAYING, (timedelta(days=1, hours=3),), his=his))


RUNGS: dict[str, Doing] = {
    "silence": nothing,
    "again": at_the_gate("stay"),
    "to keep the peace": at_the_gate("keep-the-peace"),
}


async def test_after_a_step_of_a_ladder_too(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.agreed(programme="slow-steps")
        await begun(one, ana, ben)
        await evening_together(one, ana, ben)
        smaller = {"smaller": at_the_gate("back"), "next": at_the_gate("on")}
        nobody_can_tell(await views(one, ana, ben, RUNGS | smaller, (SOON,), his=at_the_gate("on")))
        nobody_can_tell(await views(one, ana, ben, RUNGS, (timedelta(days=1),), his=at_the_gate("on")))


def wishes(how: str, willing: str = "") -> Doing:
    return sends("/takings-up", at="/pauses", how=how, willing=willing)


RESTING: dict[str, Doing] = {
    "silence": nothing,
    "the screening again": reads("/questions", "/stall", "/talks/stall", "/talks/first", "/help"),
    "fear": sends("/stall/causes", at="/stall", cause="fear"),
    "paused": wishes("paused"),
    "to keep the peace": wishes("here", "keep-the-peace"),
    "slowly, unsure": wishes("slow-steps", "not-sure"),
    "taken back": one_after_the_other(wishes("paused"), sends("/takings-up/taken-back", at="/pauses")),
}


async def test_after_a_stall_too_while_it_rests(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.agreed()
        await evening_together(one, ana, ben)
        for _ in range(4):
            await at_hour(one, ana, ben, 18)
        his = wishes("here", "own-reasons")
        nobody_can_tell(await views(one, ana, ben, RESTING, (LATER,), his=his))
        more = {"silence": nothing, "yes": wishes("here", "own-reasons"), "from the start": wishes("afresh", OWN)}
        nobody_can_tell(await views(one, ana, ben, more, (LATER,), his=nothing))


async def test_in_a_pause_that_one_of_them_asked_for_too(tmp_path: Path) -> None:
    async with street(tmp_path, shelved=SHELF) as one:
        ana, ben = await one.agreed()
        await ben.send("/pauses", at="/pauses")
        hers = {"silence": nothing, "paused": wishes("paused"), "yes": wishes("here"), "slower": wishes("slow-steps")}
        nobody_can_tell(await views(one, ana, ben, hers, (LATER,), his=nothing))
