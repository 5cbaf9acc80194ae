/** Conveniences: show what is typed, copy, and print. */

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

each('prints', print)

// What is still open is said beside it, in our words.
addEventListener('invalid', event => {
  if (!event.target.matches('.field:has(.still) *')) return
  event.preventDefault()
  event.target.form.querySelector('input:invalid').focus()
}, true)
