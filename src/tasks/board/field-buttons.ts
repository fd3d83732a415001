import { defineButton } from '../../telegram/buttons.ts'

/** Asks for one field; `after` says what follows once it is set, or left out. */
export const askFor = defineButton('task:edit', 'id', 'field', 'after')
/** A day with hours in minutes after midnight; `-` where it is open, and `none` for a day without hours. */
export const setWhen = defineButton('task:at', 'id', 'day', 'from', 'until', 'after')
export const setPlaces = defineButton('task:places', 'id', 'number', 'after')
export const setLength = defineButton('task:lasts', 'id', 'minutes')
export const setFindBy = defineButton('task:findby', 'id', 'day', 'from')
export const setKind = defineButton('task:kind', 'id', 'kind')
export const setSuits = defineButton('task:suits', 'id', 'whom', 'on')
export const setSpoken = defineButton('task:speak', 'id', 'code', 'on')
export const emptyIt = defineButton('task:empty', 'id', 'field')
/** The list of what can be changed; and back from wherever one is. */
export const changeIt = defineButton('task:change', 'id')
export const backToBoard = defineButton('task:back', 'id')
