import type { Language } from '../language/languages.ts'
import type { Library, Region } from './library.ts'
export type Hit = { slug: string; score: number; language: Language }
export function createSearch(library: Library) {
  return (text: string, { language }: { language: Language; region?: Region }): { hits: Hit[]; clear: boolean } => {
    const words = text.toLowerCase().split(/\s+/)
    const hits = library.guides.filter((g) => g.language === language).map((g) => ({ slug: g.slug, language, score: words.filter((w) => w.length > 2 && [g.title, ...g.keywords].some((k) => k.toLowerCase().includes(w))).length })).filter((h) => h.score > 0).sort((a, b) => b.score - a.score)
    return { hits, clear: hits.length === 1 }
  }
}
