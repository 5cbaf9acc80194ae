/** For when no line is there: what any visitor may read. The house writes VERSION and KEPT above this. */

/** Three of these start at once, and one fills it. Asked for as by nobody, no answer is anybody's. */
async function fill() {
  const copy = await caches.open(VERSION)
  if ((await copy.keys()).length) return
  await copy.addAll(KEPT.map(address => new Request(address, {credentials: 'omit'})))
  for (const name of await caches.keys()) if (name !== VERSION) await caches.delete(name)
}

addEventListener('install', event => {
  skipWaiting()
  event.waitUntil(navigator.locks.request(VERSION, fill))
})

addEventListener('fetch', event => {
  const {request} = event
  if (request.method === 'GET') event.respondWith(fetch(request).catch(() => caches.match(request, {ignoreSearch: true})))
})
