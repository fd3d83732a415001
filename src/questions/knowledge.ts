import type { Guide, Topic } from '../guides/guide.ts'
import type { Library, Region } from '../guides/library.ts'
import type { Search } from '../guides/search.ts'
import type { Person } from '../people/person.ts'
import type { Intent } from './intent.ts'

/** What Lotse knows by itself: the guides and how people put things. */
export type Knowledge = {
  intentOf(text: string): Intent
  /** The delicate topic that a text is about by its words, whatever guides there are. */
  delicate(text: string): Topic | undefined
  /** The best guides for a text, best first, in the reader's language; none where nothing fits. */
  find(text: string, reader: Person): { guides: Guide[]; clear: boolean }
}

/** A search's score from which a question is about an emergency; below, it only has a word in common with one. */
const sureOfEmergency = 0.5

type Sources = Pick<Knowledge, 'intentOf' | 'delicate'> & {
  library: Library
  search: Search
  /** Where a helper group belongs. */
  regionOf(groupId: string): Region
}

export function createKnowledge({ intentOf, delicate, library, search, regionOf }: Sources): Knowledge {
  return {
    intentOf,
    delicate,
    find(text, { language, groupId }) {
      const region = regionOf(groupId)
      const { hits, clear } = search(text, { language, region })
      const guides = hits.map(({ slug, score }) => ({ guide: library.get(slug, language, region), score }))
      // The emergency numbers share small words with much else: where they are not meant they would frighten, and what
      // comes after them fits even less.
      const first = guides[0]
      if (first?.guide?.topic === 'emergency' && first.score < sureOfEmergency) return { guides: [], clear: false }
      return { guides: guides.flatMap(({ guide }) => guide ?? []), clear }
    },
  }
}
