import { defineButton } from '../telegram/buttons.ts'

/** Switches one part of what the helper group agreed on, on or off. */
export const flipSwitch = defineButton('group:switch', 'name')
/** The link behind the button in the group chat: 'revoke' it, or 'renew' it. */
export const changeLink = defineButton('group:link', 'act')
