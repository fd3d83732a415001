import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const { license, scripts, dependencies, devDependencies } = read('package.json')
const lockfile: Record<string, { resolved?: string; integrity?: string; link?: boolean }> =
  read('package-lock.json').packages

test('the lockfile leads to no registry but the public one', () => {
  const elsewhere = Object.entries(lockfile).filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  )
  expect(elsewhere).toEqual([])
})

test('every package in the lockfile is sealed by its hash', () => {
  const unsealed = Object.entries(lockfile).filter(([path, { integrity }]) => path !== '' && !integrity)
  expect(unsealed.map(([path]) => path)).toEqual([])
})

test("Prisma's packages have one exact version", () => {
  const { prisma } = dependencies
  expect(prisma).toMatch(/^\d+\.\d+\.\d+$/)
  expect(dependencies).toMatchObject({
    '@prisma/client': prisma,
    '@prisma/adapter-pg': prisma,
    '@prisma/adapter-better-sqlite3': prisma,
  })
})

test('Node is a dependency, so that npm scripts run on it wherever Lotse runs', () => {
  expect(dependencies.node).toMatch(/^\^24\./)
  expect(devDependencies.node).toBeUndefined()
})

test('the licence in package.json is the one in LICENSE', () => {
  expect(readFileSync('LICENSE', 'utf8')).toContain(`${license} License`)
})

test.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].filter((file) => existsSync(file)))(
  'every npm script that %s names exists',
  (file) => {
    const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name]) => name)
    expect(named.filter((name) => !((name ?? '') in scripts))).toEqual([])
  },
)
