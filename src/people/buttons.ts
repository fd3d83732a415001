import { defineButton } from '../telegram/buttons.ts'

export const setLanguage = defineButton('language:set', 'code')
export const speak = defineButton('language:speak', 'code')
export const unspeak = defineButton('language:unspeak', 'code')
/** Asks for the name of a language that has no button. */
export const speakOther = defineButton('language:other')
export const toggleTopic = defineButton('me:topic', 'topic')
/** Carries the language that was chosen on the greeting: before the town is known nothing is kept. */
export const chooseTown = defineButton('me:town', 'id', 'language')
export const leaveForSure = defineButton('me:leave', 'sure')
export const moveForSure = defineButton('me:move', 'code')
export const revoke = defineButton('invite:revoke', 'id')
export const invitePlaces = defineButton('invite:places', 'id', 'places')
export const inviteDays = defineButton('invite:days', 'id', 'days')
export const inviteRole = defineButton('invite:role', 'id', 'role')
export const showMember = defineButton('person:show', 'id')
export const setRole = defineButton('person:role', 'id', 'role')
export const showMembers = defineButton('person:list')
export const showMemberPage = defineButton('person:page', 'page')
/** The hours somebody served. */
export const showMemberHours = defineButton('person:hours', 'id')
