import { isMap, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Language } from '../language/languages.ts'

export const topics = [
  'housing',
  'contracts',
  'authorities',
  'stay',
  'work',
  'language',
  'family',
  'health',
  'everyday',
  'emergency',
] as const

export type Topic = (typeof topics)[number]

export type Guide = {
  /** The same in every language. */
  readonly slug: string
  readonly language: Language
  readonly title: string
  readonly summary?: string
  readonly topic?: Topic
  /** What people type who look for it, German words in the reader's letters included. */
  readonly keywords: readonly string[]
  /** Only for helper groups of this region; without one for all. */
  readonly region?: string
  /** ISO date on which it was written without a group having checked it. */
  readonly drafted?: string
  /** ISO date on which a group last checked it. */
  readonly reviewed?: string
  /** Laws, authorities or addresses on the web. */
  readonly sources: readonly string[]
  /** Markdown. */
  readonly body: string
}

export type GuideProblem = { readonly file: string; readonly line: number; readonly problem: string }

export function isTopic(value: unknown): value is Topic {
  return topics.includes(value as Topic)
}

const text = z.string('a text in one line').trim().min(1, 'a text that is not empty')
const word = z.union([text, z.number().transform(String)], 'a list of words')
const day = z.iso.date('a date like 2026-11-22')

const fields = {
  title: text,
  summary: text.optional(),
  topic: z.enum(topics, `one of ${topics.join(', ')}`).optional(),
  keywords: z.array(word, 'a list of words').default([]),
  region: z.union([text, z.number().transform(String)], 'the name of a region').optional(),
  drafted: day.optional(),
  reviewed: day.optional(),
  sources: z.array(word, 'a list of sources').default([]),
}

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*\r?$\n?/m

/**
 * Reads one guide. A guide whose title can be read is usable in spite of its problems: what is wrong is left out.
 * @param file only for naming problems
 */
export function parseGuide(
  source: string,
  origin: { file: string; slug: string; language: Language },
): { guide?: Guide; problems: GuideProblem[] } {
  const { file, slug, language } = origin
  const problems: GuideProblem[] = []
  const report = (line: number, problem: string) => problems.push({ file, line, problem })

  const front = fence.exec(source)
  if (front?.index !== 0) {
    report(1, 'must begin with front matter between two lines of ---, with a title at least')
    return { problems }
  }
  const lines = new LineCounter()
  const document = parseDocument(front[1] ?? '', { lineCounter: lines })
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line + 1
  for (const error of document.errors)
    report(lineOf(error.pos[0]), error.message.split(/ at line |\n/)[0] ?? error.code)
  if (!isMap(document.contents)) {
    report(2, 'the front matter must be lines of "name: value"')
    return { problems }
  }

  const read: Record<string, unknown> = {}
  const given = new Map(document.contents.items.map((pair) => [String(pair.key), pair]))
  const lineOfField = (name: string) => {
    const key = given.get(name)?.key as { range?: [number] } | undefined
    return key ? lineOf(key.range?.[0]) : 1
  }
  const values = document.toJS() as Record<string, unknown>
  for (const name of given.keys()) {
    if (!(name in fields))
      report(lineOfField(name), `"${name}" is not known here; known are ${Object.keys(fields).join(', ')}`)
  }
  for (const [name, schema] of Object.entries(fields)) {
    const result = schema.safeParse(values[name] ?? undefined)
    if (result.success) read[name] = result.data
    else report(lineOfField(name), `"${name}" must be ${result.error.issues[0]?.message ?? 'different'}`)
  }
  if (read.title === undefined) return { problems }
  const body = source.slice(front[0].length).trim()
  return { guide: { keywords: [], sources: [], ...read, slug, language, body } as unknown as Guide, problems }
}
