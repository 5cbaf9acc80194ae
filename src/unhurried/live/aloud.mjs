/**
 * Said aloud for closed eyes, where somebody chose that on this phone and it has a voice of its own. A voice that lives
 * elsewhere is never asked: the words, and the name in them, stay on the phone.
 */

const PLACE = 'aloud'

const voice = () => globalThis.speechSynthesis?.getVoices().find(({localService, lang}) => localService && lang.startsWith('en'))

/** Whether that was chosen on this phone. */
export function chosen(what = PLACE) {
  try { return localStorage[what] === 'yes' } catch { return false }
}

export function choose(yes, what = PLACE) {
  try { yes ? localStorage[what] = 'yes' : delete localStorage[what] } catch { /* then it is off again next time */ }
}

/** Show the box that chooses it where the phone has such a voice: some look for theirs only when asked. */
export function offer() {
  const box = document.getElementById(PLACE), show = () => { box.closest('p').hidden = !voice() }
  box.checked = chosen()
  box.addEventListener('change', () => choose(box.checked))
  globalThis.speechSynthesis?.addEventListener('voiceschanged', show)
  show()
}

/** Say it, in the place of whatever is still being said. */
export function aloud(text) {
  const own = chosen() && voice()
  if (!own) return
  speechSynthesis.cancel()
  if (text) speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), {voice: own, lang: own.lang, rate: .85, volume: .8}))
}

addEventListener('pagehide', () => aloud(''))
