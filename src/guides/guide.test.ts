import { expect, test } from 'vitest'
import { parseGuide } from './guide.ts'

const read = (source: string) => parseGuide(source, { file: 'rent.md', slug: 'rent', language: 'de' })

test('a guide has its front matter and its Markdown', () => {
  const source = `---
title: "Mietvertrag"
topic: housing
keywords: [Miete, 24]
drafted: 2026-11-22
sources: ["§ 551 BGB"]
---

## So geht es
Text`
  expect(read(source)).toEqual({
    problems: [],
    guide: {
      slug: 'rent',
      language: 'de',
      title: 'Mietvertrag',
      topic: 'housing',
      keywords: ['Miete', '24'],
      drafted: '2026-11-22',
      sources: ['§ 551 BGB'],
      body: '## So geht es\nText',
    },
  })
})

test.each([
  ['no front matter', '# Mietvertrag', 1, 'front matter'],
  ['no title', '---\nsummary: x\n---\n', 1, '"title" must be a text'],
  ['an empty title', '---\ntitle: " "\n---\n', 2, '"title" must be a text that is not empty'],
  ['an unknown topic', '---\ntitle: x\ntopic: rent\n---\n', 3, '"topic" must be one of housing, contracts'],
  ['a date that does not exist', '---\ntitle: x\n\nreviewed: 2026-02-30\n---\n', 4, '"reviewed" must be a date like'],
  ['keywords that are no list', '---\ntitle: x\nkeywords: Miete\n---\n', 3, '"keywords" must be a list of words'],
  ['a field with a typing error', '---\ntitle: x\nkeyword: [Miete]\n---\n', 3, '"keyword" is not known here'],
  ['broken YAML', '---\ntitle: "x\nkeywords: [a]\n---\n', 3, 'quote'],
])('%s is a problem with its line', (_, source, line, problem) => {
  expect(read(source).problems).toContainEqual({ file: 'rent.md', line, problem: expect.stringContaining(problem) })
})

test('a guide with a problem outside its title is still there', () => {
  expect(read('---\ntitle: x\r\ntopic: rent\n---\nText').guide).toMatchObject({ title: 'x', body: 'Text' })
})
