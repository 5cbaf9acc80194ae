/** The other phone turned: this one follows, while somebody looks at it. */

const {at} = document.querySelector('[data-at]').dataset

setInterval(async () => {
  if (document.hidden) return
  const now = await fetch('/listening/turn').then(told => told.text(), () => at)
  if (now !== at) location.replace('/listening?after=yes')
}, 3000)
