import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settings } from '../../src/config.ts'

test('.env.example has every setting with its default and its meaning, in the same order', () => {
  const written = readFileSync('.env.example', 'utf8').matchAll(/^# (.+)\n#?([A-Z_]+)=(.*)$/gm)

  expect([...written].map(([, meaning, name, value]) => ({ name, default: value, meaning }))).toEqual(
    settings.map((setting) => ({ ...setting, meaning: setting.meaning.replaceAll('`', '') })).map(plain),
  )
})

test.runIf(existsSync('README.md'))("the README's table has every setting with its default and its meaning", () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split(/^## Settings$/m)
  const rows = section.split(/^## /m)[0]?.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$/gm) ?? []

  expect([...rows].map(([, name, value = '', meaning]) => ({ name, default: unquoted(value), meaning }))).toEqual(
    settings.map(plain),
  )
})

const plain = ({ name, default: value, meaning }: (typeof settings)[number]) => ({ name, default: value, meaning })

const unquoted = (cell: string) => (cell === 'none' ? '' : cell.replaceAll('`', ''))
