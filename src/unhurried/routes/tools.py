"""The tools of every day: what one writes for oneself, what one shows the other, what there is for everybody."""

from starlette.routing import BaseRoute, Route

from unhurried.pages.calm.handlers import calm, worker
from unhurried.pages.contents import finding
from unhurried.pages.end_of_day import keeping as end_of_day
from unhurried.pages.help.handlers import help_page
from unhurried.pages.journal import lock
from unhurried.pages.journal import showing as journal_showing
from unhurried.pages.journal import writing as journal
from unhurried.pages.listening import taking_turns as listening
from unhurried.pages.notes import reading as notes
from unhurried.pages.notes import showing as note_showing
from unhurried.pages.phrases import saying as phrases
from unhurried.pages.reading_room import handlers as reading_room
from unhurried.pages.say_it import writing as say_it
from unhurried.pages.setback import handlers as setback
from unhurried.pages.talks import talking as talks
from unhurried.pages.victories import keeping as victories
from unhurried.pages.window import days as window_days
from unhurried.pages.window import holding as window
from unhurried.visits.door import Who, door

ANYBODY = Who.ANYBODY
GET, POST = ["GET"], ["POST"]


def doors() -> list[BaseRoute]:
    """All of them."""
    return [*_writing(), *_daily(), *_saying(), *_noting(), *_talking(), *_reading()]


def _writing() -> list[BaseRoute]:  # the journal and the private pages, behind their own lock
    inside = lock.behind_the_lock
    return [
        Route("/journal", door(inside(journal.show)), methods=GET),
        Route("/journal/openings", door(lock.open_with(journal_showing.go_on)), methods=POST),
        Route("/journal/opening", door(lock.is_open), methods=GET),
        Route("/journal/closings", door(lock.close), methods=POST),
        Route("/journal/pages", door(inside(journal.keep)), methods=POST),
        Route("/journal/pages/{page}", door(inside(journal.read)), methods=GET),
        Route("/journal/erasures", door(inside(journal.erase)), methods=POST),
        Route("/journal/findings", door(inside(journal.find)), methods=POST),
        Route("/journal/previews", door(inside(journal_showing.preview)), methods=POST),
        Route("/journal/showings", door(inside(journal_showing.show)), methods=POST),
        Route("/journal/exercise/{exercise}", door(inside(journal.try_one)), methods=GET),
        Route("/journal/{leaf}", door(inside(journal.show)), methods=GET),
    ]


def _daily() -> list[BaseRoute]:  # what one keeps for oneself at the end of a day, or after one that went wrong
    return [
        Route("/evening", door(end_of_day.show), methods=GET),
        Route("/evening", door(end_of_day.keep), methods=POST),
        Route("/evening/erasures", door(end_of_day.erase), methods=POST),
        Route("/small-good-things", door(victories.show), methods=GET),
        Route("/small-good-things", door(victories.keep), methods=POST),
        Route("/small-good-things/erasures", door(victories.erase), methods=POST),
        Route("/setback", door(setback.show), methods=GET),
    ]


def _saying() -> list[BaseRoute]:  # a hard thing said plainly, a soft no, a tentative yes
    return [
        Route("/say-it", door(say_it.show), methods=GET),
        Route("/say-it/readings", door(say_it.read_back), methods=POST),
        Route("/say-it/kept", door(say_it.keep), methods=POST),
        Route("/say-it/erasures", door(say_it.erase), methods=POST),
        Route("/say-it/{note}", door(say_it.kept), methods=GET),
        Route("/phrases", door(phrases.show), methods=GET),
        Route("/phrases", door(phrases.say), methods=POST),
    ]


def _noting() -> list[BaseRoute]:  # the tools of every day: notes, and what of them the other may read
    return [
        Route("/tools", door(finding.tools), methods=GET),
        Route("/tools/found", door(finding.find), methods=POST),
        Route("/notes", door(notes.index), methods=GET),
        Route("/notes", door(note_showing.show), methods=POST),
        Route("/notes/previews", door(note_showing.preview), methods=POST),
        Route("/notes/answers", door(notes.reply), methods=POST),
        Route("/notes/taken-back", door(note_showing.take_back), methods=POST),
        Route("/notes/put-away", door(notes.put_away), methods=POST),
        Route("/notes/{note}", door(notes.read), methods=GET),
    ]


def _talking() -> list[BaseRoute]:  # turns in listening, and the window
    return [
        Route("/listening", door(listening.show), methods=GET),
        Route("/listening/turn", door(listening.turn_now), methods=GET),
        Route("/listening/begun", door(listening.begin), methods=POST),
        Route("/listening/turned", door(listening.turn), methods=POST),
        Route("/listening/rested", door(listening.rest), methods=POST),
        Route("/listening/ended", door(listening.end), methods=POST),
        Route("/window", door(window.show), methods=GET),
        Route("/window/held", door(window.hold), methods=POST),
        Route("/window/days", door(window_days.choose), methods=POST),
        Route("/window/calendar.ics", door(window_days.calendar), methods=GET),
    ]


def _reading() -> list[BaseRoute]:  # help, calm, the reading room, the talks: for everybody
    return [
        Route("/help", door(help_page, ANYBODY), methods=GET),
        Route("/calm", door(calm, ANYBODY), methods=GET),
        Route("/calm-worker.mjs", door(worker, ANYBODY), methods=GET),
        Route("/reading-room", door(reading_room.index, ANYBODY), methods=GET),
        Route("/reading-room/{piece}", door(reading_room.piece, ANYBODY), methods=GET),
        Route("/talks", door(talks.index, ANYBODY), methods=GET),
        Route("/talks/{talk}", door(talks.talk, ANYBODY), methods=GET),
    ]
