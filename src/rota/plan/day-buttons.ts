import { defineButton } from '../../telegram/buttons.ts'

/** Seven days, from today or from so many weeks after. */
export const openWeek = defineButton('rota:week', 'weeks')
export const openDay = defineButton('rota:day', 'day')
export const typeDay = defineButton('rota:date')
export const addExtra = defineButton('rota:extra', 'day')
export const bringItBack = defineButton('rota:back', 'slot', 'day')

/** One shift on one day. */
export const openShift = defineButton('rota:shift', 'id')
export const setSize = defineButton('rota:size', 'id', 'count')
export const typeShiftHours = defineButton('rota:hours', 'id')
export const cancelIt = defineButton('rota:cancel', 'id')
export const cancelForSure = defineButton('rota:off', 'id')
export const restoreIt = defineButton('rota:on', 'id')
export const whoCould = defineButton('rota:who', 'id', 'page')
export const putThemIn = defineButton('rota:put', 'shift', 'person')
export const takeThemOut = defineButton('rota:out', 'shift', 'person')
