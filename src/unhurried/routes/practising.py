"""Practising: the evenings and their sittings, the gate, the ladder, the conversation, afterwards, repair."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from unhurried.live.socket import Line
from unhurried.pages.check_ins import answering as check_ins
from unhurried.pages.conversation import keeping, talking
from unhurried.pages.figures import showing as figures
from unhurried.pages.gate import answering as gate
from unhurried.pages.journey import showing as journey
from unhurried.pages.ladder import building, curve, rating
from unhurried.pages.reflections import reflecting, sharing
from unhurried.pages.repair import mending, writing
from unhurried.pages.sitting import facts, showing
from unhurried.pages.today import showing as today
from unhurried.pages.weekly import showing as weekly
from unhurried.pages.what_felt_good import map as map_
from unhurried.visits.door import door
from unhurried.wiring import Wired

GET, POST = ["GET"], ["POST"]


def doors(wired: Wired) -> list[BaseRoute]:
    """All of them."""
    return [*_evening(), *_climbing(), *_together(wired), *_repairing()]


def _evening() -> list[BaseRoute]:  # today, check-in, afterwards, the gate, the journey
    return [
        Route("/today", door(today.show), methods=GET),
        Route("/check-ins", door(check_ins.ask), methods=GET),
        Route("/check-ins", door(check_ins.keep), methods=POST),
        Route("/check-ins/pressings", door(check_ins.press), methods=POST),
        Route("/check-ins/takings-back", door(check_ins.take_back), methods=POST),
        Route("/reflections", door(reflecting.ask), methods=GET),
        Route("/reflections", door(reflecting.keep), methods=POST),
        Route("/reflections/kept", door(reflecting.kept), methods=GET),
        Route("/shared-lines", door(sharing.preview), methods=GET),
        Route("/shared-lines", door(sharing.share), methods=POST),
        Route("/shared-lines/taken-back", door(sharing.take_back), methods=POST),
        Route("/map", door(map_.show), methods=GET),
        Route("/map/lines", door(map_.keep), methods=POST),
        Route("/map/lines/taken-out", door(map_.take_out), methods=POST),
        Route("/stage-beginnings", door(reflecting.begin_stage_again), methods=POST),
        Route("/gate", door(gate.show), methods=GET),
        Route("/gate/answers", door(gate.answer), methods=POST),
        Route("/gate/pressings", door(gate.press), methods=POST),
        Route("/gate/takings-back", door(gate.take_back), methods=POST),
        Route("/journey", door(journey.show), methods=GET),
    ]


def _climbing() -> list[BaseRoute]:  # the ladder: its steps, the figures, the curve
    return [
        Route("/ladder", door(building.show), methods=GET),
        Route("/ladder/rungs", door(building.add), methods=POST),
        Route("/ladder/rungs/set-aside", door(building.set_aside), methods=POST),
        Route("/ladder/ratings", door(rating.show), methods=GET),
        Route("/ladder/ratings", door(rating.rate), methods=POST),
        Route("/ladder/ratings/pressings", door(rating.press), methods=POST),
        Route("/ladder/ratings/takings-back", door(rating.take_back), methods=POST),
        Route("/ladder/curve", door(curve.show), methods=GET),
        Route("/ladder/curve", door(curve.offer), methods=POST),
        Route("/ladder/curve/takings-back", door(curve.take_back), methods=POST),
    ]


def _together(wired: Wired) -> list[BaseRoute]:  # the sitting, the conversation, the time afterwards
    line = Line(wired.hub, wired.chance)
    return [
        Route("/sitting", door(showing.show), methods=GET),
        Route("/sitting/grounding", door(showing.grounding), methods=GET),
        Route("/sitting/beginnings", door(facts.begin), methods=POST),
        Route("/sitting/beginnings/taken-back", door(facts.take_back), methods=POST),
        Route("/sitting/pauses", door(facts.pause), methods=POST),
        Route("/sitting/goings-on", door(facts.go_on), methods=POST),
        Route("/sitting/softenings", door(facts.soften), methods=POST),
        Route("/sitting/spaces", door(facts.ask_space), methods=POST),
        Route("/sitting/endings", door(facts.end), methods=POST),
        Route("/sitting/ticket", door(line.ticket), methods=GET),
        WebSocketRoute("/sitting/line", line.open),
        Route("/conversation", door(talking.show), methods=GET),
        Route("/conversation/readings", door(keeping.read), methods=POST),
        Route("/conversation/commitments", door(keeping.propose), methods=POST),
        Route("/conversation/signatures", door(keeping.sign), methods=POST),
        Route("/conversation/endings", door(talking.hold), methods=POST),
        Route("/how-it-goes", door(figures.show), methods=GET),
        Route("/how-it-goes/answers", door(figures.keep), methods=POST),
        Route("/weekly", door(weekly.show), methods=GET),
        Route("/weekly/practices", door(weekly.practise), methods=POST),
        Route("/weekly/talks", door(weekly.talk), methods=POST),
        Route("/weekly/answers", door(weekly.answer), methods=POST),
        Route("/weekly/readinesses", door(weekly.be_ready), methods=POST),
    ]


def _repairing() -> list[BaseRoute]:  # putting right what nobody had meant
    return [
        Route("/repair", door(mending.show), methods=GET),
        Route("/repairs", door(mending.begin), methods=POST),
        Route("/repairs/set-aside", door(mending.set_aside), methods=POST),
        Route("/repair/mendings", door(mending.mend), methods=POST),
        Route("/repair/previews", door(writing.preview), methods=POST),
        Route("/repair/lines", door(writing.let_read), methods=POST),
        Route("/repair/lines/taken-back", door(writing.take_back), methods=POST),
        Route("/repair/plans", door(writing.plan), methods=POST),
    ]
