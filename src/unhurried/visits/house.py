"""What a page may reach: the keeper, the words, the shelf of programmes, and the settings."""

from collections.abc import Mapping
from dataclasses import dataclass

from unhurried.accounts.rates import Rates
from unhurried.config import Config
from unhurried.keeper.keeper import Keeper
from unhurried.layout.render import Layout
from unhurried.programmes.shelf import Shelved


@dataclass(frozen=True)
class House:
    """The parts of a running house, chosen and connected in wiring.py."""

    config: Config
    keeper: Keeper
    layout: Layout
    shelf: Mapping[str, Shelved]
    rates: Rates
