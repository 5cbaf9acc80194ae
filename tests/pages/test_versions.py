"""Every version of the agreement is kept and can be read whole; it says what changed, and never who changed it."""

from tests.house_fixture import Street
from tests.pages.agreeing import TERMS, group, mark, sign

SECOND = TERMS | {"hour": "22:00", "checking": "Halfway through"}


async def test_each_version_is_read_as_it_was_signed_by_both_alike(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed(review_weeks=1)
    await ana.send("/agreement/narrowings", at="/agreement/narrowings", line=["off music", "talk oil"])
    on_the_street.turn(days=8)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)
        await mark(phone, mark_film="talk", together="yes")
    await ana.send("/agreement/terms", at="/agreement/terms", **SECOND)
    for phone in (ana, ben):
        await sign(phone)

    first = await ana.open("/agreement/versions/1")
    assert "The first version" in first and "half past eight" in first and "Halfway through" not in first
    assert all(line in group(ana, "Willing") for line in ("Music", "Oil or lotion", "A film running"))
    second = await ben.open("/agreement/versions/2")
    assert "ten o’clock" in second and "Halfway through" in second
    assert "A film running" in group(ben, "Talk first")
    for number in ("1", "2"):
        one, other = await ana.open(f"/agreement/versions/{number}"), await ben.open(f"/agreement/versions/{number}")
        assert one.replace("Ben", "Ana") == other.replace("Ben", "Ana")
        assert "Willing here is not a yes to any evening." in one


async def test_a_version_that_is_none_is_no_page(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    for number in ("0", "2", "-1", "one", "٣", "9" * 40):
        await ana.open(f"/agreement/versions/{number}")
        assert ana.status == 404
