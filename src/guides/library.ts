import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../language/languages.ts'
import { type Guide, type GuideProblem, parseGuide, type Topic } from './guide.ts'

/**
 * Which regions' guides are meant: a region's name for that region's guides and the general ones; null for the general ones
 * only (a helper group without a region); undefined for all.
 */
export type Region = string | null | undefined

export type Library = {
  /** Every guide in every language, sorted by language and slug. */
  readonly guides: readonly Guide[]
  readonly problems: readonly GuideProblem[]
  /** How many different slugs there are. */
  readonly size: number
  /** The guide in this language, else in German, English, or whatever there is: `language` of the result says which. */
  get(slug: string, language: Language, region?: Region): Guide | undefined
  /** One guide for each slug of the topic, in the language `get` would find, sorted by title. */
  byTopic(topic: Topic, language: Language, region?: Region): readonly Guide[]
}

export function isForRegion(guide: Guide, region: Region): boolean {
  return region === undefined || guide.region === undefined || guide.region === region
}

/**
 * Reads `<folder>/<language>/guides/*.md`. Broken guides are left out and every problem of every guide is in `problems`.
 * @throws when the folder itself cannot be read
 */
export function loadLibrary(folder: string, options: { languages?: readonly Language[] } = {}): Library {
  const guides: Guide[] = []
  const problems: GuideProblem[] = []
  const present = readdirSync(folder)
  for (const language of options.languages ?? languages) {
    if (!present.includes(language)) continue
    for (const file of guideFiles(join(folder, language, 'guides'))) {
      const path = join(folder, language, 'guides', file)
      const found = parseGuide(readFileSync(path, 'utf8'), { file: path, slug: file.slice(0, -3), language })
      if (found.guide) guides.push(found.guide)
      problems.push(...found.problems)
    }
  }
  return createLibrary(guides, problems)
}

export function createLibrary(guides: readonly Guide[], problems: readonly GuideProblem[] = []): Library {
  const bySlug = new Map<string, Map<Language, Guide>>()
  for (const guide of guides) {
    const versions = bySlug.get(guide.slug) ?? new Map<Language, Guide>()
    bySlug.set(guide.slug, versions.set(guide.language, guide))
  }
  const get: Library['get'] = (slug, language, region) => {
    const versions = bySlug.get(slug)
    const guide =
      versions?.get(language) ?? versions?.get('de') ?? versions?.get('en') ?? versions?.values().next().value
    return guide && isForRegion(guide, region) ? guide : undefined
  }
  return {
    guides,
    problems,
    size: bySlug.size,
    get,
    byTopic: (topic, language, region) =>
      [...bySlug.keys()]
        .map((slug) => get(slug, language, region))
        .filter((guide): guide is Guide => guide?.topic === topic)
        .sort((a, b) => a.title.localeCompare(b.title, language)),
  }
}

/** Without a folder there are no guides in that language yet. */
function guideFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.md') && !file.startsWith('.'))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
