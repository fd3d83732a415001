import { defineButton } from '../telegram/buttons.ts'

export const showFairness = defineButton('care:fairness')
/** What somebody wants of care for themselves, and switching it. */
export const showCare = defineButton('care:own')
export const switchOwn = defineButton('care:switch', 'care')
/** After a talk. */
export const restNoMore = defineButton('care:awake')
export const pauseForToday = defineButton('care:pause')
export const isFine = defineButton('care:fine')
/** Says first what coordinators will read; only the second one tells them. */
export const talkToSomebody = defineButton('care:talk')
export const tellThem = defineButton('care:tell')
