import { defineButton } from '../../telegram/buttons.ts'

/** Goes on with what somebody had begun to write; begins another one. */
export const goOnWith = defineButton('task:draft', 'id')
export const beginNew = defineButton('task:new')
export const postIt = defineButton('task:post', 'id')
export const discardIt = defineButton('task:discard', 'id')
export const discardForSure = defineButton('task:discardyes', 'id')
