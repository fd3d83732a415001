/** Telegram drops a link it cannot follow and keeps the words; a bare host becomes an http address. */
export function checkedLink(href: string): string | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : `http://${href}`
  if (!URL.canParse(withScheme)) return undefined
  const url = new URL(withScheme)
  if (url.protocol === 'tg:' || url.protocol === 'ton:') return url.href
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  return /[^.]\.[^.]/.test(url.hostname) ? url.href : undefined
}
