import { defineButton } from '../telegram/buttons.ts'

/** Shows a guide's text. */
export const openGuide = defineButton('guide:open', 'slug')
/** Turns to a page of a guide. */
export const turnPage = defineButton('guide:page', 'slug', 'page')
/** Shows the guides of a topic. */
export const guidesOf = defineButton('guide:topic', 'topic')
export const allTopics = defineButton('guide:topics')
