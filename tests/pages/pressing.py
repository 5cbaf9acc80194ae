"""A button pressed as a browser presses it: with everything that stands in its form, ticks and fields and all."""

from html.parser import HTMLParser
from typing import Any

from tests.house_fixture import Phone

Pairs = list[tuple[str, str]]


class Forms(HTMLParser):
    """Every form of a page: its address, what it sends, and where each of its buttons goes and what it adds."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[tuple[Pairs, dict[str, tuple[str, Pairs]]]] = []
        self._action, self._area = "", ""
        self._button: dict[str, str] | None = None
        self._said: list[str] = []
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._said = [] if tag in {"button", "textarea"} else self._said
        if tag == "form":
            self._action, self._open = given["action"], True
            self.forms.append(([], {}))
        elif not self._open:
            return
        elif tag == "textarea":
            self._area = given["name"]
        elif tag == "button":
            self._button = None if "form" in given or "hidden" in given else given
        elif tag == "input" and (given.get("type") not in {"checkbox", "radio"} or "checked" in given):
            self.forms[-1][0].append((given["name"], given.get("value", "")))

    def handle_data(self, data: str) -> None:
        self._said.append(data)

    def handle_endtag(self, tag: str) -> None:
        said = "".join(self._said)
        if tag == "form":
            self._open = False
        elif tag == "textarea" and self._open:
            self.forms[-1][0].append((self._area, said.removeprefix("\n")))
        elif tag == "button" and self._open and self._button is not None:
            given, self._button = self._button, None
            added = [(given["name"], given["value"])] if "name" in given else []
            where = given.get("formaction", self._action)
            self.forms[-1][1].setdefault(" ".join(said.split()), (where, added))


def sent_by(phone: Phone, label: str, *, untick: tuple[str, ...] = (), **typed: str) -> tuple[str, dict[str, Any]]:
    """What that button sends, and where to, once these lines were unticked and these fields typed in."""
    found = [(pairs, buttons[label]) for pairs, buttons in Forms(phone.page).forms if label in buttons]
    assert found, f"there is no “{label}”: {phone.words}"
    pairs, (where, added) = found[0]
    assert typed.keys() <= {name for name, _ in pairs}
    sent: dict[str, list[str]] = {}
    for name, value in [*pairs, *added]:
        if name != "csrf" and not (name == "part" and value in untick):
            sent.setdefault(name, []).append(typed.get(name, value))
    return where, sent


async def press(phone: Phone, label: str, *, untick: tuple[str, ...] = (), **typed: str) -> str:
    """Press it."""
    where, sent = sent_by(phone, label, untick=untick, **typed)
    return await phone.send(where, **sent)
