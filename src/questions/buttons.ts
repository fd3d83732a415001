import { defineButton } from '../telegram/buttons.ts'

export const human = defineButton('question:human', 'id')
export const takeIt = defineButton('question:take', 'id')
export const passIt = defineButton('question:pass', 'id')
export const closeIt = defineButton('question:close', 'id')
/** Writes on in a task's talk that was at rest. */
export const resumeIt = defineButton('question:again', 'id')
export const rateIt = defineButton('question:rate', 'id', 'stars')
export const newOne = defineButton('question:new', 'id')
export const topicIs = defineButton('question:topic', 'id', 'topic')
/** A volunteer's open talks, with what can become of them. */
export const showTalks = defineButton('handover:list')
export const keepTalk = defineButton('handover:keep', 'id')
export const giveTalk = defineButton('handover:give', 'id')
export const giveAll = defineButton('handover:all')
/** Takes a talk back that nobody has taken over yet. */
export const takeBackTalk = defineButton('handover:back', 'id')
export const writeNote = defineButton('handover:note', 'id')
/** Goes without a note, or deletes the one that was written. */
export const dropNote = defineButton('handover:nonote', 'id')
/** Keeps a question in a small circle. */
export const discreet = defineButton('question:discreet', 'id')
/** Says which of several talks a message that waits is for, and what came with it. */
export const sendTo = defineButton('question:to', 'id', 'number')
/** Offers to go on in one of the volunteer's languages. */
export const bridge = defineButton('question:bridge', 'id', 'language')
/** Shows one's own number after all. */
export const showContact = defineButton('question:contact', 'number')
export const keepContact = defineButton('question:nocontact', 'number')
/** What hangs, for coordinators: a page of it, and one question's way. */
export const listOpen = defineButton('questions:list', 'page')
export const showWay = defineButton('question:show', 'id')
/** Asks people off duty, too. */
export const addCover = defineButton('question:cover', 'id')
/** Shows whom a coordinator can give it to, a page of them; and gives it to one. */
export const chooseVolunteer = defineButton('question:choose', 'id', 'page')
export const assignTo = defineButton('question:assign', 'id', 'person')
/** The chosen one goes on with somebody else's talk, or does not. */
export const continueTalk = defineButton('question:continue', 'id')
export const declineTalk = defineButton('question:decline', 'id')
/** A coordinator would like to read it; the asker says yes, says no, or takes their yes back. `id`: of the reading. */
export const askToRead = defineButton('question:read', 'id')
export const allowReading = defineButton('question:allow', 'id')
export const refuseReading = defineButton('question:refuse', 'id')
export const revokeReading = defineButton('question:revoke', 'id')
