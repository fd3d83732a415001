import { defineButton } from '../../telegram/buttons.ts'

/** Which languages? Of one's own; or of the asker of a talk in which there is no language in common. */
export const interpretNow = defineButton('interpret:now')
export const interpretFor = defineButton('interpret:for', 'id')
/** Asks everybody who speaks both. */
export const askInterpreters = defineButton('interpret:ask', 'from', 'to')
/** While it goes on; `stop` while nobody is found. */
export const tenMore = defineButton('interpret:more', 'id')
export const interpreted = defineButton('interpret:done', 'id')
export const stopSearching = defineButton('interpret:stop', 'id')
