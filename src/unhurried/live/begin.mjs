/** Before a sitting: the sound is tried, and the page goes on when the sitting has begun. */

import {offer} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {line} from './line.mjs'
import {$} from './page.mjs'
import {sound, wake} from './sound.mjs'

const check = $('check'), {now, until} = $('before').dataset

check.hidden = false
check.querySelector('button').addEventListener('click', async () => {
  await wake()
  sound('turn')
  check.querySelector('p').hidden = false
})

offer()
stayAwake().then(can => { $('dark').hidden = can })

let go = () => location.replace('/sitting')
addEventListener('submit', () => { go = () => {} })

// A press that no longer counts is not noted any more.
if (until) setTimeout(() => go(), until - now)

line({
  now: +now,
  told: ({sitting, off}) => {
    // An evening on one phone stays on one until this one is touched.
    if (sitting?.phones === 'one') {
      $('elsewhere').hidden = false
      go = () => {}
    } else if (sitting || off) go()
  },
})
