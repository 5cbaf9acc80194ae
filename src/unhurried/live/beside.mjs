/** Beside somebody who has asked for space: the page stays as it is until that evening is over. */

import {line} from './line.mjs'

line({
  now: Number(document.querySelector('main')?.dataset.now),
  open: () => {},
  told: ({sitting}) => { if (!sitting?.space) location.replace('/sitting') },
})
