"""The troubles a page may meet, by the names it may know them under."""

from unhurried.keeper.boxes import TooLong
from unhurried.store.promises import Full, Taken
from unhurried.vault.derivations import TooMany

__all__ = ["Full", "Taken", "TooLong", "TooMany"]
