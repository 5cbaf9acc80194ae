"""Coming in: the cover, joining, signing in, inviting, opting in; the agreement, settings, leaving."""

from starlette.routing import BaseRoute, Route

from unhurried.pages.agreement import marks, narrowings, overview, signatures, signs, terms, versions
from unhurried.pages.contents import lists
from unhurried.pages.earlier import naming as earlier
from unhurried.pages.invitations import accepting, four_words, lines
from unhurried.pages.join import wishes
from unhurried.pages.leaving import erasures, leavings
from unhurried.pages.opting_in import answers as opting_in
from unhurried.pages.opting_in import words
from unhurried.pages.pausing import pauses, rests, taking_up
from unhurried.pages.questions import page as questions
from unhurried.pages.settings import length, own_things
from unhurried.pages.sign_in import entries, handing_over, meanwhile
from unhurried.pages.sign_in.leaving import leave
from unhurried.pages.stall import causes as stall
from unhurried.pages.welcome import cover, notices
from unhurried.visits.door import Who, door

ANYBODY = Who.ANYBODY
GET, POST = ["GET"], ["POST"]


def doors() -> list[BaseRoute]:
    """All of them."""
    return [*_front(), *_agreeing()]


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
        Route("/pause", door(lists.pause), methods=GET),
    ]
