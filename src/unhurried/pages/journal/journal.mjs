/** An open journal: typing keeps it open, and after five minutes without a word it closes. */

const ASK_EVERY = 30_000, CLOSE_AFTER = 285_000 // a little before the house does

const writing = document.querySelector('form.writing'), lid = document.querySelector('form.lid')
let asked = Date.now(), typed = 0

if (writing) for (const note of document.querySelectorAll('.lid [hidden]')) note.hidden = false

writing?.addEventListener('input', () => { typed = Date.now() })

/** Keep what was written, and close. A page that was being changed stays as it was. */
function close() {
  clearInterval(clock)
  if (!writing || !typed) return lid?.submit()
  writing.elements.page.value = ''
  writing.append(Object.assign(document.createElement('input'), {type: 'hidden', name: 'then', value: 'close'}))
  writing.submit()
}

/** Tell the house that somebody writes; where it has closed, close here as well. */
function ask() {
  asked = Date.now()
  fetch('/journal/opening', {redirect: 'manual'}).then(answer => { if (!answer.ok) close() }, () => {})
}

const clock = setInterval(() => {
  const since = Date.now() - asked
  if (typed > asked && since >= ASK_EVERY) ask()
  else if (since >= CLOSE_AFTER) close()
}, 1000)
