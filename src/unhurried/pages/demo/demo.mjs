/** The demo's clock, turned without reloading the window. */

const $ = selector => document.querySelector(selector)

async function turn(event) {
  event.preventDefault()
  const by = event.submitter.value
  const asked = {method: 'POST', body: new URLSearchParams({by}), headers: {accept: 'application/json'}}
  const shown = await (await fetch('/turns', asked)).json()
  for (const each of ['time', 'on', 'where']) $(`.${each}`).textContent = shown[each]
  for (const hand of ['hour', 'minute']) $(`.${hand}`).setAttribute('transform', `rotate(${shown[`${hand}s`]} 50 50)`)
  // A practice that runs keeps its own step; all else is read afresh.
  if (shown.sitting && by !== 'answers') return
  for (const phone of document.querySelectorAll('iframe')) phone.src = shown.sitting ? new URL('/sitting', phone.src).href : phone.dataset.home
}

for (const form of document.querySelectorAll('.moments')) form.addEventListener('submit', turn)
