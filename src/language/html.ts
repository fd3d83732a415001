/** Text that is Telegram HTML already and must not be escaped again: a guide's title with marks, a finished line. */
export type Html = { readonly html: string }

export function raw(html: string): Html {
  return { html }
}

export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && typeof (value as Html).html === 'string'
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Escapes for text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** A template whose values are escaped unless they are Html themselves. */
export function html(texts: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  return raw(
    String.raw({ raw: texts }, ...values.map((value) => (isHtml(value) ? value.html : escapeHtml(String(value))))),
  )
}

/** What a reader sees of Telegram HTML: without tags, entities decoded. Telegram counts its limits on this. */
export function visibleText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
}
