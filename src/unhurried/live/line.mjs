/**
 * The line to the house: small facts out, the whole state in. It may be lost at any time; what was said meanwhile is
 * said again when it is back, under the same number, until it is heard.
 */

import {here} from './clock.mjs'
import {keep, kept} from './unheard.mjs'

const FIRST = [0, 400, 900, 1500, 2300], BEAT = 10_000, SILENCE = 24_000, LONGEST = 15_000, SLACK = 50, DRIFT = 2, SIGNED_OUT = 4401

/** `now`: the house's clock as the page was made; `told` hears every state, `open` whether there is a line, once known. */
export function line(page) {
  const unheard = kept(), asked = new Map() // when each was asked
  let socket, gone, dials, tries = 0, count = Math.max(0, ...unheard.keys()), last = 0, again = 0
  let ahead = page.now - here(), best = Infinity

  const isOpen = () => socket?.readyState === WebSocket.OPEN

  const send = (id, {does, ...said}) => { if (isOpen()) socket.send(JSON.stringify({id, ...said})) }

  /**
   * The house's clock lay between this one's as it was asked and as it was told. The shortest way there and back tells it
   * best, and a clock that was turned no longer fits.
   */
  const tune = (theirs, got, sent = -Infinity) => {
    const took = got - sent, fits = ahead > theirs - got - SLACK && ahead < theirs - sent + SLACK
    best += DRIFT
    if (fits && took >= best) return
    ahead = took < Infinity ? theirs - got + took / 2 : theirs - got
    best = took
  }

  const beat = () => {
    if (here() - last > SILENCE) socket?.close() // or it never came
    if (!isOpen()) return
    asked.set(++count, here())
    send(count, {say: 'here'})
  }

  const hear = message => {
    if (gone) return
    last = here()
    tune(message.now, last, message.heard.map(id => asked.get(id)).find(Boolean))
    for (const id of message.heard) {
      unheard.delete(id)
      asked.delete(id)
    }
    keep(unheard)
    if (message.state) page.told(message.state)
    page.open?.(true)
  }

  const lost = event => {
    if (isOpen()) return // an older one ended
    page.open?.(false)
    if (gone) return
    if (event?.code === SIGNED_OUT) return location.reload()
    clearTimeout(again)
    again = setTimeout(connect, Math.min(LONGEST, 500 * 2 ** tries++) * (.75 + Math.random() / 2))
  }

  async function connect() {
    clearTimeout(again)
    if (gone || dials || socket?.readyState <= WebSocket.OPEN) return
    dials = true // one ticket at a time
    try {
      const answer = await fetch('/sitting/ticket', {redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(8000)})
      if (gone) return
      if (answer.type === 'opaqueredirect') return location.reload()
      const {ticket} = await answer.json()
      socket = new WebSocket(`${location.origin.replace('http', 'ws')}/sitting/line`, ['unhurried', ticket])
    } catch { return lost() } finally { dials = false }
    last = here()
    socket.onmessage = event => hear(JSON.parse(event.data))
    socket.onclose = lost
    socket.onopen = () => {
      tries = 0
      asked.clear()
      for (const [id, said] of unheard) send(id, said)
      FIRST.forEach(after => setTimeout(beat, after))
    }
  }

  setInterval(beat, BEAT)
  addEventListener('online', connect)
  // Nothing may keep anybody from leaving.
  addEventListener('leaving', () => { gone = true; keep(new Map()); socket?.close() })
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { connect(); beat() } })
  connect()

  return {
    now: () => here() + ahead,
    /** Said of that sitting, and unheard. */
    saying: began => [...unheard.values()].filter(said => said.began === began),
    say: said => {
      unheard.set(++count, said)
      keep(unheard)
      send(count, said)
    },
  }
}
