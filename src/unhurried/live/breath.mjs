/**
 * One slow breath, in for four tenths of it: two forms that grow over each other, or only deepen in colour. Where none
 * is to be followed the two lie still.
 */

const EASE = 'cubic-bezier(.45,.05,.55,.95)', BREATH = 10_000, INWARD = .4, SLOWEST = .6, BARELY = .05

/** `a`: the holder's form; `b`: the other's. */
export function breath(a, b) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const at = (x, scale, offset) => ({transform: `translateX(${x}px) scale(${scale})`, offset, easing: EASE})
  const move = (form, side) => form.animate(still
    ? [{opacity: .62}, {opacity: 1, offset: INWARD}, {opacity: .62}]
    : [at(-2 * side, .82), at(20 * side, 1.4, INWARD), at(-2 * side, .82)], {duration: BREATH, iterations: Infinity})
  const forms = [move(a, 1), move(b, -1)]
  let followed = false, rate = 1
  /** How many breaths there are until they lie still. */
  const until = breaths => forms.forEach(({effect}) => effect.updateTiming({iterations: breaths, fill: still ? 'none' : 'forwards'}))
  until(0)
  return {
    /** Both phones breathe by one clock; `gone`: milliseconds of practice. */
    go: gone => {
      if (!followed) {
        until(Infinity)
        forms.forEach(form => { form.currentTime = gone * rate })
        followed = true
      }
      forms.forEach(form => form.play())
    },
    stop: () => forms.forEach(form => { if (form.playState === 'running') form.pause() }),
    /** A breath that has begun is let out first. */
    rest: () => {
      if (followed) until(Math.ceil(forms[0].currentTime / BREATH - BARELY))
      followed = false
      forms.forEach(form => { if (form.playState === 'paused') form.play() })
    },
    /** `long`: milliseconds a breath takes; `steps`: each a tenth slower, without a jump. */
    pace: (long, steps) => {
      rate = BREATH / long
      forms.forEach(form => form.updatePlaybackRate(rate * Math.max(SLOWEST, 1 - steps / 10)))
    },
    inward: () => forms[0].effect.getComputedTiming().progress < INWARD,
  }
}
