/**
 * Said aloud for closed eyes, where somebody chose that on this phone and it has a voice of its own. A voice that lives
 * elsewhere is never asked: the words, and the name in them, stay on the phone.
 */

const PLACE = 'aloud'

const voice = () => globalThis.speechSynthesis?.getVoices().find(({localService, lang}) => localService && lang.startsWith('en'))

/** Whether it was chosen on this phone. */
export function chosen() {
  try { return localStorage.getItem(PLACE) === 'yes' } catch { return false }
}

/** @param {boolean} yes */
export function choose(yes) {
  try { yes ? localStorage.setItem(PLACE, 'yes') : localStorage.removeItem(PLACE) } catch { /* then it is off again next time */ }
}

/** Tells once the phone turns out to have such a voice: some look for theirs only when asked. @param {() => void} there */
export function offered(there) {
  if (voice()) return there()
  globalThis.speechSynthesis?.addEventListener('voiceschanged', () => { if (voice()) there() })
}

/** @param {string} text */
export function aloud(text) {
  const own = chosen() && voice()
  if (!own || !text) return
  speechSynthesis.cancel()
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), {voice: own, lang: own.lang, rate: .85, volume: .8}))
}
