/** A page beside the sitting, on which somebody settles or gives space: the line is held, so that it tells nobody so. */

import {line} from './line.mjs'

const main = document.querySelector('main')

line({
  now: Number(main.dataset.now),
  told: ({sitting}) => { if (main.dataset.gives && !sitting?.space) location.replace('/sitting') },
})
