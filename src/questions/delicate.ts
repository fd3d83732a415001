import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languages } from '../language/languages.ts'
import { PhraseReader } from '../language/phrase-reader.ts'
import { Phrases } from '../language/phrases.ts'
import { Vocabulary } from '../language/vocabulary.ts'

const list = z.array(z.string())

/** A text about several is about the first of them. */
const topicsSchema = z.strictObject({ stay: list, family: list, health: list })

export type Delicate = keyof z.infer<typeof topicsSchema>

const topics = Object.keys(topicsSchema.shape) as Delicate[]

/**
 * Reads `<folder>/<language>/topics.json` of every language that has one and returns what tells whether a text is about something that not
 * everybody should read. All languages are heard at once.
 * @throws Error naming every file that cannot be read
 */
export function loadDelicate(folder: string): (text: string) => Delicate | undefined {
  const phrases: Record<Delicate, Phrases> = { stay: new Phrases(), family: new Phrases(), health: new Phrases() }
  const vocabulary = new Vocabulary()
  const problems: string[] = []
  for (const language of languages) {
    const file = join(folder, language, 'topics.json')
    try {
      const own = topicsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      const all = topics.flatMap((topic) => own[topic])
      const reader = new PhraseReader(vocabulary, all, {})
      for (const topic of topics) phrases[topic].add(reader.read(own[topic]))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') problems.push(`${file}: ${describe(error)}`)
    }
  }
  if (problems.length > 0) throw new Error(`The delicate topics cannot be read:\n${problems.join('\n')}`)
  return (text) => {
    const read = vocabulary.read(text)
    return topics.find((topic) => phrases[topic].occurIn(read))
  }
}

function describe(error: unknown): string {
  return error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : (error as Error).message
}
