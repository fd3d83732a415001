import { defineButton } from '../telegram/buttons.ts'

/** A volunteer accepts the code of conduct. */
export const acceptIt = defineButton('vetting:accept')
/** Brings the code of conduct to one volunteer, or to all who have not accepted it. */
export const sendConductTo = defineButton('vetting:send', 'id')
export const sendConductToAll = defineButton('vetting:all')
/** What one volunteer is cleared for. */
export const showClearances = defineButton('vetting:show', 'id')
/** Asks when somebody saw the certificate, or was trained. */
export const noteDay = defineButton('vetting:note', 'id', 'kind')
export const noteToday = defineButton('vetting:today', 'id', 'kind')
/** Trusts somebody with discreet questions. */
export const clearNow = defineButton('vetting:clear', 'id')
/** What was recorded holds no more. */
export const dropIt = defineButton('vetting:drop', 'id', 'kind')
