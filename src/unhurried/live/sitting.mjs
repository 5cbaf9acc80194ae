/** A running sitting on one phone. It keeps time by itself; every word it says stands in the page already. */

import {aloud} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {breath} from './breath.mjs'
import {here} from './clock.mjs'
import {line} from './line.mjs'
import {bells, silent, sound, wake} from './sound.mjs'
import {GO_ON_AFTER, MINUTE, where} from './time.mjs'
import {done} from './unheard.mjs'

const TICK = 250, BEGUN = 3000, LOST_AFTER = 6000, ARRIVE = 15_000, STAY = 7000
const $ = id => document.getElementById(id)
const all = query => [...document.querySelectorAll(query)], lengths = all('#lengths li'), drawn = all('.lengths .length')
const says = document.querySelector('main').dataset, looks = document.body.classList, lungs = breath($('a'), $('b')), due = bells(2 * TICK)

let state = JSON.parse(says.state), sitting = state.sitting
const since = () => phone.saying(sitting.began), doing = what => since().some(({say}) => say === what)
let isOpen, hasBeenHere = state.here, apart = 0, ended = false, leaving, reached = -1

// Whoever leaves at once pauses.
addEventListener('leaving', () => { if (sitting.paused === null) DOES.pause() })
const phone = line({now: state.now, told, open: open => { isOpen = open }})
;[sitting, ended] = [done(sitting, since()), doing('end')]
state.noted &&= !doing('on-taken-back')

/** Take over what the house says, but for what it has not heard. */
function told(news) {
  // The bowl of a whole evening is heard to its end; an end somebody chose comes at once.
  if (!news.sitting) return leaving || where(sitting, phone.now()).over ? draw() : after()
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
  if (!what) return
  sound(what)
  say(says[what])
  if (was !== is) due.again()
}

function say(text = '') {
  $('live').textContent = text
  aloud(text)
}

/** At the touch, before the house hears of it. */
function press(say, does) {
  const {began, version, softened} = sitting, next = {...sitting, ...does}
  phone.say({say, began, version, softened, does})
  noticed(next)
  sitting = next
  draw()
}

const settles = () => looks.contains('is-settling')
const write = (element, text = '') => { if (element.textContent !== text) element.textContent = text }

function draw() {
  const at = where(sitting, phone.now()), paused = sitting.paused !== null, over = at.over || ended
  const inBar = document.activeElement?.closest('.s-bar'), stood = looks.contains('is-paused')
  looks.toggle('is-paused', paused && !over)
  if (inBar && stood !== paused) $(paused ? 'carry' : 'pause').focus()
  looks.toggle('is-over', over)
  if (!paused) looks.remove('is-settling')
  words(at, paused, over)
  const now = over ? lengths.length : at.phase
  if (!paused && now !== reached) {
    if (reached >= 0 || at.gone < BEGUN) say(`${$('who').textContent} ${$('line').textContent}`)
    reached = now
  }
  lungs.pace(sitting.breath, sitting.softened)
  if (paused || over) lungs.stop()
  else if (lengths[at.phase].dataset.inward) lungs.go(at.gone)
  else lungs.rest()
  drawn.forEach((each, n) => each.setAttribute('class', `length${n === at.phase ? ' now' : n < at.phase ? ' gone' : ''}`))
  lengths.forEach((each, n) => { each.ariaCurrent = n === at.phase ? 'step' : null })
  carryOn(paused)
  presence()
  if (!paused && !over) due.foresee(at)
  leaving = at.over ? leaving || setTimeout(after, STAY) : clearTimeout(leaving)
}

function words(at, paused, over) {
  const here = lengths[at.phase].dataset, lowered = sitting.ceiling < Number(says.limit) || sitting.softened > 0
  looks.toggle('is-lowered', lowered)
  const holds = $('holds').children[sitting.ceiling].textContent
  const left = $('left').children[Math.max(Math.ceil(at.left / MINUTE), 1) - 1]?.textContent
  write($('part'), over ? '' : `${here.part}, ${paused ? says.stopped : left}`)
  write($('word'), over ? '' : paused ? says.word : lungs.inward() ? here.inward : here.outward)
  write($('who'), over ? says.over : paused ? says.hands : sitting.ceiling === 0 ? says.near : here.who)
  write($('line'), over ? says.stay : paused ? says.nobody : lowered ? holds : here.line)
}

function carryOn(paused) {
  const button = $('carry'), early = phone.now() < (sitting.paused ?? 0) + GO_ON_AFTER
  button.ariaDisabled = paused && early
  button.ariaPressed = state.noted
  write(button.querySelector('span:last-child'), state.noted ? says.noted : early ? says.soon : says.on)
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
  end: () => { ended = true; press('end', {paused: sitting.paused ?? phone.now()}) },
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
wake().then(() => { if (where(sitting, phone.now()).gone < BEGUN) sound('begin') })
draw()
setInterval(draw, TICK)
