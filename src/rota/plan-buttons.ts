import { defineButton } from '../telegram/buttons.ts'

export const openRota = defineButton('rota:open')

/** A new slot, a step a button: nothing is kept in between but what stands on the buttons. */
export const newSlot = defineButton('rota:new')
export const chooseFrom = defineButton('rota:from', 'weekday')
export const chooseUntil = defineButton('rota:until', 'weekday', 'from')
export const addIt = defineButton('rota:add', 'weekday', 'from', 'until')
