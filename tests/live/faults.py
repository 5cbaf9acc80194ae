"""Mistakes in what the phones run, planted one at a time: the schedules find every one of them."""

from typing import Final

from tests.live.stage import Fault

FAULTS: Final = (
    Fault("what was said on a lost line is not said again", "line",
          "for (const [id, said] of unheard) send(id, said)", ""),
    Fault("what was said on a lost line does not outlive a reload", "unheard",
          "gentle.length ? sessionStorage[PLACE] = JSON.stringify(gentle) :", ""),
    Fault("a pause waits for the house", "sitting", "press('pause', {paused: phone.now()})", "press('pause', {})"),
    Fault("a state of the house's undoes what was pressed here", "unheard",
          "paused: sitting.paused ?? does.paused ?? null", "paused: sitting.paused"),
    Fault("time goes by in a pause", "time", "(sitting.paused ?? now) - sitting.began", "now - sitting.began"),
    Fault("a phone runs ahead of the house", "time", "(sitting.paused ?? now) - sitting.began",
          "(sitting.paused ?? now) + 4e3 - sitting.began"),
    Fault("the rest of a pause is forgotten", "time", "- sitting.began - sitting.rested", "- sitting.began"),
    Fault("a line that fell stays down", "line", "again = setTimeout(connect,", "again = setTimeout(() => {},"),
    Fault("going on is pressed for the other as well", "sitting",
          "press(state.noted ? 'on' : 'on-taken-back', state.noted ? {} :",
          "press(state.noted ? 'on' : 'on-taken-back', state.noted ? {paused: null} :"),
)  # fmt: skip
