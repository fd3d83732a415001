import { describeBot } from '../bot.ts'
import { badRequest } from '../refusals.ts'
import type { Method } from './call.ts'

export const getMe: Method<'getMe'> = ({ bot }) => describeBot(bot)

export const getUpdates: Method<'getUpdates'> = ({ updates }, given, { gone }) =>
  updates.poll(given, given.timeout ? gone() : NEVER)

const NEVER = new AbortController().signal

export const setWebhook: Method<'setWebhook'> = ({ updates }, given) => {
  if (given.url !== '' && !URL.canParse(given.url)) throw badRequest('invalid webhook URL specified')
  if (given.secret_token && !/^[A-Za-z0-9_-]+$/.test(given.secret_token)) {
    throw badRequest('secret token contains unallowed characters')
  }
  if (given.drop_pending_updates) updates.drop()
  updates.allow(given.allowed_updates)
  if (given.url !== '') updates.endPolls()
  const settings = { url: given.url, secret: given.secret_token, maxConnections: given.max_connections ?? 40 }
  updates.webhook.set(given.url === '' ? undefined : settings)
  return true
}

export const deleteWebhook: Method<'deleteWebhook'> = ({ updates }, given) => {
  if (given.drop_pending_updates) updates.drop()
  updates.webhook.set(undefined)
  return true
}

export const getWebhookInfo: Method<'getWebhookInfo'> = ({ updates }) => updates.webhook.info()

export const getFile: Method<'getFile'> = ({ files }, { file_id }) => files.describe(file_id)
