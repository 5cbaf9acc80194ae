"""Every door of the house on one page."""

from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from unhurried.live.socket import Line
from unhurried.pages.agreement import marks, narrowings, overview, signatures, signs, terms, versions
from unhurried.pages.calm.handlers import calm
from unhurried.pages.check_ins import answering as check_ins
from unhurried.pages.contents import lists
from unhurried.pages.conversation import keeping, talking
from unhurried.pages.earlier import naming as earlier
from unhurried.pages.figures import showing as figures
from unhurried.pages.gate import answering as gate
from unhurried.pages.help.handlers import help_page
from unhurried.pages.invitations import accepting, four_words, lines
from unhurried.pages.join import wishes
from unhurried.pages.journal import lock
from unhurried.pages.journal import writing as journal
from unhurried.pages.journey import showing as journey
from unhurried.pages.ladder import building, curve, rating
from unhurried.pages.leaving import erasures, leavings
from unhurried.pages.opting_in import answers as opting_in
from unhurried.pages.opting_in import words
from unhurried.pages.pausing import pauses, rests, taking_up
from unhurried.pages.questions import page as questions
from unhurried.pages.reading_room import handlers as reading_room
from unhurried.pages.reflections import reflecting, sharing
from unhurried.pages.repair import mending, writing
from unhurried.pages.settings import length, own_things
from unhurried.pages.sign_in import entries, handing_over, meanwhile
from unhurried.pages.sign_in.leaving import leave
from unhurried.pages.sitting import facts, showing
from unhurried.pages.stall import causes as stall
from unhurried.pages.talks import talking as talks
from unhurried.pages.today import showing as today
from unhurried.pages.weekly import showing as weekly
from unhurried.pages.welcome import cover, notices
from unhurried.pages.what_felt_good import map as map_
from unhurried.visits.door import Who, door
from unhurried.wiring import Wired

ANYBODY = Who.ANYBODY
GET, POST = ["GET"], ["POST"]


def routes(wired: Wired) -> list[BaseRoute]:
    """All of them; static files first, since there are most of those."""
    return [
        Mount("/static", wired.house.layout.files),
        *_evening(),
        *_front(),
        *_agreeing(),
        *_climbing(),
        *_together(wired),
        *_repairing(),
        *_writing(),
        *_reading(),
    ]


def _front() -> list[BaseRoute]:  # coming in, inviting, opting in
    return [
        Route("/", door(cover.show, ANYBODY), methods=GET),
        Route("/robots.txt", door(notices.robots, ANYBODY), methods=GET),
        Route("/.well-known/security.txt", door(notices.security, ANYBODY), methods=GET),
        Route("/favicon.ico", door(notices.mark, ANYBODY), methods=GET),
        Route("/questions", door(questions.show, ANYBODY), methods=GET),
        Route("/join", door(wishes.show, ANYBODY), methods=GET),
        Route("/join", door(wishes.make, ANYBODY), methods=POST),
        Route("/sign-in", door(entries.show, ANYBODY), methods=GET),
        Route("/sign-in", door(entries.enter, ANYBODY), methods=POST),
        Route("/meanwhile", door(meanwhile.show), methods=GET),
        Route("/leave", leave, methods=POST),
        Route("/hand-over", door(handing_over.show, ANYBODY), methods=GET),
        Route("/hand-over", door(handing_over.lock, ANYBODY), methods=POST),
        Route("/invitations", door(lines.show), methods=GET),
        Route("/invitations", door(lines.make), methods=POST),
        Route("/with", door(accepting.letters, ANYBODY), methods=GET),
        Route("/with", door(accepting.find, ANYBODY), methods=POST),
        Route("/with/{secret}", door(accepting.show, ANYBODY), methods=GET),
        Route("/with/{secret}", door(accepting.say_yes, ANYBODY), methods=POST),
        Route("/words", door(four_words.show), methods=GET),
        Route("/words", door(four_words.say), methods=POST),
        Route("/opting-in", door(opting_in.show), methods=GET),
        Route("/opting-in", door(opting_in.answer), methods=POST),
        Route("/opting-in/takings-back", door(opting_in.unsay), methods=POST),
        Route("/reasons", door(words.show), methods=GET),
        Route("/reasons", door(words.keep), methods=POST),
    ]


