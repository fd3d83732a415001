import type { RichBlock, RichBlockListItem, RichText } from 'grammy/types'

export function plain(text: RichText): string {
  if (typeof text === 'string') return text
  if (Array.isArray(text)) return text.map(plain).join('')
  return 'text' in text ? plain(text.text) : ''
}

/** What a block says, as plain lines. */
export function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'footer':
    case 'pre':
    case 'expandable_blockquote':
      return plain(block.text).trim().split('\n')
    case 'divider':
      return ['———']
    case 'list':
      return block.items.flatMap((item) => indented(item, item.blocks.flatMap(linesOf)))
    case 'blockquote':
      return block.blocks.flatMap(linesOf).map((line) => `> ${line}`)
    case 'details':
      return [`▸ ${plain(block.summary).trim()}`, ...block.blocks.flatMap(linesOf).map((line) => `  ${line}`)]
    case 'table':
      return block.cells.map((row) => row.map((cell) => plain(cell.text ?? '').trim()).join(' | '))
    default:
      return []
  }
}

function indented({ label, has_checkbox, is_checked }: RichBlockListItem, [first = '', ...others]: string[]): string[] {
  const mark = has_checkbox ? (is_checked ? '☑' : '☐') : label
  return [`${mark} ${first}`, ...others.map((line) => `  ${line}`)]
}
