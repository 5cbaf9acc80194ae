/**
 * Where a sitting is, by the house's clock in milliseconds. The same sum as core/sitting.py, so that a phone may go on
 * alone.
 */

export const MINUTE = 60_000, GO_ON_AFTER = 20_000, PAUSE_ENDS_IT = 30 * MINUTE

export function where(sitting, now) {
  const whole = MINUTE * sitting.minutes.reduce((sum, each) => sum + each)
  const gone = Math.min(Math.max((sitting.paused ?? now) - sitting.began - sitting.rested, 0), whole)
  let phase = 0, left = sitting.minutes[0] * MINUTE - gone
  while (left <= 0 && phase < sitting.minutes.length - 1) left += sitting.minutes[++phase] * MINUTE
  const over = sitting.paused === null ? gone >= whole : now >= sitting.paused + PAUSE_ENDS_IT
  return {phase, left, gone, over, last: phase === sitting.minutes.length - 1}
}
