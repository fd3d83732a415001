import type { Actor } from './actor.ts'
import { startLotse } from './lotse.ts'
import { talk } from './talk.ts'

/** Vera talks with Amal, who reads German here; Viktor is on duty, too. */
export async function talking() {
  const lotse = await startLotse()
  const { amal, vera, viktor } = lotse
  await amal.speaks('de')
  await talk(amal, vera)
  await viktor.presses('oncall:start')
  viktor.skips()
  return lotse
}

/** Vera has given her talk with Amal away, with a note. */
export async function given(note = 'Der Termin ist am Freitag um 9.') {
  const lotse = await talking()
  const { amal, vera, viktor } = lotse
  await vera.presses('handover:give')
  await vera.says(note)
  for (const somebody of [amal, vera, viktor]) somebody.skips()
  return lotse
}

/** The talk that the newest message with buttons is about. */
export const questionId = ({ person }: Actor): string =>
  person
    .sees()
    .flatMap(({ buttons }) => buttons.flat())
    .findLast(({ data = '' }) => /^(handover|question):/.test(data))
    ?.data?.split(':')[2] ?? ''
