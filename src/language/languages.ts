/** The languages Lotse writes in. What people speak with each other is another, longer list: `spoken.ts`. */
export const languages = ['de', 'en', 'uk', 'ru', 'ar', 'fa', 'tr', 'fr'] as const

export type Language = (typeof languages)[number]
export type Direction = 'ltr' | 'rtl'

/** Each language's name for itself, as it stands on the buttons of /language. */
export const endonyms: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  ar: 'العربية',
  fa: 'فارسی',
  tr: 'Türkçe',
  fr: 'Français',
}

export function isLanguage(code: unknown): code is Language {
  return languages.includes(code as Language)
}

export function direction(language: Language): Direction {
  return language === 'ar' || language === 'fa' ? 'rtl' : 'ltr'
}

/** The interface language for Telegram's `language_code` ("uk", "uk-UA"); undefined where Lotse does not speak it. */
export function languageFor(telegramCode: string | undefined): Language | undefined {
  const primary = telegramCode?.toLowerCase().split(/[-_]/)[0]
  return isLanguage(primary) ? primary : undefined
}
