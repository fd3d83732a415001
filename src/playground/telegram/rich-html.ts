import { badRequest } from './refusals.ts'

export interface Element {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Node[]
}
export type Node = string | Element

const INLINE = [
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'code',
  'mark',
  'sub',
  'sup',
  'tg-spoiler',
  'a',
  'tg-time',
]
const BLOCKS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'footer',
  'ul',
  'ol',
  'li',
  'blockquote',
  'details',
  'summary',
  'table',
  'caption',
  'tr',
  'th',
  'td',
]
/** Tags without an end. */
const VOID = ['br', 'hr', 'input']
const KNOWN = new Set([...INLINE, ...BLOCKS, ...VOID])

const CHARACTERS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

const TOKEN = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[a-z0-9.-]+))?)*)\s*\/?>|[^<]+|</giy
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-z0-9.-]+)))?/gi

export const isInline = (node: Node): boolean =>
  typeof node === 'string' || node.tag === 'br' || INLINE.includes(node.tag)

/** Reads the HTML of rich messages, as far as the stand-in knows it: text, lists, tables, folds; no media, no formulas. */
export function parseRichHtml(source: string): Node[] {
  const root: Element = { tag: '', attributes: new Map(), children: [] }
  const open: Element[] = [root]
  for (const [token, slash, name, attributes] of source.matchAll(TOKEN)) {
    const parent = open.at(-1) as Element
    const tag = name?.toLowerCase()
    if (tag === undefined) {
      if (token === '<') throw unparsable('"<" has to be written as "&lt;"')
      parent.children.push(unescaped(token))
    } else if (slash) {
      if (parent.tag !== tag) throw unparsable(`unmatched end tag "${tag}"`)
      open.pop()
    } else {
      if (!KNOWN.has(tag)) throw unparsable(`unsupported start tag "${tag}"`)
      const element: Element = { tag, attributes: readAttributes(attributes ?? ''), children: [] }
      parent.children.push(element)
      if (!VOID.includes(tag)) open.push(element)
    }
  }
  if (open.length > 1) throw unparsable(`can't find end tag corresponding to start tag "${open.at(-1)?.tag}"`)
  return root.children
}

const unparsable = (what: string) => badRequest(`can't parse rich message: ${what}`)

const readAttributes = (source: string): ReadonlyMap<string, string> =>
  new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
      (name as string).toLowerCase(),
      unescaped(values.find((value) => value !== undefined) ?? ''),
    ]),
  )

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (escaped, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return CHARACTERS[name] ?? escaped
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code < 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : escaped
    },
  )
