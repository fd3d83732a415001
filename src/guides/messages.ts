import { endonyms } from '../language/languages.ts'
import type { Words } from '../language/words.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { allTopics, guidesOf, openGuide, turnPage } from './buttons.ts'
import { type Guide, type Topic, topics } from './guide.ts'
import type { Library, Region } from './library.ts'
import { guidePages } from './pages.ts'

type WithButtons = { html: string; keyboard: Keyboard }

/** One page of a guide, with the way to the others and what else can be done. Undefined when there is no such page. */
export function page(t: Words, guide: Guide, number: number, below: Keyboard): WithButtons | undefined {
  const pages = guidePages(guide, { status: statusOf(t, guide), sources: t.html('guides.sources') })
  const html = pages[number]
  if (html === undefined) return undefined
  const turn = (to: number, key: string) => ({
    text: t.plain(`guides.buttons.${key}`, { page: to + 1, pages: pages.length }),
    callback_data: turnPage.data({ slug: guide.slug, page: String(to) }),
  })
  const turns = [
    ...(number > 0 ? [turn(number - 1, 'back')] : []),
    ...(number + 1 < pages.length ? [turn(number + 1, 'on')] : []),
  ]
  return { html, keyboard: [...(turns.length > 0 ? [turns] : []), ...below] }
}

/** Whether the helper group has checked the guide, and why it may be in another language than the reader's. */
function statusOf(t: Words, guide: Guide): string {
  const checked = guide.reviewed
    ? t.html('guides.reviewed', { date: dayOf(t, guide.reviewed) })
    : guide.drafted
      ? t.html('guides.drafted')
      : ''
  const language =
    guide.language === t.language ? '' : t.html('guides.otherLanguage', { language: endonyms[guide.language] })
  return [language, checked].filter(Boolean).join(' ')
}

const dayOf = (t: Words, day: string) => t.date(new Date(`${day}T12:00:00Z`), 'UTC')

/** The topics that have guides. */
export function contents(t: Words, library: Library, region: Region): WithButtons {
  const filled = topics.filter((topic) => library.byTopic(topic, t.language, region).length > 0)
  return {
    html: t.html(filled.length > 0 ? 'guides.contents' : 'guides.none'),
    keyboard: inRows(
      filled.map((topic) => ({ text: t.plain(`topics.${topic}`), callback_data: guidesOf.data({ topic }) })),
      2,
    ),
  }
}

export function ofTopic(t: Words, library: Library, topic: Topic, region: Region): WithButtons {
  const guides = library.byTopic(topic, t.language, region)
  return {
    html: `<b>${t.html(`topics.${topic}`)}</b>`,
    keyboard: [
      ...guides.map(({ slug, title }) => [{ text: title, callback_data: openGuide.data({ slug }) }]),
      [{ text: t.plain('guides.buttons.topics'), callback_data: allTopics.data({}) }],
    ],
  }
}
