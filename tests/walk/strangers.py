"""Cleo, who has pages of her own and nobody to share them with, and a browser nobody is signed in to."""

import re
from collections.abc import Iterator
from typing import Final

from starlette.routing import BaseRoute, Route

from tests.walk.hands import Plain
from tests.walk.house import Walk
from unhurried.routes import routes

NAMES: Final = re.compile(r"\b(Ana|Ben)\b")
OF_THEIRS: Final = ("?line=good", "?movement=1", "?movement=9")  # what follows some addresses along the way


class Strangers:
    """Everybody who must see nothing, and every address they try."""

    def __init__(self, walk: Walk, cleo: Plain, nobody: Plain) -> None:
        self._cleo, self._phones, self._written = cleo, (cleo, nobody), set[str]()
        self._addresses = [*addresses(routes(walk.wired)), *(f"/shared-lines{it}" for it in OF_THEIRS)]
        self._addresses += [f"/conversation{it}" for it in OF_THEIRS]

    def must_never_read(self, *written: str) -> None:
        """Words that Ana or Ben have put somewhere."""
        self._written |= {text.lower() for text in written}

    def may_try(self, address: str) -> None:
        """One more address along the way."""
        self._addresses.append(address)

    async def see_nothing(self) -> None:
        """They try every address there is, and none names anybody or holds a word of theirs."""
        for phone in self._phones:
            for address in self._addresses:
                await phone.open(address)
                page = await phone.markup()
                assert phone.status < 500, f"{address} answers {phone.status}"
                assert not NAMES.search(page), f"{address} names {NAMES.findall(page)}"
                assert not [text for text in self._written if text in page.lower()], address
        await self._cleo.open("/settings")
        assert "Cleo" in await self._cleo.markup(), "Cleo was signed out, and has seen nothing for that reason alone"


def addresses(doors: list[BaseRoute]) -> Iterator[str]:
    """Every address that can be opened and has nothing of its own in it."""
    for one in doors:
        if isinstance(one, Route) and "GET" in (one.methods or set()) and "{" not in one.path:
            yield one.path
