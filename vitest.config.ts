import { defineConfig } from 'vitest/config'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the behaviour suite runs on this time. */
    database: 'sqlite' | 'postgresql'
  }
}

const behaviour = {
  include: ['test/behaviour/**/*.test.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    // Nothing in src works at import or keeps a singleton, so a worker may load the modules once for all its files.
    isolate: false,
    maxWorkers: 2,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'node_modules/.vitest/report.json' }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...behaviour,
          name: 'sqlite',
          provide: { database: 'sqlite' },
          globalSetup: 'test/support/sqlite.ts',
        },
      },
      {
        extends: true,
        test: {
          ...behaviour,
          name: 'postgresql',
          provide: { database: 'postgresql' },
          globalSetup: 'test/support/postgres.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: ['test/behaviour/**'],
          testTimeout: 60_000,
          // Last and by itself: it installs packages and starts processes, which would slow the others down.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
