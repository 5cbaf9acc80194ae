"""Templates to bytes: one environment for the frame, the parts and every page."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup, escape

from unhurried.layout import cloth, composed, pictures, spoken, words
from unhurried.layout.files import HOUSE, Files
from unhurried.layout.reader import VISITOR, Reader
from unhurried.layout.typeset import markdown, paragraphs


class Layout:
    """Renders "frame.html" and its kin from the layout, and "today/today.html" from the pages.

    `fresh` reads a template again when its file has changed: for whoever is writing one.
    """

    def __init__(self, house: Path = HOUSE, *, fresh: bool = False) -> None:
        self.files: Final = Files(house)
        self.environment: Final = _environment(house, fresh=fresh)
        self.environment.globals.update(
            static=self.files.address,
            has_static=self.files.__contains__,
            day_picture=pictures.day_picture,
            own_picture=pictures.own_picture,
            pair_picture=pictures.pair_picture,
            breath_picture=pictures.breath_picture,
            cloth=cloth.cloth,
            hem=cloth.hem,
            moment=words.moment,
            lines=words.lines,
        )

    def render(self, template: str, reader: Reader = VISITOR, /, **context: Any) -> bytes:
        """The finished page in UTF-8. A name the template uses and nobody gave is an error, never a gap."""
        page = self.environment.get_template(template)
        fields = {"csrf": self.hidden(reader), "answers_to": self.answers_to(reader)}
        return page.render(context, reader=reader, **fields).encode()

    @staticmethod
    def hidden(reader: Reader) -> Markup:
        """The token every form of a reader carries; templates write `{{ csrf }}`."""
        if not reader.csrf:
            return Markup()
        return Markup('<input type="hidden" name="csrf" value="{}">').format(escape(reader.csrf))

    @staticmethod
    def answers_to(reader: Reader) -> Callable[[str], Markup]:
        """The name of the question that a form answers, as a field of it, so that it answers no later one."""
        field = Markup('<input type="hidden" name="asked" value="{}">')
        return lambda kind: field.format(reader.asks[kind]) if kind in reader.asks else Markup()

    def templates(self) -> list[str]:
        """The name of every template, so that a test may compile them all."""
        return self.environment.list_templates(extensions=("html",))


class NothingComesBack(Extension):
    """Every form says that nothing typed or chosen in it is to be filled in again by a browser.

    Else it is filled in on the way back, for whoever is signed in by then.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return source.replace("<form ", '<form autocomplete="off" ')


@cache
def house_layout() -> Layout:
    """The house's own pages: read and compiled once a process."""
    return Layout()


def _environment(house: Path, *, fresh: bool) -> Environment:
    places = ChoiceLoader([FileSystemLoader(house / "layout" / "templates"), FileSystemLoader(house / "pages")])
    environment = Environment(
        loader=places,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=fresh,
        cache_size=-1,
        extensions=[NothingComesBack],
    )
    environment.filters.update(
        number=_whole(spoken.number_words),
        day_name=_whole(spoken.day_name),
        clock=_whole(spoken.clock_words),
        minutes=_whole(spoken.minutes_words),
        weekday_date=spoken.weekday_date,
        month_name=spoken.month_name,
        paragraphs=paragraphs,
        markdown=markdown,
        sentence=composed.sentence,
    )
    return environment


def _whole(said: Callable[[Any], str]) -> Callable[[Any], str]:
    # No line ends inside “twenty-three”. Our letters lack the hyphen that doesn't break, so joiners hold the usual one.
    return lambda fact: said(fact).replace("-", "\N{WORD JOINER}-\N{WORD JOINER}")
