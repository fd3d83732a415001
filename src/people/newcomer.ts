import { type Language, languageFor } from '../language/languages.ts'
import { isSpokenLanguage } from '../language/spoken.ts'
import type { HelperGroup } from './group.ts'
import type { Person } from './person.ts'

/** What Telegram says of somebody who writes. */
export type TelegramUser = { id: number; first_name: string; language_code?: string }

/** Somebody who writes for the first time: an asker, in the language of their app where Lotse speaks it. */
export function newcomer(
  user: TelegramUser,
  group: HelperGroup,
  chosen?: Language,
): Pick<Person, 'groupId' | 'telegramId' | 'role' | 'name' | 'language' | 'languageFrom' | 'spoken'> {
  const fromApp = languageFor(user.language_code)
  const language = chosen ?? fromApp ?? group.language
  const app = user.language_code?.toLowerCase().split(/[-_]/)[0]
  return {
    groupId: group.id,
    telegramId: user.id,
    role: 'asker',
    name: undefined,
    language,
    languageFrom: chosen ? 'chosen' : fromApp ? 'telegram' : 'group',
    spoken: [...new Set([...(chosen ? [chosen] : []), app && isSpokenLanguage(app) ? app : language])],
  }
}
