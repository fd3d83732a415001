import { expect, test } from 'vitest'
import { decode, encode, type Why } from './reason.ts'

test.each<[string, Why[]]>([
  ['', []],
  [
    'on-duty own-language:ar topic-chosen open-talks:0 taken-this-week:3',
    [
      { is: 'on duty' },
      { is: 'own language', language: 'ar' },
      { is: 'topic chosen' },
      { is: 'open talks', count: 0 },
      { is: 'taken this week', count: 3 },
    ],
  ],
  ['if-need-be bridge-language:zh-Hant', [{ is: 'if need be' }, { is: 'bridge language', language: 'zh-Hant' }]],
  [
    'card coordinators quiet-hours:2 never-this-topic:1',
    [{ is: 'card' }, { is: 'coordinators' }, { is: 'quiet hours', count: 2 }, { is: 'never this topic', count: 1 }],
  ],
])('%s', (codes, whys) => {
  expect(encode(whys)).toBe(codes)
  expect(decode(codes)).toEqual(whys)
})

test.each(['unknown', 'unknown:3', 'own-language', 'own-language:', 'open-talks', 'open-talks:many', ' '])(
  'what cannot be read is passed over: %j',
  (codes) => expect(decode(codes)).toEqual([]),
)
