import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
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

test.each([
  ['Ich habe morgen einen Termin beim Jobcenter', true],
  ['Kann jemand mitkommen zum Termin?', true],
  ['I have an appointment at the immigration office on Tuesday', true],
  ['у мене в середу термін в джобцентрі', true],
  ['У меня завтра приём в ведомстве', true],
  ['عندي موعد في دائرة الأجانب', true],
  ['سه‌شنبه در اداره خارجی‌ها وقت دارم', true],
  ['فردا نوبت دکتر دارم', true],
  ['Yarın Jobcenter’da randevum var', true],
  ['J’ai un rendez-vous à la préfecture', true],
  ['Wie bekomme ich einen Termin?', false],
  ['Wohnung anmelden', false],
  ['چطور وقت بگیرم', false],
] as const)('%s: an appointment, %s', (text, appointment) => {
  expect(intentOf(text)).toEqual(appointment ? { kind: 'question', appointment } : { kind: 'question' })
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

test.each([
  ['muzh menya bjet', 'in Latin letters'],
  ['cholovik pohrozhuie ubyty mene', 'in Latin letters, as Ukrainian reads them'],
  ['mein vater ist bewustlos', 'with one letter of two'],
  ['вона сказала що хоче умереть', 'in two languages'],
])('danger is heard: %s (%s)', (text) => {
  expect(intentOf(text).kind).toBe('danger')
})

const folder = mkdtempSync(join(tmpdir(), 'phrases-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What hears these phrases as violence. */
function hearing(violence: string[], words: Record<string, string[]> = {}) {
  const others = { suicide: [], emergency: [], harmless: [], greeting: [], thanks: [], filler: [], person: [] }
  mkdirSync(join(folder, 'en'), { recursive: true })
  writeFileSync(join(folder, 'en/phrases.json'), JSON.stringify({ ...others, violence, words }))
  const intent = loadIntents(folder)
  return (text: string) => intent(text).kind === 'danger'
}

test.each([
  ['kill me', 'he will kill me now', 'kill for me'],
  ['beat*', 'beating', 'upbeat'],
  ['husband ... me', 'husband a b c d e me', 'husband a b c d e f me'],
  ['husband & beat*', 'beaten a b c d e f husband', 'beaten a b c d e f g husband'],
  ['a & b & c', 'c x a x b', 'c x a x a'],
  ['(he|she) hit me', 'she hit me', 'they hit me'],
  ['hit (also)? me', 'hit also me', 'hit even me'],
  ['to live !(in|at)', 'nowhere to live', 'to live in Bonn'],
  ['<kin> hit me', 'my father in law hit me', 'a friend hit me'],
  ['= police', 'Police!', 'police work'],
])('"%s" is heard in "%s", not in "%s"', (phrase, heard, other) => {
  const hears = hearing([phrase], { kin: ['father in law', 'mother'] })
  expect([hears(heard), hears(other)]).toEqual([true, false])
})

test.each([
  ['(a|b', 'A bracket is not closed'],
  ['a) b', 'A bracket is not opened'],
  ['(a)?', 'A phrase without words'],
  ['', 'A phrase without words'],
  ['a ? b', 'Not a word: ?'],
  ['<friends> a', 'No words are named <friends>'],
])('"%s" cannot be read', (phrase, why) => {
  expect(() => hearing([phrase])).toThrow(`${join(folder, 'en/phrases.json')}: ${why}`)
})
