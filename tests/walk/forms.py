"""A page read as a very plain browser reads it: its links, its forms, and what each button sends."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]


@dataclass
class Form:
    """A form as it stands on a page, with what is filled in already."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    buttons: dict[str, tuple[str, str]] = field(default_factory=dict)
    elsewhere: dict[str, str] = field(default_factory=dict)

    def sent_by(self, label: str) -> dict[str, str]:
        """What is sent when that button is pressed and nothing was changed."""
        name, value = self.buttons[label]
        return {**self.fields, **({name: value} if name else {})}

    def address(self, label: str) -> str:
        """Where that button sends it."""
        return self.elsewhere[label] or self.action


class Reading(HTMLParser):
    """The links and forms of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: dict[str, str] = {}
        self._forms: list[Form] = []
        self._open: Form | None = None
        self._written: list[str] = []
        self._href, self._area, self._button, self._to = "", "", ("", ""), ""

    @classmethod
    def of(cls, page: str) -> "Reading":
        """A page, read."""
        reading = cls()
        reading.feed(page)
        return reading

    def form_with(self, label: str) -> Form:
        """The form in which that button stands."""
        found = [form for form in self._forms if label in form.buttons]
        assert found, f"there is no “{label}”, only {[*self.links, *(b for form in self._forms for b in form.buttons)]}"
        return found[0]

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        match tag:
            case "form":
                self._open = Form(given["action"])
                self._forms.append(self._open)
            case "a":
                self._href, self._written = given.get("href", ""), []
            case "button":
                self._button, self._written = (given.get("name", ""), given.get("value", "")), []
                self._to = given.get("formaction", "")
            case "textarea":
                self._area, self._written = given["name"], []
            case "input" | "select" | "option" if self._open is not None:
                self._filled(tag, given, self._open)

    def handle_data(self, data: str) -> None:
        self._written.append(data)

    def handle_endtag(self, tag: str) -> None:
        text = " ".join("".join(self._written).split())
        if tag == "a":
            self.links.setdefault(text, self._href)
        elif tag == "form":
            self._open = None
        elif tag == "button" and self._open is not None:
            self._open.buttons.setdefault(text, self._button)
            self._open.elsewhere.setdefault(text, self._to)
        elif tag == "textarea" and self._open is not None:
            self._open.names.add(self._area)
            self._open.fields[self._area] = "".join(self._written).removeprefix("\n")

    def _filled(self, tag: str, given: dict[str, str], form: Form) -> None:
        if tag == "option":
            if "selected" in given or not form.fields.get(self._area):
                form.fields[self._area] = given.get("value", "")
            return
        name, choice = given.get("name", ""), given.get("type") in {"radio", "checkbox"}
        if not name:
            return
        form.names.add(name)
        if tag == "select":
            self._area = name
        elif not choice or "checked" in given:
            form.fields[name] = given.get("value", "")
