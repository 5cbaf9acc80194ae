/** What this phone has said and the house has not heard yet: kept with the page's tab, and gone as soon as it is heard. */

const PLACE = 'unheard', KEPT = ['pause', 'slower', 'end'] // a wish to go on is of whoever pressed, and of no later page

/** @returns {Map<number, import('./line.mjs').Said>} */
export function kept() {
  try { return new Map(JSON.parse(sessionStorage.getItem(PLACE) ?? '[]')) } catch { return new Map() }
}

/** @param {Map<number, import('./line.mjs').Said>} unheard */
export function keep(unheard) {
  // Where a browser lets a page keep nothing, a reload loses what was not heard, and nothing else.
  const gentle = [...unheard].filter(([, {say}]) => KEPT.includes(say))
  try { gentle.length ? sessionStorage.setItem(PLACE, JSON.stringify(gentle)) : sessionStorage.removeItem(PLACE) } catch { /* so be it */ }
}

/** A sitting as this phone has it: what the house told, and what was done here since. @template {import('./time.mjs').Sitting} S @param {S} told @param {import('./line.mjs').Said[]} since @returns {S} */
export function done(told, since) {
  return since.reduce((sitting, {does}) => ({
    ...sitting,
    paused: sitting.paused ?? does.paused ?? null,
    softened: Math.max(sitting.softened, does.softened ?? 0),
    ceiling: Math.min(sitting.ceiling, does.ceiling ?? sitting.ceiling),
  }), told)
}
