import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languages } from '../language/languages.ts'
import { PhraseReader } from '../language/phrase-reader.ts'
import { isMadeOf, Phrases } from '../language/phrases.ts'
import { type Text, Vocabulary } from '../language/vocabulary.ts'

export const dangers = ['suicide', 'violence', 'emergency'] as const

export type Danger = (typeof dangers)[number]

export type Intent =
  /** Numbers to call come first; the text may still hold a question. `dangers` are all that were heard, `danger` is the first of them. */
  | { readonly kind: 'danger'; readonly danger: Danger; readonly dangers: readonly Danger[] }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  /** Wants to write with a human being. */
  | { readonly kind: 'person' }
  /** `appointment`: they have one, and may want to note it. */
  | { readonly kind: 'question'; readonly appointment?: true }

const list = z.array(z.string())

/** `harmless` are phrases that hold words of danger and mean something else; `filler` may stand beside a greeting or thanks. */
const kindsSchema = z.strictObject({
  suicide: list,
  violence: list,
  emergency: list,
  harmless: list,
  greeting: list,
  thanks: list,
  filler: list,
  person: list,
  appointment: list.default([]),
})

type PhraseKind = keyof z.infer<typeof kindsSchema>

const kinds = Object.keys(kindsSchema.shape) as PhraseKind[]

/** `words` are lists that the phrases of the same file name. */
const phrasesSchema = kindsSchema.extend({ words: z.record(z.string(), list).default({}) })

/** Words. Longer texts that mention a person have more to say than that they want one. */
const longestWish = 12

/**
 * Reads `<folder>/<language>/phrases.json` of every language that has one and returns what tells the intent of a text. All languages are heard at
 * once: people in fear do not keep to the language they once chose.
 * @throws Error naming every file that cannot be read
 */
export function loadIntents(folder: string): (text: string) => Intent {
  const phrases = Object.fromEntries(kinds.map((kind) => [kind, new Phrases()])) as Record<PhraseKind, Phrases>
  const vocabulary = new Vocabulary()
  const problems: string[] = []
  for (const language of languages) {
    const file = join(folder, language, 'phrases.json')
    try {
      const own = phrasesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      const reader = new PhraseReader(
        vocabulary,
        kinds.flatMap((kind) => own[kind]),
        own.words,
      )
      for (const kind of kinds) phrases[kind].add(reader.read(own[kind]))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') problems.push(`${file}: ${describe(error)}`)
    }
  }
  if (problems.length > 0) throw new Error(`The phrases cannot be read:\n${problems.join('\n')}`)
  return (text) => intentOf(vocabulary.read(text), phrases)
}

function describe(error: unknown): string {
  return error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : (error as Error).message
}

function intentOf(text: Text, phrases: Record<PhraseKind, Phrases>): Intent {
  const serious = phrases.harmless.cutFrom(text)
  const heard = dangers.filter((danger) => phrases[danger].occurIn(serious))
  if (heard[0]) return { kind: 'danger', danger: heard[0], dangers: heard }

  if (text.words.length > longestWish) return question(text, phrases)
  if (isMadeOf(text, [phrases.greeting, phrases.thanks, phrases.filler])) {
    if (phrases.thanks.occurIn(phrases.greeting.cutFrom(text))) return { kind: 'thanks' }
    if (phrases.greeting.occurIn(text)) return { kind: 'greeting' }
  }
  return phrases.person.occurIn(text) ? { kind: 'person' } : question(text, phrases)
}

const question = (text: Text, phrases: Record<PhraseKind, Phrases>): Intent => ({
  kind: 'question',
  ...(phrases.appointment.occurIn(text) ? { appointment: true } : {}),
})