def _agreeing() -> list[BaseRoute]:  # the agreement, settings, leaving, pausing
    return [
        Route("/agreement", door(overview.agreement), methods=GET),
        Route("/agreement/marks", door(marks.show), methods=GET),
        Route("/agreement/marks", door(marks.answer), methods=POST),
        Route("/agreement/pressings", door(marks.press), methods=POST),
        Route("/agreement/terms", door(terms.show), methods=GET),
        Route("/agreement/terms", door(terms.propose), methods=POST),
        Route("/agreement/signatures", door(signatures.sign), methods=POST),
        Route("/agreement/narrowings", door(narrowings.show), methods=GET),
        Route("/agreement/narrowings", door(narrowings.narrow), methods=POST),
        Route("/agreement/signs", door(signs.show), methods=GET),
        Route("/agreement/signs", door(signs.keep), methods=POST),
        Route("/agreement/signs/shown", door(signs.let_read), methods=POST),
        Route("/agreement/signs/taken-back", door(signs.take_back), methods=POST),
        Route("/agreement/versions/{number}", door(versions.show), methods=GET),
        Route("/pauses", door(pauses.show), methods=GET),
        Route("/pauses", door(pauses.pause), methods=POST),
        Route("/takings-up", door(taking_up.answer), methods=POST),
        Route("/takings-up/taken-back", door(taking_up.take_back), methods=POST),
        Route("/stall", door(stall.show), methods=GET),
        Route("/stall/causes", door(stall.mark), methods=POST),
        Route("/rests", door(rests.rest), methods=POST),
        Route("/settings", door(own_things.show), methods=GET),
        Route("/settings", door(own_things.choose), methods=POST),
        Route("/settings/lengths", door(length.choose), methods=POST),
        Route("/sign-outs", door(own_things.sign_out), methods=POST),
        Route("/leaving", door(leavings.show), methods=GET),
        Route("/leaving", door(leavings.leave), methods=POST),
        Route("/leaving/set-aside", door(leavings.set_aside), methods=POST),
        Route("/leaving/closings", door(leavings.close), methods=POST),
        Route("/leaving/erased", door(erasures.erased, ANYBODY), methods=GET),
        Route("/erasures", door(erasures.erase), methods=POST),
        Route("/earlier", door(earlier.show), methods=GET),
        Route("/earlier", door(earlier.open_by_name), methods=POST),
        Route("/earlier/closings", door(earlier.close), methods=POST),
        Route("/contents", door(lists.contents), methods=GET),
        Route("/tools", door(lists.tools), methods=GET),
        Route("/pause", door(lists.pause), methods=GET),
    ]


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


def _writing() -> list[BaseRoute]:  # the journal and the private pages, behind their own lock
    inside = lock.behind_the_lock
    return [
        Route("/journal", door(inside(journal.show)), methods=GET),
        Route("/journal/openings", door(lock.open_with(journal.keep)), methods=POST),
        Route("/journal/opening", door(lock.is_open), methods=GET),
        Route("/journal/closings", door(lock.close), methods=POST),
        Route("/journal/pages", door(inside(journal.keep)), methods=POST),
        Route("/journal/pages/{page}", door(inside(journal.read)), methods=GET),
        Route("/journal/erasures", door(inside(journal.erase)), methods=POST),
        Route("/journal/findings", door(inside(journal.find)), methods=POST),
        Route("/journal/{leaf}", door(inside(journal.show)), methods=GET),
    ]


def _reading() -> list[BaseRoute]:  # help, calm, the reading room, the talks: for everybody
    return [
        Route("/help", door(help_page, ANYBODY), methods=GET),
        Route("/calm", door(calm, ANYBODY), methods=GET),
        Route("/reading-room", door(reading_room.index, ANYBODY), methods=GET),
        Route("/reading-room/{piece}", door(reading_room.piece, ANYBODY), methods=GET),
        Route("/talks", door(talks.index, ANYBODY), methods=GET),
        Route("/talks/{talk}", door(talks.talk, ANYBODY), methods=GET),
    ]
