"""Two who have agreed already, each at their own phone: for walks that begin with the first evening."""

import base64

from tests.house_fixture import Phone, Street
from tests.pages.evenings import settled_on
from tests.walk.house import Somebody, Walk
from unhurried.core.rounds import Kind, Yes

REVIEW_WEEKS = 9  # later than anything here, so that a reading is due for no other reason


class Two:
    """Ana and Ben, and the evenings that nobody needs to watch."""

    def __init__(self, walk: Walk, street: Street, phones: tuple[Phone, Phone]) -> None:
        self._walk, self._street, self._phones = walk, street, phones

    async def together(self) -> None:
        """A whole evening, from both answers to its own end."""
        await settled_on(self._street, *self._phones)
        await self._street.both(*self._phones, Kind.BEGIN, Yes())
        self._walk.turn(minutes=45)
        await (await self._street.book(self._phones[0])).settle()

    async def evenings(self, count: int) -> None:
        """One evening after another, from tomorrow on."""
        for _ in range(count):
            self._walk.tomorrow()
            await self.together()


async def move_in(walk: Walk) -> tuple[Two, Somebody, Somebody]:
    """Ana and Ben with a signed agreement, each with a phone that is signed in."""
    street = Street(walk.wired, walk.clock)
    phones = await street.agreed(review_weeks=REVIEW_WEEKS)
    ana, ben = [await signed_in(walk, name, phone) for name, phone in zip(("Ana", "Ben"), phones, strict=True)]
    return Two(walk, street, phones), ana, ben


async def cleo_moves_in(walk: Walk) -> tuple[Somebody, Somebody]:
    """Cleo, who has an account of her own and nobody to share it with; and a phone nobody is signed in on."""
    street = Street(walk.wired, walk.clock)
    return await signed_in(walk, "Cleo", await street.joined("Cleo")), await walk.comes("Nobody")


async def signed_in(walk: Walk, name: str, phone: Phone) -> Somebody:
    """That phone's person, in a browser of their own."""
    assert phone.person is not None
    house, somebody = walk.wired.house, await walk.comes(name)
    token = base64.urlsafe_b64encode(await house.keeper.sessions.begin(phone.person, house.awake())).decode()
    await somebody.screen.page.context.add_cookies([{"name": "in", "value": token, "url": walk.origin}])
    return somebody
