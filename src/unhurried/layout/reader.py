"""What the frame has to know about whoever reads the page, and nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

LEAVE_TO = "https://www.bbc.co.uk/weather"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a page is drawn. Without anything said it is a visitor, who may only read and leave.

    `partner` is the other's chosen name, or empty; `pausable` says that the two are linked and in a programme, which is
    called `programme` and may be a `ladder`; `rest` is where they are, while there is an evening to rest from; `apart`
    says that their practice runs on a call; `theme` overrides the device where the reader has chosen one; `asks` names
    the questions that are open to both, by kind, and the stage they are in.
    """

    signed_in: bool = False
    csrf: str = ""
    theme: Literal["", "light", "dark"] = ""
    partner: str = ""
    pausable: bool = False
    rest: str = ""
    programme: str = ""
    ladder: bool = False
    apart: bool = False
    leave_to: str = LEAVE_TO
    asks: Mapping[str, str] = field(default_factory=dict)


VISITOR = Reader()
