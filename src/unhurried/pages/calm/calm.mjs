/** Steps that go on by themselves, with a bowl and a voice where they are wished; and a copy for when no line is there. */

import {aloud, choose, chosen, offer} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {sound, wake} from './sound.mjs'

const $ = id => document.getElementById(id), here = () => $(location.hash.slice(1))?.closest('li')
const hold = $('hold'), stays = $('stays'), workers = navigator.serviceWorker, OFF = 'calm-off'
let due = 0, held = !!here() // a page that is opened in the middle waits
const ring = name => { if ($('bowl').checked) wake().then(() => sound(name)) }

/** The step in the address is heard, and the next one comes in its time; unless they are held. */
function step() {
  clearTimeout(due)
  const now = here(), next = now?.nextElementSibling
  held &&= !!now
  hold.textContent = hold.dataset[held ? 'on' : 'pause']
  aloud(now && !held ? now.firstElementChild.textContent : '')
  if (!now || held) return
  ring(now.previousElementSibling ? 'carryOn' : 'begin')
  due = setTimeout(() => {
    if (!next) return ring('end')
    const at = document.activeElement
    location.replace(`#${next.id}`)
    if (at === hold) hold.focus()
  }, now.dataset.seconds * 1000)
}

addEventListener('hashchange', step)
hold.addEventListener('click', () => { held = !held; step() })
hold.parentElement.hidden = false
offer()
stayAwake()
step()

// The copy was asked for without the breath that this address names.
$(`breath-${new URLSearchParams(location.search).get('breath')}`)?.click()

const WORKER = '/calm-worker.mjs'
globalThis.trustedTypes?.createPolicy('default', {createScriptURL: () => WORKER})

/** What any visitor may read stays on this phone, or is taken off it again. */
async function keep() {
  choose(!stays.checked, OFF)
  if (stays.checked) return Promise.all(['/calm', '/help', '/reading-room'].map(scope => workers.register(WORKER, {scope})))
  for (const each of await workers.getRegistrations()) await each.unregister()
  for (const name of await caches.keys()) await caches.delete(name)
}

if (workers) {
  stays.closest('section').hidden = false
  stays.checked = !chosen(OFF)
  stays.addEventListener('change', keep)
  if (stays.checked) keep().catch(() => { stays.checked = false })
}
