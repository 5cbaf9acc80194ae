/** A page beside the sitting, on which somebody settles or gives space: the line is held, so that it tells nobody so. */

import {line} from './line.mjs'

const {now, gives} = document.querySelector('main').dataset

line({
  now: +now,
  told: ({sitting}) => { if (gives && sitting && !sitting.space) location.replace('/sitting') },
})
