import { Lexer, type Token, type Tokens } from 'marked'
import { isolate, isolateForeign, rightToLeftMark, startRightToLeft } from '../language/direction.ts'
import { escapeHtml, visibleText } from '../language/html.ts'
import { direction } from '../language/languages.ts'
import type { Guide } from './guide.ts'

/** Lines in the reader's language, as Telegram HTML. */
export type GuideLines = {
  /** Below the title: drafted and not yet checked by the group, or reviewed on a date; why it is in another language. */
  readonly status: string
  /** Above the sources. */
  readonly sources: string
}

/** Well under Telegram's 4096, so that a page can be read on a small telephone without losing the buttons below. */
const visibleLimit = 2500

type Block = { readonly markup: string; readonly heading?: boolean; readonly tight?: boolean }
type Side = { readonly rightToLeft: boolean }

/** A guide as messages in Telegram HTML, cut where a heading, a paragraph or a list item begins. There is always at least one. */
export function guidePages(guide: Guide, lines: GuideLines, limit: number = visibleLimit): readonly string[] {
  const side = { rightToLeft: direction(guide.language) === 'rtl' }
  const blocks: Block[] = [{ markup: bold(inlineText(guide.title, side)), heading: true }]
  if (lines.status) blocks.push({ markup: `<i>${lines.status}</i>` })
  blocks.push(...Lexer.lex(guide.body).flatMap((token) => blocksOf(token, side, limit)))
  if (guide.sources.length > 0) {
    const sources = guide.sources.map((source) => inlineText(source, side)).join(' · ')
    blocks.push({ markup: bold(lines.sources), heading: true }, { markup: line(sources, side) })
  }
  return cutIntoPages(blocks, limit)
}

/** A section that does not fit begins a new page when half of this one is used; else it is cut between its blocks. */
function cutIntoPages(blocks: readonly Block[], limit: number): readonly string[] {
  const pages: string[] = []
  let page = ''
  const turn = () => {
    pages.push(page)
    page = ''
  }
  for (const section of sections(blocks)) {
    const whole = join(section)
    if (page !== '' && length(page) + length(whole) + 2 > limit && length(page) > limit / 2) turn()
    for (const [index, block] of section.entries()) {
      const withNext = block.heading ? join(section.slice(0, 2)) : block.markup
      const underHeading = index > 0 && section[index - 1]?.heading
      if (page !== '' && !underHeading && length(page) + length(withNext) + 2 > limit) turn()
      page += page === '' ? block.markup : gap(block, underHeading) + block.markup
    }
  }
  turn()
  return pages
}

/** A heading and what stands under it. */
function sections(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = []
  for (const block of blocks) {
    const last = found.at(-1)
    if (block.heading || !last) found.push([block])
    else last.push(block)
  }
  return found
}

function join(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => (index === 0 ? '' : gap(block, blocks[index - 1]?.heading)) + block.markup)
    .join('')
}

function gap(block: Block, underHeading: boolean | undefined): string {
  return block.tight || underHeading ? '\n' : '\n\n'
}

function length(markup: string): number {
  return visibleText(markup).length
}

function blocksOf(token: Token, side: Side, limit: number): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ markup: line(bold(inline(token.tokens, side)), side), heading: true }]
    case 'paragraph':
    case 'text':
      return sentences(token.raw.trim(), limit).map((part) => ({
        markup: line(inline(Lexer.lexInline(part), side), side),
      }))
    case 'list':
      return listItems(token as Tokens.List, side, limit)
    case 'blockquote':
      return (token.tokens ?? [])
        .flatMap((inner) => blocksOf(inner, side, limit))
        .map(({ markup }) => ({ markup: `<blockquote>${markup}</blockquote>` }))
    case 'code':
      return [{ markup: `<pre>${escapeHtml(token.text)}</pre>` }]
    case 'table':
      return tableRows(token as Tokens.Table, side)
    case 'html':
      return [{ markup: line(escapeHtml(token.raw.trim()), side) }]
    default:
      return []
  }
}

function listItems(list: Tokens.List, side: Side, limit: number, depth = 0): Block[] {
  return list.items.flatMap((item, index) => {
    const first = Number(list.start || 1)
    const mark = item.task ? (item.checked ? '☑' : '☐') : list.ordered ? `${first + index}.` : depth > 0 ? '–' : '•'
    const [own, ...rest] = item.tokens
      .filter((token) => token.type !== 'checkbox')
      .flatMap((token): Block[] => {
        if (token.type === 'list') return listItems(token as Tokens.List, side, limit, depth + 1)
        return blocksOf(token, side, limit)
      })
    const text = `${'    '.repeat(depth)}${mark} ${own?.markup ?? ''}`
    return [
      { markup: marked(text, side), tight: index > 0 || depth > 0 },
      ...rest.map((block) => ({ ...block, tight: true })),
    ]
  })
}

/** Telegram has no tables: each row becomes a line of "heading: cell". */
function tableRows(table: Tokens.Table, side: Side): Block[] {
  return table.rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const name = inline(table.header[column]?.tokens ?? [], side)
      return column === 0 || name === '' ? inline(cell.tokens, side) : `${name}: ${inline(cell.tokens, side)}`
    })
    return { markup: marked(`• ${cells.join(' – ')}`, side), tight: index > 0 }
  })
}

function inline(tokens: readonly Token[] | undefined, side: Side): string {
  return (tokens ?? []).map((token) => inlineToken(token, side)).join('')
}

function inlineToken(token: Token, side: Side): string {
  switch (token.type) {
    case 'strong':
      return bold(inline(token.tokens, side))
    case 'em':
      return `<i>${inline(token.tokens, side)}</i>`
    case 'del':
      return `<s>${inline(token.tokens, side)}</s>`
    case 'codespan': {
      // Isolated from outside: a tap copies what is within.
      const code = `<code>${escapeHtml(token.text)}</code>`
      return side.rightToLeft ? isolate(code) : code
    }
    case 'link':
      return link(token.href, inline(token.tokens, side))
    case 'image':
      return inlineText(token.text, side)
    case 'br':
      return '\n'
    default:
      return inlineText('text' in token ? String(token.text) : token.raw, side)
  }
}

function inlineText(text: string, side: Side): string {
  const flowing = text.replace(/\s*\n\s*/g, ' ')
  return escapeHtml(side.rightToLeft ? isolateForeign(flowing) : flowing)
}

/** What Telegram would not open stays as words. */
function link(href: string, text: string): string {
  return /^(https?:|tel:|mailto:|tg:)/.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text
}

function bold(markup: string): string {
  return `<b>${markup}</b>`
}

function line(markup: string, side: Side): string {
  return side.rightToLeft ? markup.split('\n').map(startRightToLeft).join('\n') : markup
}

/** A line with a bullet or number of its own, which stands on the right even when a German word follows. */
function marked(markup: string, side: Side): string {
  return side.rightToLeft ? rightToLeftMark + markup : markup
}

/** A paragraph longer than a page is cut between sentences, a sentence longer than a page between words. */
function sentences(source: string, limit: number): string[] {
  if (source.length <= limit) return [source]
  const parts: string[] = []
  let part = ''
  for (const piece of source.split(/(?<=[.!?؟۔]["»“”)]*\s)|(?<=\n)/)) {
    for (const word of piece.length > limit ? piece.split(/(?<=\s)/) : [piece]) {
      if (part !== '' && part.length + word.length > limit) {
        parts.push(part.trim())
        part = ''
      }
      part += word
    }
  }
  return [...parts, part.trim()].filter((text) => text !== '')
}
