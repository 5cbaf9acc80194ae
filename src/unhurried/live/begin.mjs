/** Before a sitting: the sound is tried, and the page goes on by itself when the sitting has begun. */

import {choose, chosen, offered} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {line} from './line.mjs'
import {sound, wake} from './sound.mjs'

const before = /** @type {HTMLElement} */ (document.getElementById('before'))
const check = document.getElementById('check')

check?.removeAttribute('hidden')
check?.querySelector('button')?.addEventListener('click', async () => {
  await wake()
  sound('turn')
  check.querySelector('p')?.removeAttribute('hidden')
})

const spoken = /** @type {HTMLInputElement | null} */ (document.getElementById('aloud'))
offered(() => spoken?.closest('p')?.removeAttribute('hidden'))
if (spoken) spoken.checked = chosen()
spoken?.addEventListener('change', () => choose(spoken.checked))
stayAwake().then(can => { if (!can) document.getElementById('dark')?.removeAttribute('hidden') })

let going = false
addEventListener('submit', () => { going = true })

line({
  now: Number(before.dataset.now),
  open: () => {},
  told: state => {
    if (!state.sitting || going) return
    going = true
    location.replace('/sitting')
  },
})
