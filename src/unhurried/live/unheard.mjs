/** What this phone has said and the house has not heard yet: kept with the page's tab, and gone as soon as it is heard. */

const PLACE = 'unheard', KEPT = ['pause', 'slower', 'end', 'on-taken-back'] // and no wish to go on

export function kept() {
  try { return new Map(JSON.parse(sessionStorage[PLACE] ?? '[]')) } catch { return new Map() }
}

export function keep(unheard) {
  const gentle = [...unheard].filter(([, {say}]) => KEPT.includes(say))
  try { gentle.length ? sessionStorage[PLACE] = JSON.stringify(gentle) : delete sessionStorage[PLACE] } catch { /* a reload loses it */ }
}

/** A sitting as this phone has it: what the house told, and what was done here since. */
export function done(told, since) {
  return since.reduce((sitting, {does}) => ({
    ...sitting,
    paused: sitting.paused ?? does.paused ?? null,
    softened: Math.max(sitting.softened, does.softened ?? 0),
    ceiling: Math.min(sitting.ceiling, does.ceiling ?? sitting.ceiling),
  }), told)
}
