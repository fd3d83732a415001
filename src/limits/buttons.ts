import { defineButton } from '../telegram/buttons.ts'

export const showLimits = defineButton('limits:show')
/** Opens the choice for one limit. */
export const editLimit = defineButton('limits:edit', 'which')
/** A number, or `none`. */
export const openAtOnceIs = defineButton('limits:open', 'most')
export const perWeekIs = defineButton('limits:week', 'most')
/** On the screen of topics: `yes` or `no`. */
export const barTopic = defineButton('limits:bar', 'topic', 'barred')
export const takeTopic = defineButton('limits:topic', 'topic')
/** Below a question that was passed on; and its way back. */
export const neverTopic = defineButton('limits:never', 'topic')
export const againTopic = defineButton('limits:again', 'topic')
/** On the screen of kinds of tasks: `yes` or `no`. */
export const barKind = defineButton('limits:kind', 'kind', 'barred')
/** Below a task that was not for them: the way back. */
export const againKind = defineButton('limits:kindagain', 'kind')
export const showLanguages = defineButton('limits:languages')

export const showPause = defineButton('pause:show')
export const pauseFor = defineButton('pause:for', 'length')
export const stopPause = defineButton('pause:end')
/** Gives back the shifts that lie in the pause. */
export const giveShiftsBack = defineButton('pause:giveback')

export const showQuiet = defineButton('quiet:show')
/** Minutes after midnight. */
export const quietIs = defineButton('quiet:set', 'from', 'until')
export const noQuiet = defineButton('quiet:off')
/** Asks for hours of one's own. */
export const ownQuiet = defineButton('quiet:own')
