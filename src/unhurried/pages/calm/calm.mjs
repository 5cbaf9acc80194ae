/** Steps that go on by themselves, with a bowl and a voice where they are wished; and copies for when no line is there. */

import {aloud, choose, chosen, offer} from './aloud.mjs'
import {stayAwake} from './awake.mjs'
import {sound, wake} from './sound.mjs'

const $ = id => document.getElementById(id), here = () => $(location.hash.slice(1))?.closest('li')
const hold = $('hold'), workers = navigator.serviceWorker
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

// A copy has no breath of its own.
$(`breath-${new URLSearchParams(location.search).get('breath')}`)?.click()

const WORKER = '/calm-worker.mjs'
globalThis.trustedTypes?.createPolicy('default', {createScriptURL: () => WORKER})

/** What is ticked stays on this phone, and nothing else. */
async function keep({value, checked}) {
  if (checked) return workers.register(WORKER, {scope: value})
  await (await workers.getRegistration(value))?.unregister()
  for (const name of await caches.keys()) if (name.endsWith(value)) await caches.delete(name)
}

if (workers) for (const box of document.getElementsByName('stays')) {
  box.closest('section').hidden = false
  box.checked = box.defaultChecked !== chosen(box.value)
  box.addEventListener('change', () => { choose(box.checked !== box.defaultChecked, box.value); keep(box) })
  keep(box).catch(() => { box.checked = false })
}
