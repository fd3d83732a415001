import { defineButton } from '../telegram/buttons.ts'

/** Coming shifts, a page of them; pages count from nought. */
export const listShifts = defineButton('shift:list', 'page')
export const takeIt = defineButton('shift:take', 'id')
export const releaseIt = defineButton('shift:release', 'id')
/** Would come if need be. */
export const standByIt = defineButton('shift:standby', 'id')
/** Says no to being asked for a shift. */
export const passIt = defineButton('shift:pass', 'id')
/** Puts somebody into a shift who said they would come if need be. */
export const assignIt = defineButton('shift:assign', 'id', 'person')
/** Hands one's own shift over, or swaps it: a choice of two, then of the shifts that could come in return. */
export const swapIt = defineButton('shift:swap', 'id')
export const handOverIt = defineButton('swap:over', 'id')
export const chooseInReturn = defineButton('swap:choose', 'id')
export const swapFor = defineButton('swap:for', 'id', 'other')
/** Would rather not. */
export const passSwap = defineButton('swap:pass', 'id')
export const takeSwap = defineButton('swap:take', 'id')
export const withdrawSwap = defineButton('swap:withdraw', 'id')
