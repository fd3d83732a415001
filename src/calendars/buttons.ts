import { defineButton } from '../telegram/buttons.ts'

export const showMine = defineButton('calendar:mine')
export const showGroups = defineButton('calendar:group')
export const renewIt = defineButton('calendar:renew', 'shows')
export const stopIt = defineButton('calendar:stop', 'shows')
