/** Small conveniences on pages that do without them: show what is typed, copy, print, and say in our words what is open. */

/** @param {string} kind @param {(button: HTMLButtonElement) => void} press */
function each(kind, press) {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(`[data-${kind}]`))) {
    button.hidden = false
    button.addEventListener('click', () => press(button))
  }
}

each('shows', button => {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.shows ?? ''))
  const shown = field.type === 'password'
  field.type = shown ? 'text' : 'password'
  button.textContent = shown ? 'Hide' : 'Show'
  button.setAttribute('aria-pressed', String(shown))
})

each('copies', async button => {
  await navigator.clipboard.writeText(button.dataset.copies ?? '')
  button.textContent = 'Copied'
})

each('prints', () => print())

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-open]'))) {
  form.noValidate = true
  form.addEventListener('submit', event => {
    form.querySelectorAll('.open-still').forEach(said => said.remove())
    if (/** @type {HTMLButtonElement | null} */ (event.submitter)?.formNoValidate) return
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input[required]'))
    const open = [...fields].filter(field => !field.validity.valid)
    for (const field of fields) field.toggleAttribute('aria-invalid', open.includes(field))
    for (const field of open) {
      const said = document.createElement('p')
      said.className = 'said open-still'
      said.role = 'alert'
      said.textContent = form.dataset.open ?? ''
      field.closest('.field')?.append(said)
    }
    if (!open[0]) return
    event.preventDefault()
    open[0].focus()
  })
}
