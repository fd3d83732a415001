import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askAll, evaluate, readQuestions } from './evaluate.ts'

test('figures count the first right guide', () => {
  const question = (guides: string[]) => ({ language: 'de', text: 'Miete', guides })
  expect(
    evaluate([
      { question: question(['a']), slugs: ['a', 'b'] },
      { question: question(['a', 'c']), slugs: ['b', 'c'] },
      { question: question(['a']), slugs: ['b', 'c', 'd', 'a'] },
      { question: question(['a']), slugs: [] },
      { question: question([]), slugs: [] },
      { question: question([]), slugs: ['a'] },
    ]),
  ).toEqual({
    questions: 4,
    'recall@1': 0.25,
    'recall@3': 0.5,
    mrr: 0.4375,
    byLanguage: { de: { questions: 4, 'recall@1': 0.25, 'recall@3': 0.5, mrr: 0.4375 } },
    silent: 0.5,
  })
})

test('what people type finds its guide, and small talk finds none', () => {
  const folder = 'test/search-queries'
  const questions = readdirSync(folder).flatMap((file) => readQuestions(join(folder, file)))
  const { byLanguage, silent, ...all } = evaluate(askAll('locales', questions))
  expect(all['recall@3']).toBeGreaterThan(0.95)
  expect(silent).toBeGreaterThan(0.75)
  for (const [language, figures] of Object.entries(byLanguage)) {
    expect.soft(figures['recall@3'], language).toBeGreaterThan(0.9)
  }
})
