import { defineButton } from '../telegram/buttons.ts'

export const showDuty = defineButton('oncall:show')
export const startIt = defineButton('oncall:start')
export const stopIt = defineButton('oncall:stop')
/** Goes both ways: whoever would come if need be takes that back. */
export const toggleStandby = defineButton('oncall:standby')
export const showHours = defineButton('oncall:hours')
