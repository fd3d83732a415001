import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../language/languages.ts'
import { loadLibrary } from './library.ts'
import { createSearch } from './search.ts'

const questionSchema = z.object({
  language: z.string(),
  text: z.string(),
  /** Any of these is right. None: the question is about something else, and the search should find nothing. */
  guides: z.array(z.string()),
  region: z.string().optional(),
})

export type Question = z.infer<typeof questionSchema>
export type Figures = { questions: number; 'recall@1': number; 'recall@3': number; mrr: number }
export type Evaluation = Figures & {
  byLanguage: Record<string, Figures>
  /** Of the questions without a right guide, the share that was rightly left without an answer. */
  silent?: number
}

type Answer = { readonly question: Question; readonly slugs: readonly string[] }

/** Asks every question of the guides in `folder`, laid out as `<language>/guides/<slug>.md`. Only guides of the question's language count as found. */
export function askAll(folder: string, questions: readonly Question[]): readonly Answer[] {
  const languages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'guides'))) as Language[]
  const library = loadLibrary(folder, { languages })
  const search = createSearch(library)
  return questions.map((question) => {
    const language = question.language as Language
    const { hits } = search(question.text, { language, region: question.region })
    return { question, slugs: hits.filter((hit) => hit.language === language).map((hit) => hit.slug) }
  })
}

/** recall@k is the share of questions with at least one right guide among the first k; mrr the mean of 1 / rank of the first right one. */
export function evaluate(answers: readonly Answer[]): Evaluation {
  const onTopic = answers.filter(({ question }) => question.guides.length > 0)
  const offTopic = answers.filter(({ question }) => question.guides.length === 0)
  const languages = [...new Set(onTopic.map(({ question }) => question.language))].sort()
  const inLanguage = (language: string) => onTopic.filter(({ question }) => question.language === language)
  return {
    ...figures(onTopic),
    byLanguage: Object.fromEntries(languages.map((language) => [language, figures(inLanguage(language))])),
    ...(offTopic.length > 0 && { silent: share(offTopic, ({ slugs }) => slugs.length === 0) }),
  }
}

/** One line of JSON each. @throws Error naming the line that is not a question */
export function readQuestions(file: string): readonly Question[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [questionSchema.parse(JSON.parse(line))]
    } catch (error) {
      throw new Error(`${file}:${index + 1}: is not a question: ${(error as Error).message}`)
    }
  })
}

function figures(answers: readonly Answer[]): Figures {
  const ranks = answers.map(rankOf)
  return {
    questions: answers.length,
    'recall@1': share(ranks, (rank) => rank <= 1),
    'recall@3': share(ranks, (rank) => rank <= 3),
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / (ranks.length || 1),
  }
}

/** From 1; Infinity where no right guide was found. */
function rankOf({ question, slugs }: Answer): number {
  const index = slugs.findIndex((slug) => question.guides.includes(slug))
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / (items.length || 1)
}

/** `node src/guides/evaluate.ts <folder> [questions.jsonl …] [--misses]`: a table, and JSON as the last line. */
function main(given: readonly string[]): void {
  const [folder, ...files] = given.filter((argument) => argument !== '--misses')
  if (folder === undefined) {
    console.error('Usage: npm run eval:search -- <folder with guides> [questions.jsonl …] [--misses]')
    process.exit(2)
  }
  const asked = files.length > 0 ? files : [join(folder, 'questions.jsonl')]
  const missing = [folder, ...asked].filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.error(missing.map((path) => `${path} is not there`).join('\n'))
    process.exit(2)
  }
  const questions = asked.flatMap(readQuestions)
  const answers = askAll(folder, questions)
  if (given.includes('--misses')) {
    for (const { question, slugs } of answers.filter(
      (answer) => answer.question.guides.length > 0 && rankOf(answer) > 1,
    )) {
      console.log(`${question.language}  ${question.text}  →  ${slugs.slice(0, 3).join(', ') || 'nothing'}`)
    }
  }
  const evaluation = evaluate(answers)
  const { byLanguage, silent: _silent, ...all } = evaluation
  const rounded = (row: Figures) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000]))
  console.table({
    ...Object.fromEntries(Object.entries(byLanguage).map(([name, row]) => [name, rounded(row)])),
    all: rounded(all),
  })
  console.log(JSON.stringify(evaluation))
}

if (import.meta.main) main(process.argv.slice(2))
