import { defineButton } from '../telegram/buttons.ts'

/** On the card: takes a place, or joins the waiting list. */
export const claimIt = defineButton('task:claim', 'id')
export const ifNeedBe = defineButton('task:maybe', 'id')
export const askPoster = defineButton('task:ask', 'id')
/** In the private messages of those who have a part. */
export const releaseIt = defineButton('task:release', 'id')
export const finishIt = defineButton('task:done', 'id')
export const leaveLine = defineButton('task:leave', 'id')
/** On what a volunteer who is asked in private reads: not this time; not this kind. */
export const passAsk = defineButton('task:pass', 'id')
export const neverAsk = defineButton('task:never', 'id')
/** On the poster's board. */
export const morePlaces = defineButton('task:more', 'id')
export const fewerPlaces = defineButton('task:fewer', 'id')
export const cancelIt = defineButton('task:cancel', 'id')
export const keepIt = defineButton('task:keep', 'id')
export const cancelForSure = defineButton('task:cancelyes', 'id')
export const showBoard = defineButton('task:board', 'id')
export const urgeIt = defineButton('task:urgent', 'id')
export const endIt = defineButton('task:end', 'id')
export const answerIt = defineButton('task:answer', 'id')
/** What is open, and what is one's own: a page of it. */
export const listTasks = defineButton('task:list', 'page')
/** Shows one's own part in it again. */
export const showPart = defineButton('task:show', 'id')
/** In the message about a change or a cancellation: which one they know of. */
export const knowIt = defineButton('task:known', 'id', 'change')
/** Whoever looks after it has reached somebody who may not have known. */
export const reachedThem = defineButton('task:reached', 'place')
/** In a reminder: whoever holds a place says that they are coming. */
export const comingTo = defineButton('task:coming', 'id')
/** Afterwards: how it went, at whoever held a place, and at whoever it was for. */
export const itWent = defineButton('task:went', 'id', 'how')
export const resultIs = defineButton('task:result', 'id', 'how')
/** Half an hour more or less that counts. */
export const countHours = defineButton('task:hours', 'id', 'by')
/** Whoever it was for thanks those who came, in their own words or in Lotse's. */
export const thankThem = defineButton('task:thank', 'id')
export const thankReady = defineButton('task:thankready', 'id')
/** It has no time, and goes on. */
export const staysOpen = defineButton('task:goeson', 'id')
