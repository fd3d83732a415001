import type { Words } from '../language/words.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Keyboard } from '../telegram/buttons.ts'
import type { Missing } from '../telegram/rights.ts'

/** Says that this chat is the helper group's now, what is still missing, and how to join. */
export function ready(
  t: Words,
  group: HelperGroup,
  missing: Missing[] | undefined,
  joinUrl: string,
): { html: string; keyboard: Keyboard } {
  const rights =
    missing === undefined
      ? t.html('groups.rightsUnknown')
      : missing.length === 0
        ? t.html('groups.rightsFine')
        : [t.html('groups.rightsMissing'), ...missing.map((right) => `• ${t.html(`groups.rights.${right}`)}`)].join(
            '\n',
          )
  return {
    html: [
      t.html('groups.ready', { group: group.name }),
      ...(group.chat?.topic === undefined ? [] : [t.html('groups.topic')]),
      rights,
      t.html('groups.join'),
    ].join('\n\n'),
    keyboard: joinRow(t, joinUrl),
  }
}

/** To coordinators: Lotse is not in the group chat any more, or may not write there, and what they can do. */
export const putOut = (t: Words): { html: string } => ({ html: lost(t, 'putOut') })
export const muted = (t: Words): { html: string } => ({ html: lost(t, 'muted') })

const lost = (t: Words, why: 'putOut' | 'muted'): string =>
  [
    `<b>${t.html(`groups.lost.${why}.title`)}</b>`,
    t.html('groups.lost.meanwhile'),
    t.html(`groups.lost.${why}.mend`),
  ].join('\n\n')

/** In the place of what stood in a chat that is the helper group's no more. */
export const elsewhere = (t: Words): { html: string } => ({ html: t.html('groups.elsewhere') })

const joinRow = (t: Words, url: string): Keyboard => [[{ text: t.plain('groups.buttons.join'), url, style: 'primary' }]]

/** In the group chat: a new link to join by. */
export const joinAgain = (t: Words, url: string): { html: string; keyboard: Keyboard } => ({
  html: t.html('groups.join'),
  keyboard: joinRow(t, url),
})
/** In the place of a button whose link opens nothing any more. */
export const joinGone = (t: Words): { html: string } => ({ html: t.html('groups.joinGone') })

export const nobodyCoordinates = (t: Words): { html: string } => ({ html: t.html('groups.nobodyCoordinates') })
