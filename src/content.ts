import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import { type Library, loadLibrary } from './guides/library.ts'
import { createSearch, type Search } from './guides/search.ts'
import { loadWords, type Phrasebook } from './language/words.ts'
import { loadDelicate } from './questions/delicate.ts'
import { type Intent, loadIntents } from './questions/intent.ts'

/** Everything that was written by people and is read once at the start: words, guides, how people put things. */
export type Content = {
  words: Phrasebook
  library: Library
  search: Search
  intentOf(text: string): Intent
  /** The delicate topic that a text is about by its words, whatever guides there are. */
  delicate: ReturnType<typeof loadDelicate>
}

/** Something in the settings, texts or guides that the operator has to mend before Lotse starts. One line a problem. */
export class BrokenContent extends Error {
  override name = 'BrokenContent'
}

/** Our own texts; GUIDES_DIR may lead elsewhere. */
const localesFolder = fileURLToPath(new URL('../locales', import.meta.url))

/**
 * @param strict missing words throw, for tests
 * @throws BrokenContent naming every file and line
 */
export function readContent(config: Pick<Config, 'guidesDir' | 'defaultLanguage'>, strict: boolean): Content {
  const words = explained(() => loadWords(localesFolder, { strict, defaultLanguage: config.defaultLanguage }))
  const library = explained(
    () => loadLibrary(config.guidesDir),
    `GUIDES_DIR: the guides in ${config.guidesDir} cannot be read: `,
  )
  if (library.problems.length > 0)
    throw new BrokenContent(library.problems.map(({ file, line, problem }) => `${file}:${line}: ${problem}`).join('\n'))
  return {
    words,
    library,
    search: createSearch(library),
    intentOf: explained(() => loadIntents(localesFolder)),
    delicate: explained(() => loadDelicate(localesFolder)),
  }
}

function explained<Result>(read: () => Result, setting = ''): Result {
  try {
    return read()
  } catch (error) {
    throw new BrokenContent(`${setting}${(error as Error).message}`)
  }
}
