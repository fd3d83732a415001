import { defineButton } from '../telegram/buttons.ts'

/** The list of one's own, and one of them. */
export const listOwn = defineButton('appointment:list')
export const showOne = defineButton('appointment:show', 'id')
/** Begins a new one: 'appointment' or 'deadline', or where a guide belongs to. */
export const newOne = defineButton('appointment:new', 'kind')
export const thereByGuide = defineButton('appointment:guide', 'slug')
/** While it is written: what it is about, goes on, the day, the day with an hour, no place. */
export const itIsAbout = defineButton('appointment:about', 'id', 'about')
export const writeOn = defineButton('appointment:write', 'id', 'step')
export const onDay = defineButton('appointment:day', 'id', 'day')
export const atTime = defineButton('appointment:at', 'id', 'day', 'time')
export const noPlace = defineButton('appointment:noplace', 'id')
/** The papers one needs: the list, one of them ready or not, a guide's list, none. */
export const showPapers = defineButton('appointment:papers', 'id')
export const tickPaper = defineButton('appointment:tick', 'id', 'number')
export const useGuide = defineButton('appointment:use', 'id', 'slug')
/** Somebody to come along: the wish as it stands, asks for it, calls it off. */
export const wishFor = defineButton('appointment:wish', 'id', 'wish')
export const typeArea = defineButton('appointment:area', 'id', 'wish')
export const askFor = defineButton('appointment:ask', 'id', 'wish', 'circle')
export const callOff = defineButton('appointment:calloff', 'id', 'kind')
/** A file for one's own calendar. */
export const calendarFile = defineButton('appointment:file', 'id')
export const cancelIt = defineButton('appointment:cancel', 'id')
export const cancelForSure = defineButton('appointment:cancelyes', 'id')
/** Afterwards: all done, what follows, somebody to ask. */
export const allDone = defineButton('appointment:done', 'id')
export const bringLater = defineButton('appointment:bring', 'id')
export const nextOne = defineButton('appointment:next', 'id')
export const needHelp = defineButton('appointment:help', 'id')
