/** For when no line is there: what any visitor may read. The house writes VERSION and KEPT above this. */

/** Each fills a copy of its own. Asked for as by nobody, no answer is anybody's. */
async function fill() {
  const {pathname} = new URL(registration.scope), own = VERSION + pathname
  await (await caches.open(own)).addAll(KEPT[pathname].map(address => new Request(address, {credentials: 'omit'})))
  for (const name of await caches.keys()) if (name.endsWith(pathname) && name !== own) await caches.delete(name)
}

addEventListener('install', event => {
  skipWaiting()
  event.waitUntil(fill())
})

addEventListener('fetch', event => {
  const {request} = event
  if (request.method === 'GET') event.respondWith(fetch(request).catch(() => caches.match(request, {ignoreSearch: true})))
})
