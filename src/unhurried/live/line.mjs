/**
 * The line to the house: small facts out, the whole state in. It may be lost at any time; what was said while it was
 * lost is said again when it is back, under the same number, until it has been heard.
 * @typedef {{heard: number[], now: number, state: import('./time.mjs').State | null}} Told
 */

const BEAT = 10_000, SILENCE = 24_000, LONGEST = 15_000, TURNED = 1500, SIGNED_OUT = 4401

/**
 * @param {{now: number, told(state: import('./time.mjs').State): void, open(isOpen: boolean): void}} page
 * `now`: the house's clock as the page was made; `told` hears every state, `open` whether there is a line.
 */
export function line(page) {
  /** @type {Map<number, object & {say: string}>} */
  const unheard = new Map()
  /** @type {Map<number, number>} */
  const asked = new Map()
  /** @type {WebSocket | undefined} */
  let socket
  let tries = 0, count = 0, last = 0, again = 0
  let ahead = page.now - Date.now(), best = Infinity

  const now = () => Date.now() + ahead
  const isOpen = () => socket?.readyState === WebSocket.OPEN

  /** @param {number} id @param {object} said */
  const send = (id, said) => { if (isOpen()) socket?.send(JSON.stringify({id, ...said})) }

  /** The shortest way there and back tells the offset best; a clock that was turned outdoes them all. */
  const tune = (/** @type {number} */ theirs, /** @type {number} */ took) => {
    const found = theirs + took / 2 - Date.now()
    if (took > best && Math.abs(found - ahead) < TURNED) return
    ahead = found
    best = took
  }

  const beat = () => {
    if (!isOpen()) return
    if (Date.now() - last > SILENCE) return socket?.close()
    asked.set(++count, Date.now())
    send(count, {say: 'here'})
  }

  const hear = (/** @type {Told} */ message) => {
    last = Date.now()
    const sent = message.heard.map(id => asked.get(id)).find(Boolean)
    if (sent) tune(message.now, last - sent)
    else if (Math.abs(message.now - last - ahead) > TURNED) [ahead, best] = [message.now - last, Infinity]
    for (const id of message.heard) {
      unheard.delete(id)
      asked.delete(id)
    }
    if (message.state) page.told(message.state)
  }

  const lost = (/** @type {CloseEvent | undefined} */ event) => {
    page.open(false)
    if (event?.code === SIGNED_OUT) return location.reload()
    clearTimeout(again)
    again = setTimeout(connect, Math.min(LONGEST, 500 * 2 ** tries++) * (.75 + Math.random() / 2))
  }

  async function connect() {
    clearTimeout(again)
    if (socket && socket.readyState <= WebSocket.OPEN) return
    try {
      const answer = await fetch('/sitting/ticket', {redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(8000)})
      if (answer.type === 'opaqueredirect') return location.reload()
      const {ticket} = await answer.json()
      socket = new WebSocket(`${location.origin.replace('http', 'ws')}/sitting/line`, ['unhurried', ticket])
    } catch { return lost(undefined) }
    socket.onmessage = event => hear(JSON.parse(event.data))
    socket.onclose = lost
    socket.onopen = () => {
      tries = 0
      last = Date.now()
      asked.clear()
      page.open(true)
      for (const [id, said] of unheard) send(id, said)
      beat()
    }
  }

  setInterval(beat, BEAT)
  addEventListener('online', connect)
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { connect(); beat() } })
  connect()

  return {
    now,
    /** Whether something of that kind has been said and not yet heard. @param {string} what */
    saying: what => [...unheard.values()].some(({say}) => say === what),
    /** @param {string} what @param {object} of what it is said of */
    say: (what, of) => {
      unheard.set(++count, {say: what, ...of})
      send(count, {say: what, ...of})
    },
  }
}
