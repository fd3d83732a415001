/**
 * Who may know whom, in one line: main → app → bot, jobs → acts → store → database.
 *
 * swc reads the files, since tools cannot read them through TypeScript 7 yet; it reports imports of types as well, marked as such.
 */

const baseFolders = 'database|language|people|telegram|deliveries'
const baseFiles = '^src/(clock|wall-clock|config|log|setting-values)\\.ts$'
const base = [`^src/(${baseFolders})/`, baseFiles]

/** A noun's file is called like its folder, in the singular; whichever is not stands here. */
const nouns = [
  '^src/([a-z-]+)s/\\1\\.ts$',
  '^src/people/(person|group)\\.ts$',
  '^src/rota/(slot|shift|place)\\.ts$',
  '^src/limits/limits\\.ts$',
  '^src/tasks/place\\.ts$',
]

/** A large feature has folders for its concerns. Their names stand here: the tool refuses patterns that could be any. */
const concern =
  '(routing/|talk/|handover/|overview/|plan/|places/|gaps/|swaps/|week/|board/|posting/|digest/|asking/|notes/|lists/|reminders/|interpreting/|papers/|companions/|writing/|company/|chain/|changes/|danger/|afterwards/)?'
const feature = `^src/[^/]+/${concern}`

/** A feature may have several stores, words and bots, each with its concern before it: `offer-store.ts`. */
const stores = '[a-z-]*\\bstore\\.ts$'
const words = '[a-z-]*\\bmessages\\.ts$'
const bots = '[a-z-]*\\b(bot|conversation)\\.ts$'

/** How a feature is called from outside; its bot, conversation and jobs call its acts. */
const callers = `(${bots}|jobs\\.ts$)`

/** More than a type. */
const inDeed = { dependencyTypesNot: ['type-only'] }

const tests = '\\.test\\.ts$'

const rules = {
  'base-knows-no-feature': {
    comment: 'The base carries every feature, so it must not lean on one.',
    from: { path: base, pathNot: tests },
    to: { path: '^src/[^/]+/', pathNot: `^src/(${baseFolders})/` },
  },
  'base-files-know-the-languages-at-most': {
    comment: 'Clock, settings and log come before everything else.',
    from: { path: baseFiles },
    to: { path: '^src/', pathNot: [baseFiles, '^src/language/'] },
  },
  'feature-keeps-its-inside': {
    comment:
      "A feature uses another's nouns and acts; store, words and callers are its own. The base is there for all.",
    from: { path: '^src/([^/]+)/', pathNot: tests },
    to: { path: `${feature}(${stores}|${words}|${callers})`, pathNot: `^src/($1|${baseFolders})/` },
  },
  'only-main-starts-app': {
    comment: 'One place joins the parts; a part that needs another is given it.',
    from: { path: '^src/', pathNot: '^src/(main\\.ts|start\\.js)$' },
    to: { path: '^src/(app|main)\\.ts$' },
  },
  'acts-know-no-caller': {
    comment: 'Acts, stores and words do not know who calls them.',
    from: { path: '^src/([^/]+)/', pathNot: [`/${callers}`, tests, '^src/(telegram|playground)/'] },
    to: { path: `^src/$1/${concern}${callers}` },
  },
  'callers-are-thin': {
    comment: 'bot.ts and conversation.ts call acts, which load, decide and save.',
    from: { path: `${feature}${bots}` },
    to: { path: `${feature}${stores}`, ...inDeed },
  },
  'store-only-stores': {
    comment: 'A store loads and saves; it sends nothing and says nothing.',
    from: { path: `${feature}${stores}` },
    to: { path: [`${feature}${words}`, '^src/[^/]+/(sender|transport)\\.ts$'] },
  },
  'words-read-nothing': {
    comment: 'messages.ts words what it is given.',
    from: { path: `${feature}${words}` },
    to: { path: [`${feature}${stores}`, '^src/database/'], ...inDeed },
  },
  'nouns-import-nouns': {
    comment: 'A noun is types and pure rules.',
    from: { path: nouns },
    to: { path: '^src/', pathNot: [...nouns, '^src/language/', '^src/wall-clock\\.ts$', '^src/database/seal\\.ts$'] },
  },
  'nouns-do-no-io': {
    comment: 'A noun reads no file and asks no network.',
    from: { path: nouns },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  'grammy-at-the-edge': {
    comment: 'Only what speaks Telegram knows grammY.',
    from: {
      path: '^src/',
      pathNot: [`${feature}${bots}`, '^src/(telegram|playground)/', '^src/deliveries/transport\\.ts$', tests],
    },
    to: { path: 'node_modules/(grammy|@grammyjs)/' },
  },
  'prisma-in-the-store': {
    comment: 'Only stores and src/database know Prisma, its generated clients and the drivers.',
    from: { path: '^src/', pathNot: [`${feature}${stores}`, '^src/database/'] },
    to: { path: 'node_modules/(@?prisma|better-sqlite3|pg)/|^src/database/generated/|^prisma/' },
  },
  'src-knows-no-test': {
    comment: 'What runs does not need the tests.',
    from: { path: '^src/', pathNot: tests },
    to: { path: `^test/|${tests}` },
  },
  'playground-is-a-guest': {
    comment: 'The assistant does not know whether it speaks to Telegram or to the stand-in.',
    from: { path: '^src/', pathNot: ['^src/(app|main)\\.ts$', '^src/playground/'] },
    to: { path: '^src/playground/' },
  },
  'production-needs-no-dev-dependency': {
    comment: 'The image installs without devDependencies.',
    from: { path: '^(src|prisma)/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  'every-import-exists': {
    comment: 'An import that leads nowhere escapes every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  'no-circle': {
    comment: 'Modules that need each other are one. Types alone may go round.',
    from: {},
    to: { circular: true, viaOnly: inDeed },
  },
}

export default {
  forbidden: Object.entries(rules).map(([name, rule]) => ({ name, severity: 'error', ...rule })),
  options: {
    parser: 'swc',
    doNotFollow: { path: ['node_modules', '^src/database/generated/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
