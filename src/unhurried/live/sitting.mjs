/** A running sitting on one phone. It keeps time by itself; every word it says stands in the page already. */

import {aloud} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {breath} from './breath.mjs'
import {here} from './clock.mjs'
import {line} from './line.mjs'
import {$, all, drawn, lengths, looks, says, wishes, words, write} from './page.mjs'
import {bells, silent, sound, wake} from './sound.mjs'
import {where} from './time.mjs'
import {done} from './unheard.mjs'

const TICK = 250, BEGUN = 3000, LOST_AFTER = 6000, ARRIVE = 15_000, STAY = 7000, SOON = 5000, SLACK = 1000
const lungs = breath($('a'), $('b')), due = bells(2 * TICK)

let state = JSON.parse(says.state), sitting = state.sitting
const since = () => phone.saying(sitting.began), doing = what => since().some(({say}) => say === what)
let isOpen, hasBeenHere = state.here, apart = 0, ended = false, closed, leaving, reached = -1

// Whoever leaves at once pauses.
addEventListener('leaving', () => { if (sitting.paused === null) tell('pause', {}) })
const phone = line({now: state.now, told, open: open => { isOpen = open }})
;[sitting, ended] = [done(sitting, since()), doing('end')]
state.noted &&= !doing('on-taken-back')

/** Take over what the house says, but for what it has not heard. */
function told(news) {
  if (!news.sitting) {
    closed = true
    if (!where(sitting, phone.now() + SLACK).over) end()
    return draw()
  }
  if (['began', 'phones'].some(one => news.sitting[one] !== sitting[one]) || news.sitting.space) return location.reload()
  const next = done(news.sitting, since()), against = settles() && next.paused === null
  if (next.paused !== null) news.noted = doing('on') ? state.noted : news.noted && !doing('on-taken-back')
  if (!against) noticed(next)
  ;[state, sitting] = [news, next]
  hasBeenHere ||= news.here
  against ? DOES.pause() : draw()
}

/** What has just changed is heard, and said aloud. */
function noticed(next) {
  const was = sitting.paused !== null, is = next.paused !== null
  const what = was !== is ? (is ? 'paused' : 'carryOn') : next.softened > sitting.softened ? 'slower' : ''
  if (!what || ended) return
  if (was !== is) due.again()
  sound(what)
  say(says[what])
}

/** An end that somebody chose. */
function end() {
  if (ended) return
  ended = true
  due.again()
  if (!settles()) sound('end')
}

function say(text = '') {
  $('live').textContent = text
  aloud(text)
}

/** At the touch, before the house hears of it. */
function press(say, does) {
  const next = {...sitting, ...does}
  tell(say, does)
  noticed(next)
  sitting = next
  draw()
}

const tell = (say, does) => {
  const {began, version, softened} = sitting
  phone.say({say, began, version, softened, does})
}

const settles = () => looks.contains('is-settling')

function draw() {
  const at = where(sitting, phone.now()), paused = sitting.paused !== null, over = (at.over || ended) && !settles()
  const inBar = document.activeElement?.closest('.s-bar'), stood = looks.contains('is-paused')
  looks.toggle('is-paused', paused && !over)
  if (inBar && stood !== paused) $(paused ? 'carry' : 'pause').focus()
  looks.toggle('is-over', over)
  if (!paused) looks.remove('is-settling')
  words(sitting, at, over, lungs.inward())
  const now = over ? lengths.length : at.phase
  if ((over || !paused) && now !== reached) {
    if (reached >= 0 || at.gone < BEGUN) say(`${$('who').textContent} ${$('line').textContent}`)
    reached = now
  }
  lungs.pace(sitting.breath, sitting.softened)
  if (paused || over) lungs.stop()
  else if (lengths[at.phase].dataset.inward) lungs.go(at.gone)
  else lungs.rest()
  drawn.forEach((each, n) => each.setAttribute('class', `length${n === at.phase ? ' now' : n < at.phase ? ' gone' : ''}`))
  lengths.forEach((each, n) => { each.ariaCurrent = n === at.phase ? 'step' : null })
  wishes(sitting, state.noted, phone.now())
  presence()
  if (!paused && !over) due.foresee(at)
  leaving = at.over || closed ? leaving || setTimeout(after, settles() ? 0 : at.over ? STAY : SOON) : clearTimeout(leaving)
}

/** A line is lost after a moment: a page that turns tells nobody. In a pause nobody is told where the other is. */
function presence() {
  looks.toggle('is-cut', isOpen === false || !navigator.onLine)
  const there = isOpen !== false && (state.here || sitting.phones === 'one' || sitting.paused !== null)
  apart = there ? 0 : apart || here()
  const lost = apart > 0 && here() - apart >= (hasBeenHere ? LOST_AFTER : ARRIVE)
  $('lost').hidden = !lost
  write($('here').lastElementChild, lost ? '' : silent() ? says.silent : hasBeenHere ? says.here : says.seen)
}

function after() { leaving = 0; if (isOpen) location.replace(settles() ? '/calm' : '/reflections') }

const DOES = {
  pause: () => { state.noted = false; press('pause', {paused: phone.now()}) },
  slower: () => press('slower', {softened: sitting.softened + 1, ceiling: Math.max(sitting.ceiling - 1, 0)}),
  end: () => { end(); press('end', {paused: sitting.paused ?? phone.now()}) },
  on: () => {
    if ($('carry').ariaDisabled === 'true') return
    state.noted = !state.noted
    press(state.noted ? 'on' : 'on-taken-back', state.noted ? {} : {paused: sitting.paused})
  },
}

for (const form of all('form[data-does]')) form.addEventListener('submit', event => {
  event.preventDefault()
  DOES[form.dataset.does]()
})

// To settle needs no line; whoever does is not going on.
for (const way of all('.settles')) way.addEventListener('click', event => {
  event.preventDefault()
  scrollTo(0, 0)
  $(looks.toggle('is-settling') ? 'settling' : 'carry').focus({preventScroll: true})
  if (state.noted && settles()) DOES.on()
})

for (const touch of ['pointerdown', 'pointerup', 'keydown', 'visibilitychange']) addEventListener(touch, wake, true)
stayAwake()
wake().then(() => { if (sitting.paused === null && where(sitting, phone.now()).gone < BEGUN) sound('begin') })
draw()
setInterval(draw, TICK)
