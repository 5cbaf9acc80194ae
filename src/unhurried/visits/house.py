"""What a page may reach: the keeper, the words, the shelf of programmes, and the settings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from unhurried.accounts.rates import Rates
from unhurried.config import Config
from unhurried.core.questionnaire import Questionnaire
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
    questionnaires: Mapping[str, Questionnaire]
    rates: Rates
    awake: Callable[[], datetime]  # by which a sign-in falls asleep: real time, also where a demo turns its clock
