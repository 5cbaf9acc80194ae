/** Three small conveniences on pages that do without them too: show what is typed, copy a line, print a sheet. */

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
