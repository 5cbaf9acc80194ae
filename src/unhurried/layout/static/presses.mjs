/** Conveniences: show what is typed, copy, print, and say in our words what is open. */

function each(kind, press) {
  for (const button of document.querySelectorAll(`[data-${kind}]`)) {
    button.hidden = false
    button.addEventListener('click', () => press(button))
  }
}

each('shows', button => {
  const field = document.getElementById(button.dataset.shows)
  const shown = field.type === 'password'
  field.type = shown ? 'text' : 'password'
  button.textContent = shown ? 'Hide' : 'Show'
  button.ariaPressed = shown
})

each('copies', async button => {
  await navigator.clipboard.writeText(button.dataset.copies)
  button.textContent = 'Copied'
})

each('prints', () => print())

for (const form of document.querySelectorAll('form[data-open]')) {
  form.noValidate = true
  form.addEventListener('submit', event => {
    form.querySelectorAll('.open-still').forEach(said => said.remove())
    if (event.submitter?.formNoValidate) return
    const fields = [...form.querySelectorAll('input[required]')], open = fields.filter(field => !field.validity.valid)
    for (const field of fields) field.toggleAttribute('aria-invalid', open.includes(field))
    for (const field of open) {
      const said = {className: 'said open-still', role: 'alert', textContent: form.dataset.open}
      field.closest('.field')?.append(Object.assign(document.createElement('p'), said))
    }
    if (!open[0]) return
    event.preventDefault()
    open[0].focus()
  })
}
