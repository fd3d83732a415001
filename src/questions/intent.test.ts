import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../language/languages.ts'
import { loadIntents } from './intent.ts'

const intentOf = loadIntents('locales')

/** `test/phrases/<language>.txt`: what people type, after what it should be heard as. */
const examples = languages.flatMap((language) =>
  readFileSync(`test/phrases/${language}.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => /^(\w+): (.+)$/.exec(line)?.slice(1) ?? [`not "kind: text"`, line]),
)

test.each(examples)('%s: %s', (kind = '', text = '') => {
  const intent = intentOf(text)
  if (intent.kind === 'danger') expect(intent.dangers).toContain(kind)
  else expect(intent.kind).toBe(kind)
})

test('all dangers in a text are heard', () => {
  expect(intentOf('Mein Mann schlägt mich, ich will nicht mehr leben. Ich blute stark, Krankenwagen!')).toEqual({
    kind: 'danger',
    danger: 'suicide',
    dangers: ['suicide', 'violence', 'emergency'],
  })
})

test('danger is heard behind a greeting, in capitals, with letters drawn out and in the middle of a long text', () => {
  const long = `Guten Tag, ich habe eine Frage zur Miete. ${'Wir wohnen hier seit Mai. '.repeat(20)}`
  for (const text of [
    'Hallo, mein Mann SCHLÄGT mich!!!',
    'mein mann schlaegt miiich',
    `${long} Mein Mann schlägt mich. ${long}`,
  ]) {
    expect(intentOf(text)).toMatchObject({ kind: 'danger', danger: 'violence' })
  }
})

test.each(['', '   ', '?', '12345', '.'])('"%s" is a question', (text) => {
  expect(intentOf(text).kind).toBe('question')
})
