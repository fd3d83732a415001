/**
 * Who may know whom. In one line: main → app → bot, jobs → acts → store → database.
 * swc reads the files (TypeScript 7 has no parser for tools yet) and reports imports of types too.
 */

const baseFolders = 'database|language|people|telegram|deliveries'
const base = `^src/(${baseFolders})/|^src/(config|setting-values|log)\\.ts$`
const tests = '\\.test\\.ts$'

/** A noun's file is called like its folder, in the singular; the others are named here. */
const nouns = ['^src/([a-z-]+)s/\\1\\.ts$', '^src/people/person\\.ts$', '^src/oncall/shift\\.ts$']

const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    only(
      'base-knows-no-feature',
      'The base carries every feature, so it must not lean on one.',
      { path: base, pathNot: tests },
      { path: '^src/[^/]+/', pathNot: `^src/(${baseFolders})/` },
    ),
    only(
      'feature-keeps-its-inside',
      "A feature uses another's nouns and acts; store, bot, jobs, conversation and words belong to their feature alone.",
      { path: '^src/([^/]+)/', pathNot: tests },
      { path: '^src/[^/]+/(store|bot|jobs|conversation|messages)\\.ts$', pathNot: '^src/($1|telegram)/' },
    ),
    only(
      'nothing-imports-the-process',
      'main.ts starts, app.ts joins the parts; a part that needs something is given it.',
      { path: '^src/[^/]+/' },
      { path: '^src/[^/]+\\.ts$', pathNot: base },
    ),
    only(
      'only-main-imports-app',
      'One place joins the parts.',
      { path: '^src/', pathNot: '^src/main\\.ts$' },
      {
        path: '^src/(app|main)\\.ts$',
      },
    ),
    only(
      'acts-know-no-bot',
      'Acts, stores and words do not know how they are called: bot.ts, conversation.ts and jobs.ts call them.',
      { path: '^src/([^/]+)/', pathNot: ['/(bot|conversation|jobs)(\\.test)?\\.ts$', '^src/(telegram|playground)/'] },
      { path: '^src/$1/(bot|conversation|jobs)\\.ts$' },
    ),
    only(
      'bot-is-thin',
      'bot.ts and conversation.ts call acts, which load, decide and save.',
      { path: '^src/[^/]+/(bot|conversation)\\.ts$' },
      { path: '/store\\.ts$' },
    ),
    only(
      'store-only-stores',
      'A store loads and saves; it decides nothing and says nothing.',
      { path: '^src/[^/]+/store\\.ts$' },
      { path: '^src/', pathNot: ['^src/(database|language)/', ...nouns] },
    ),
    only(
      'words-read-nothing',
      'messages.ts words what it is given.',
      { path: '^src/[^/]+/messages\\.ts$' },
      { path: '/store\\.ts$|^src/database/' },
    ),
    only(
      'nouns-import-nouns',
      'A noun is types and pure rules.',
      { path: nouns },
      { path: '^src/', pathNot: ['^src/language/', ...nouns] },
    ),
    only(
      'nouns-do-no-io',
      'A noun is types and pure rules; it reads no file and asks no clock or network.',
      { path: nouns },
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    ),
    only(
      'grammy-at-the-edge',
      'Only what speaks Telegram knows grammY.',
      {
        path: '^src/',
        pathNot: [
          '^src/[^/]+/(bot|conversation)\\.ts$',
          '^src/(telegram|playground)/',
          '^src/deliveries/send(er)?\\.ts$',
        ],
      },
      { path: 'node_modules/(grammy|@grammyjs)/' },
    ),
    only(
      'prisma-in-the-store',
      'Only stores and src/database know Prisma, its generated client and the drivers.',
      { path: '^src/', pathNot: ['^src/[^/]+/store\\.ts$', '^src/database/'] },
      { path: 'node_modules/(@?prisma|better-sqlite3|pg)/|^src/database/generated/|^prisma/' },
    ),
    only(
      'src-knows-no-test',
      'What runs does not need the tests.',
      { path: '^src/', pathNot: tests },
      {
        path: `^test/|${tests}`,
      },
    ),
    only(
      'playground-is-a-guest',
      'The assistant does not know whether it speaks to Telegram or to the stand-in.',
      { path: '^src/', pathNot: '^src/(app|main)\\.ts$|^src/playground/' },
      { path: '^src/playground/' },
    ),
    only(
      'production-needs-no-dev-dependency',
      'The image installs without devDependencies.',
      { path: '^src/', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    only(
      'every-import-exists',
      'An import that leads nowhere escapes every other rule.',
      {},
      { couldNotResolve: true },
    ),
    only('no-circle', 'Two modules that need each other are one.', {}, { circular: true }),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/database/generated/.+/(internal|models)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
