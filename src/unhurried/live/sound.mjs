/** The bowl, and the phone's own small motor. Until it may sound nothing piles up. */

import {bowl} from './bowl.mjs'
import {MINUTE} from './time.mjs'

const SHAKES = {paused: [600], turn: [120, 180, 120], end: [120, 180, 120]}

let context, wood, shaking

/** Browsers let a page sound once it has been touched. */
export async function wake() {
  context ??= new AudioContext()
  wood ??= bowl(context)
  return context.resume()
}

export const silent = () => context?.state !== 'running' && !!globalThis.AudioContext

/** `after`: milliseconds from now, by the audio clock. */
export function sound(name, after = 0) {
  // A clock that has just started may jump past the stroke.
  try { if (context?.state === 'running') wood?.strike(name, context.currentTime + .05 + after / 1000) } catch { /* silent */ }
  const shake = SHAKES[name]
  if (shake && navigator.userActivation?.hasBeenActive) shaking = setTimeout(() => navigator.vibrate?.(shake), after)
}

/** Bells due within so many milliseconds go onto the audio clock, so that two phones ring as one. */
export function bells(ahead) {
  const rung = new Set(), soon = due => due > 0 && due < ahead
  return {
    /** What was due is let go, and may ring once more after a pause. */
    again: () => {
      rung.clear()
      wood?.hush()
      clearTimeout(shaking)
    },
    foresee: ({phase, left, last}) => {
      const due = soon(left) ? left : last && soon(left - MINUTE) ? left - MINUTE : 0
      const name = due === left ? (last ? 'end' : 'turn') : 'minuteLeft'
      if (!due || rung.has(name + phase)) return
      rung.add(name + phase)
      sound(name, due)
    },
  }
}
