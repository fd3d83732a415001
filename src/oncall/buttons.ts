import { defineButton } from '../telegram/buttons.ts'

export const startIt = defineButton('oncall:start')
export const stopIt = defineButton('oncall:stop')
