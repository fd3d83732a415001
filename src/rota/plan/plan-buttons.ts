import { defineButton } from '../../telegram/buttons.ts'

export const openRota = defineButton('rota:open')
export const openHolidays = defineButton('rota:free')

/** A new slot, a step a button: nothing is kept in between but what stands on the buttons. */
export const newSlot = defineButton('rota:new')
export const chooseFrom = defineButton('rota:from', 'weekday')
export const chooseUntil = defineButton('rota:until', 'weekday', 'from')
export const addIt = defineButton('rota:add', 'weekday', 'from', 'until')
export const typeHours = defineButton('rota:type', 'weekday')

/** One slot. What a press makes of it stands on the button, so that pressing twice does no harm. */
export const openSlot = defineButton('rota:slot', 'id')
export const setPeople = defineButton('rota:people', 'id', 'count')
export const setHolidays = defineButton('rota:holidays', 'id', 'on')
export const typeTimes = defineButton('rota:times', 'id')
export const openSpoken = defineButton('rota:languages', 'id')
export const wantSpoken = defineButton('rota:language', 'id', 'code', 'on')
export const openTopics = defineButton('rota:topics', 'id')
export const wantTopic = defineButton('rota:topic', 'id', 'topic', 'on')
export const endIt = defineButton('rota:end', 'id')
export const endForSure = defineButton('rota:ended', 'id')
