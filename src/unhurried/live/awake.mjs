/** The screen stays awake while the page is seen; whether this phone allows that */
export async function stayAwake() {
  try {
    if (!document.hidden) await navigator.wakeLock.request('screen')
    return true
  } catch { return false }
}

document.addEventListener('visibilitychange', stayAwake)
