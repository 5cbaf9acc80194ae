/**
 * The phone's own time in milliseconds. While the page is seen no hand on the phone's clock moves it; one that comes
 * back from the dark, where a phone may stand still, goes by the phone's clock until the house has said better.
 */

const start = () => Date.now() - performance.now()
let began = start()

document.addEventListener('visibilitychange', () => { if (!document.hidden) began = start() })

export const here = () => began + performance.now()
