import { badRequest } from '../refusals.ts'
import type { Method } from './call.ts'

const LIMIT = 200

export const answerCallbackQuery: Method<'answerCallbackQuery'> = ({ callbacks }, given) => {
  const text = given.text === '' ? undefined : given.text
  if (text !== undefined && [...text].length > LIMIT) throw badRequest('MESSAGE_TOO_LONG')
  if (given.url && !URL.canParse(given.url)) throw badRequest('URL_INVALID')
  callbacks.answer(given.callback_query_id, {
    alert: given.show_alert ?? false,
    ...(text !== undefined && { text }),
    ...(given.url && { url: given.url }),
  })
  return true
}
