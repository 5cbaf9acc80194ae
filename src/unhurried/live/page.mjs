/** The sitting's page: what stands in it, and the words of a moment. */

import {GO_ON_AFTER, MINUTE} from './time.mjs'

export const $ = id => document.getElementById(id), all = query => [...document.querySelectorAll(query)]
export const lengths = all('#lengths li'), drawn = all('.lengths .length')
export const says = document.querySelector('main').dataset, looks = document.body.classList

export const write = (element, text = '') => { if (element.textContent !== text) element.textContent = text }

export function words({paused, ceiling, softened}, at, over, inward) {
  const here = lengths[at.phase].dataset, lowered = ceiling < says.limit || softened > 0, stands = paused !== null
  looks.toggle('is-lowered', lowered)
  const holds = $('holds').children[ceiling].textContent
  const left = $('left').children[Math.max(Math.ceil(at.left / MINUTE), 1) - 1]?.textContent
  write($('part'), over ? '' : `${here.part}, ${stands ? says.stopped : left}`)
  write($('word'), over ? '' : stands ? says.word : inward ? here.inward : here.outward)
  write($('who'), over ? says.over : stands ? says.hands : ceiling === 0 ? says.near : here.who)
  write($('line'), over ? says.stay : stands ? says.nobody : lowered ? holds : here.line)
}

/** The button for going on. */
export function wishes({paused}, noted, now) {
  const button = $('carry'), early = now < (paused ?? 0) + GO_ON_AFTER
  button.ariaDisabled = paused !== null && early
  button.ariaPressed = noted
  write(button.querySelector('span:last-child'), noted ? says.noted : early ? says.soon : says.on)
}
