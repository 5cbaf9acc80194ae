"""Eight exercises in reading one's own body: chosen from a list, written behind the lock, shown if one likes."""

from tests.house_fixture import Street
from tests.pages.journals import given, opened, pages_in, waiting
from tests.pages.pressing import press
from unhurried.pages.journal.said import exercises

REPORT = {"leaf": "exercise", "exercise": "plain-report"}
COLD = "Cold hands. A stiff jaw. Breath in the shoulders. Feet."


async def test_there_are_eight_and_each_asks_three_things_of_its_own(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await ana.open("/journal/exercise")

    assert len(exercises().exercise) == 8
    for one in exercises().exercise:
        assert f"/journal/exercise/{one.id}" in ana.page
    for one in exercises().exercise:
        words = await ana.open(f"/journal/exercise/{one.id}")
        assert all(said in words for said in (one.title, one.lede, *one.prompts, one.out))


async def test_what_is_written_is_there_under_what_was_asked_and_can_be_changed(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await ana.send("/journal/pages", at="/journal/exercise/plain-report", **REPORT, noticed_1=COLD)

    words = await ana.open("/journal/exercise")
    assert COLD in words
    assert exercises().exercise[0].prompts[0] in words
    assert exercises().exercise[0].prompts[1] not in words

    page = pages_in(ana)[0]
    await ana.open(f"/journal/pages/{page}")
    form = waiting(ana)
    assert form["exercise"] == "plain-report"
    await ana.send("/journal/pages", **form | {"noticed_1": "Warm by now"})
    assert COLD not in await ana.open("/journal/exercise")
    assert "Warm by now" in ana.words


async def test_nothing_written_is_said_so_and_an_exercise_there_is_none_of_is_refused(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)

    await ana.send("/journal/pages", at="/journal/exercise/plain-report", **REPORT)
    assert ana.status == 422
    assert "a few words" in ana.words
    await ana.send("/journal/pages", at="/journal", leaf="exercise", exercise="none", noticed_1=COLD)
    assert ana.status == 409
    assert COLD in ana.page
    await ana.open("/journal/exercise/none")
    assert ana.status == 404


async def test_behind_the_lock_an_exercise_waits_with_what_it_asked(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await ana.open("/journal/exercise/plain-report")
    on_the_street.turn(minutes=6)

    await ana.send("/journal/pages", **REPORT, noticed_2=COLD)

    assert waiting(ana) == {"leaf": "exercise"}
    assert COLD not in ana.page
    await given(ana, **waiting(ana))
    assert COLD in ana.words
    assert exercises().exercise[0].prompts[1] in ana.words


async def test_one_answer_is_shown_under_its_own_question(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    await opened(on_the_street, ana)
    answers = {"noticed_1": COLD, "noticed_3": "Am I tired?"}
    await ana.send("/journal/pages", at="/journal/exercise/plain-report", **REPORT, **answers)
    await ana.open("/journal/exercise")
    page = pages_in(ana)[0]

    await ana.send("/journal/previews", shows="yes", leaf="exercise", of=page, part="noticed_1")
    await press(ana, "Let Ben read it")

    read = await ben.open(str(ana.answers[-1].url.path))
    assert exercises().exercise[0].prompts[0] in read
    assert COLD in read
    assert "Am I tired?" not in read
