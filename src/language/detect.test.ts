import { describe, expect, test } from 'vitest'
import { detectLanguage } from './detect.ts'

test.each([
  ['de', 'Wie bekomme ich einen Termin beim Bürgeramt?'],
  ['de', 'ich habe eine Frage zur Miete'],
  ['en', 'how can I extend my residence permit'],
  ['uk', 'Де можна отримати довідку про реєстрацію?'],
  ['uk', 'підкажіть будь ласка адресу'],
  ['ru', 'Где можно получить справку о регистрации?'],
  ['ru', 'какие документы нужны для прописки'],
  ['ar', 'كيف يمكنني تجديد الإقامة في ألمانيا'],
  ['fa', 'چگونه می‌توانم اقامت خود را تمدید کنم'],
  ['tr', 'Oturum iznimi nasıl uzatabilirim'],
  ['fr', 'Comment prolonger mon titre de séjour ?'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toEqual({ language, certain: true })
})

describe('nothing is claimed', () => {
  test.each(['Jobcenter', 'джобцентр термин', 'WBS', 'анмельдунг', '116117', '', '👍', 'Termin'])(
    'from "%s"',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined()
    },
  )

  test.each([
    ['Polish', 'Gdzie mogę znaleźć mieszkanie w Monachium'],
    ['Kurmanji', 'Ez li xaniyekî digerim û pereyên min tune ne'],
    ['Sorani', 'لە کوێ دەتوانم خانوویەک بدۆزمەوە'],
    ['Urdu', 'میں گھر کہاں تلاش کر سکتا ہوں'],
    ['Serbian', 'Где могу да нађем стан'],
    ['Spanish', 'Dónde puedo encontrar un piso barato'],
    ['Amharic', 'ስራ እንዴት ማግኘት እችላለሁ'],
  ])('for certain about %s', (_, text) => {
    expect(detectLanguage(text)?.certain ?? false).toBe(false)
  })
})

test('a single letter can decide, but not for certain', () => {
  expect(detectLanguage('житло Київ')).toEqual({ language: 'uk', certain: false })
})
