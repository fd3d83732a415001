import type { InputRichMessage, RichBlock, RichBlockListItem, RichBlockTableCell, RichText } from 'grammy/types'
import { checkedLink } from './links.ts'
import type { Content } from './message.ts'
import { badRequest } from './refusals.ts'
import { type Element, isInline, type Node, parseRichHtml } from './rich-html.ts'
import { linesOf, plain } from './rich-lines.ts'

const MOST_CHARACTERS = 32_768
const MOST_BLOCKS = 500
const MOST_COLUMNS = 20

/** Reads a rich message; beside its blocks, its words as plain lines, for everybody who wants to know what it says. */
export function richMessage({ html, markdown, is_rtl }: InputRichMessage): { content: Content; text: string } {
  if (markdown !== undefined) throw badRequest('the stand-in reads rich messages as HTML only')
  if (!html) throw badRequest('rich message must be non-empty')
  const blocks = readBlocks(parseRichHtml(html))
  const text = blocks.flatMap(linesOf).join('\n')
  if (text.trim() === '') throw badRequest('rich message must be non-empty')
  if ([...text].length > MOST_CHARACTERS || countBlocks(blocks) > MOST_BLOCKS) {
    throw badRequest('rich message is too long')
  }
  return { content: { rich_message: { blocks, ...(is_rtl && { is_rtl }) } }, text }
}

/** Text that stands between blocks becomes a paragraph of its own. */
function readBlocks(nodes: readonly Node[]): RichBlock[] {
  const blocks: RichBlock[] = []
  let loose: Node[] = []
  const closeParagraph = () => {
    const text = readText(loose)
    loose = []
    if (plain(text).trim() !== '') blocks.push({ type: 'paragraph', text })
  }
  for (const node of nodes) {
    if (isInline(node)) loose.push(node)
    else {
      closeParagraph()
      blocks.push(readBlock(node as Element))
    }
  }
  closeParagraph()
  return blocks
}

function readBlock({ tag, attributes, children }: Element): RichBlock {
  switch (tag) {
    case 'p':
      return { type: 'paragraph', text: readText(children) }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { type: 'heading', text: readText(children), size: Number(tag.charAt(1)) as 1 }
    case 'footer':
      return { type: 'footer', text: readText(children) }
    case 'pre':
      return { type: 'pre', text: children.map(plainOf).join('') }
    case 'hr':
      return { type: 'divider' }
    case 'ul':
    case 'ol':
      return {
        type: 'list',
        items: elements(children, 'li').map((item, index) =>
          readItem(item, tag === 'ol' ? index + Number(attributes.get('start') ?? 1) : undefined),
        ),
      }
    case 'blockquote':
      return attributes.has('expandable')
        ? { type: 'expandable_blockquote', text: readText(children) }
        : { type: 'blockquote', blocks: readBlocks(children) }
    case 'details': {
      const [summary] = elements(children, 'summary')
      if (!summary) throw badRequest('details must have a summary')
      const blocks = readBlocks(children.filter((child) => child !== summary))
      return {
        type: 'details',
        summary: readText(summary.children),
        blocks,
        ...(attributes.has('open') && { is_open: true as const }),
      }
    }
    case 'table':
      return readTable(attributes, children)
    default:
      throw badRequest(`tag "${tag}" is out of place`)
  }
}

const elements = (nodes: readonly Node[], tag: string): Element[] =>
  nodes.filter((node): node is Element => typeof node !== 'string' && node.tag === tag)

function readItem({ children }: Element, value: number | undefined): RichBlockListItem {
  const box = elements(children, 'input')[0]?.attributes
  return {
    label: value === undefined ? '•' : `${value}.`,
    blocks: readBlocks(children.filter((child) => typeof child === 'string' || child.tag !== 'input')),
    ...(value !== undefined && { value }),
    ...(box && { has_checkbox: true as const }),
    ...(box?.has('checked') && { is_checked: true as const }),
  }
}

function readTable(attributes: ReadonlyMap<string, string>, children: readonly Node[]): RichBlock {
  const [caption] = elements(children, 'caption')
  const cells = elements(children, 'tr').map((row) =>
    row.children
      .filter((cell): cell is Element => typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th'))
      .map(readCell),
  )
  if (cells.some((row) => row.length > MOST_COLUMNS)) throw badRequest('table has too many columns')
  return {
    type: 'table',
    cells,
    ...(attributes.has('bordered') && { is_bordered: true as const }),
    ...(attributes.has('striped') && { is_striped: true as const }),
    ...(caption && { caption: readText(caption.children) }),
  }
}

const readCell = ({ tag, attributes, children }: Element): RichBlockTableCell => ({
  text: readText(children),
  ...(tag === 'th' && { is_header: true as const }),
  align: (attributes.get('align') ?? 'left') as 'left',
  valign: (attributes.get('valign') ?? 'top') as 'top',
})

const STYLES: Readonly<
  Record<
    string,
    'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' | 'marked' | 'subscript' | 'superscript' | 'spoiler'
  >
> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  mark: 'marked',
  sub: 'subscript',
  sup: 'superscript',
  'tg-spoiler': 'spoiler',
}

/** Line ends and runs of spaces are one space, as in any HTML; `<br>` ends a line. */
function readText(nodes: readonly Node[]): RichText {
  const parts = nodes.map((node): RichText => {
    if (typeof node === 'string') return node.replace(/[ \t\r\n]+/g, ' ')
    if (node.tag === 'br') return '\n'
    const text = readText(node.children)
    if (node.tag === 'a') {
      const url = checkedLink(node.attributes.get('href') ?? '')
      return url === undefined ? text : { type: 'url', text, url }
    }
    if (node.tag === 'tg-time') {
      const format = (node.attributes.get('format') ?? '') as 'r'
      return { type: 'date_time', text, unix_time: Number(node.attributes.get('unix')), date_time_format: format }
    }
    const style = STYLES[node.tag]
    if (!style) throw badRequest(`tag "${node.tag}" is out of place`)
    return { type: style, text }
  })
  const [only = ''] = parts
  return parts.length < 2 ? only : parts
}

const plainOf = (node: Node): string => (typeof node === 'string' ? node : node.children.map(plainOf).join(''))

function countBlocks(blocks: readonly RichBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list') {
      return sum + 1 + block.items.reduce((items, item) => items + 1 + countBlocks(item.blocks), 0)
    }
    if (block.type === 'table') return sum + 1 + block.cells.length
    return sum + 1 + ('blocks' in block ? countBlocks(block.blocks) : 0)
  }, 0)
}
