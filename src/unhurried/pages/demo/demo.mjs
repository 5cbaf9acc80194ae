/** The demo's clock, turned without reloading the window; the phones are opened afresh unless a sitting runs. */

const $ = selector => document.querySelector(selector)

/** @param {SubmitEvent} event */
async function turn(event) {
  event.preventDefault()
  const by = event.submitter.value
  const answer = await fetch('/turns', {
    method: 'POST', body: new URLSearchParams({by}), headers: {accept: 'application/json'},
  })
  const shown = await answer.json()
  $('.time').textContent = shown.time
  $('.on').textContent = shown.on
  $('.hour').setAttribute('transform', `rotate(${shown.hours} 50 50)`)
  $('.minute').setAttribute('transform', `rotate(${shown.minutes} 50 50)`)
  $('.where').textContent = shown.where
  // A practice that runs keeps its own step; one that has just begun is opened on both, and all else is read afresh.
  if (shown.sitting && by !== 'answers') return
  for (const phone of document.querySelectorAll('iframe')) phone.src = shown.sitting ? new URL('/sitting', phone.src).href : phone.dataset.home
}

for (const form of document.querySelectorAll('.moments')) form.addEventListener('submit', turn)
