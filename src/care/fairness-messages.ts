import type { Saying } from '../deliveries/tell.ts'
import { raw } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import { showDuty } from '../oncall/buttons.ts'
import { boldName } from '../people/messages.ts'
import type { Carried } from './fairness.ts'
import type { Fairness } from './show-fairness.ts'

/** Who carried how much, by name and without a comparison. */
export const fairness = (t: Words, { carried }: Extract<Fairness, { kind: 'shown' }>): Saying => ({
  html: [
    `<b>${t.html('care.fairness.title')}</b>`,
    carried.length === 0
      ? t.html('care.fairness.nothing')
      : carried
          .map((each) =>
            t.html('care.fairness.line', { name: raw(boldName(each.person, t)), what: raw(what(t, each.carried)) }),
          )
          .join('\n'),
    t.html('care.fairness.why'),
  ].join('\n\n'),
  keyboard: [[{ text: t.plain('care.buttons.back'), callback_data: showDuty.data({}) }]],
})

function what(t: Words, { shifts, questions, nightMinutes }: Carried): string {
  const nights = Math.round(nightMinutes / 60)
  return [
    shifts > 0 ? t.html('care.fairness.shifts', { count: shifts }) : '',
    questions > 0 ? t.html('care.fairness.questions', { count: questions }) : '',
    nights > 0 ? t.html('care.fairness.nights', { count: nights }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
