/** Before a sitting: the sound is tried, and the page goes on when the sitting has begun. */

import {offer} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {line} from './line.mjs'
import {sound, wake} from './sound.mjs'

const $ = id => document.getElementById(id)
const check = $('check')

check.hidden = false
check.querySelector('button').addEventListener('click', async () => {
  await wake()
  sound('turn')
  check.querySelector('p').hidden = false
})

offer()
stayAwake().then(can => { $('dark').hidden = can })

let going = false
addEventListener('submit', () => { going = true })

line({
  now: Number($('before').dataset.now),
  told: state => {
    if (!state.sitting || going) return
    going = true
    location.replace('/sitting')
  },
})
