import type { MessageEntity } from 'grammy/types'

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;')

function tagsOf(entity: MessageEntity): [opening: string, closing: string] | undefined {
  switch (entity.type) {
    case 'bold':
      return ['<b>', '</b>']
    case 'italic':
      return ['<i>', '</i>']
    case 'underline':
      return ['<u>', '</u>']
    case 'strikethrough':
      return ['<s>', '</s>']
    case 'spoiler':
      return ['<tg-spoiler>', '</tg-spoiler>']
    case 'code':
      return ['<code>', '</code>']
    case 'pre':
      return entity.language
        ? [`<pre><code class="language-${escapeAttribute(entity.language)}">`, '</code></pre>']
        : ['<pre>', '</pre>']
    case 'blockquote':
      return ['<blockquote>', '</blockquote>']
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>']
    case 'text_link':
      return [`<a href="${escapeAttribute(entity.url)}">`, '</a>']
    case 'text_mention':
      return [`<a href="tg://user?id=${entity.user.id}">`, '</a>']
    case 'custom_emoji':
      return [`<tg-emoji emoji-id="${entity.custom_emoji_id}">`, '</tg-emoji>']
    case 'date_time':
      return [
        `<tg-time unix="${entity.unix_time}"${entity.date_time_format ? ` format="${entity.date_time_format}"` : ''}>`,
        '</tg-time>',
      ]
    default:
      return undefined
  }
}

/** A text and its entities as Telegram's HTML. Entities that overlap without nesting are closed and opened again. */
export function toHtml(text: string, entities: readonly MessageEntity[]): string {
  const marks = entities
    .flatMap((entity) => {
      const tags = tagsOf(entity)
      return tags ? [{ start: entity.offset, end: entity.offset + entity.length, tags }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  if (marks.length === 0) return escapeText(text)
  const cuts = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b)
  const open: typeof marks = []
  let html = ''
  let done = 0
  for (const cut of cuts) {
    html += escapeText(text.slice(done, cut))
    done = cut
    const firstEnding = open.findIndex((mark) => mark.end === cut)
    const closed = firstEnding < 0 ? [] : open.splice(firstEnding)
    html += closed
      .toReversed()
      .map((mark) => mark.tags[1])
      .join('')
    const opening = [...closed.filter((mark) => mark.end > cut), ...marks.filter((mark) => mark.start === cut)]
    html += opening.map((mark) => mark.tags[0]).join('')
    open.push(...opening)
  }
  return html + escapeText(text.slice(done))
}
