import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const { license, scripts, dependencies, devDependencies } = read('package.json')

type Locked = {
  resolved?: string
  integrity?: string
  os?: string[]
  cpu?: string[]
  gypfile?: boolean
  optionalDependencies?: object
}
const locked = Object.entries<Locked>(read('package-lock.json').packages).filter(([path]) => path !== '')

test('the lockfile leads to no registry but the public one', () => {
  const elsewhere = locked.filter(([, { resolved = '' }]) => !/^(https:\/\/registry\.npmjs\.org\/|$)/.test(resolved))

  expect(elsewhere).toEqual([])
})

test('every package in the lockfile has its hash, unless it is for another platform', () => {
  const unsealed = locked.filter(([, { integrity, os, cpu }]) => !integrity && !os && !cpu)

  expect(unsealed.map(([path]) => path)).toEqual([])
})

// Where one of these fails after a change of the dependencies: npm run lockfile.
test('npm ci finds every platform in the lockfile', () => {
  const wanted = locked.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies))
  const there = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, '')))

  expect(wanted.filter((name) => !there.has(name))).toEqual([])
})

test('npm ci compiles no SQLite', () => {
  expect(Object.fromEntries(locked)['node_modules/better-sqlite3']).toHaveProperty('gypfile', false)
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
