"""Names as people write them: one line, no signs that cannot be seen."""

import ipaddress
from typing import Final

from unhurried.core.own import Own

LONGEST: Final = 60
NAMELESS: Final = "Somebody"  # for an account made before it was asked what its pages should call it
CALLED: Final = "called"


def tidy(typed: str) -> str:
    """A name on one line, without what would turn or hide the text around it."""
    return " ".join("".join(sign for sign in typed if sign.isprintable() or sign.isspace()).split())


def called(own: Own) -> str:
    """What somebody wants to be called on the other's pages."""
    return own.settings.get(CALLED, "") or NAMELESS


def street_of(host: str) -> str:
    """What tries from an address are counted by: one household, which is a block where addresses are long."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    return str(ipaddress.ip_network((address, 64), strict=False)) if address.version == 6 else str(address)
