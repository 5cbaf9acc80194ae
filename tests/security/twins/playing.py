"""Playing histories on a stage: until somebody can tell the two worlds apart, or for as many as are wanted."""

import os

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.security.twins.found import Found
from tests.security.twins.machine import Stage, Twins
from tests.security.twins.tally import Tally

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
STEPS = 6  # after the beginning, most of them an evening or days
LOOKING = (Phase.generate,)


def play(on: Stage, histories: int, *, told_again: bool = False) -> tuple[Tally, str]:
    """Play that many histories; the figures, and the shortest history by which somebody could tell, if anybody could.

    `told_again`: the same ones at every run, and the first by which somebody can tell as it is, for that is quicker.
    """
    on.pair.tally = tally = Tally()
    Twins.on = on
    rules = settings(
        max_examples=histories, stateful_step_count=STEPS, deadline=None, derandomize=told_again, database=None,
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        phases=LOOKING if told_again else (*LOOKING, Phase.shrink),
    )  # fmt: skip
    try:
        run_state_machine_as_test(Twins, settings=rules)
    except Found as found:
        return tally, str(found)
    return tally, ""
