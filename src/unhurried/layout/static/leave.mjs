/** Leaving at once: one press, or Shift three times. */

const WITHIN = 5000
const way = document.querySelector('.leave'), cover = () => document.documentElement.classList.add('covered')

let shifts = []

/** Cover, forget what was typed, end the sign-in, and put a neutral page in the place of this one. */
function leave() {
  cover()
  dispatchEvent(new Event('leaving'))
  if (!navigator.onLine) sessionStorage.left = 1
  const form = way?.closest('form')
  if (form) fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: 'manual'}).catch(() => {})
  for (const each of document.forms) each.reset()
  location.replace(way?.dataset.to ?? '/')
}

/* A sign-in that could not be ended is ended before anything is seen again. */
if (sessionStorage.left && way) {
  delete sessionStorage.left
  leave()
}

way?.addEventListener('click', event => {
  event.preventDefault()
  leave()
})

addEventListener('keydown', event => {
  if (event.key !== 'Shift') shifts = []
  else if (!event.repeat) shifts = [...shifts.filter(at => event.timeStamp - at < WITHIN), event.timeStamp]
  if (shifts.length === 3) leave()
})

// A page kept in memory for Back is asked for again.
addEventListener('pageshow', event => {
  if (!event.persisted) return
  cover()
  location.reload()
})
