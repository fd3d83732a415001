import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { showDuty } from '../../oncall/buttons.ts'
import { boldName } from '../../people/messages.ts'
import type { InlineButton, Keyboard } from '../../telegram/buttons.ts'
import { listShifts, releaseIt, standByIt, swapIt, takeIt } from '../buttons.ts'
import { placesFree } from '../shift.ts'
import type { ComingShift, Page } from './coming.ts'
import { wanted } from './place-messages.ts'

/** Coming shifts, a page of them, by day; numbered, so that the buttons can say which. */
export function page(t: Words, { shifts, number, last, hidden }: Page, now: Date, zone: string): Saying {
  const numbered = shifts.map((each, index) => ({ ...each, count: index + 1 }))
  const days = [...Map.groupBy(numbered, ({ shift }) => shift.day).values()].map((ofDay) => {
    const heading = `<b>${t.day((ofDay[0] as ComingShift).shift.startsAt, zone)}</b>`
    return [heading, ...ofDay.map((each) => line(t, each, now, zone))].join('\n')
  })
  const html = [
    `<b>${t.html('rota.shifts.title')}</b>`,
    ...(days.length > 0 ? days : [t.html('rota.shifts.none')]),
    ...(hidden > 0 ? [t.html('rota.shifts.hidden', { count: hidden })] : []),
  ].join('\n\n')
  const buttons = numbered.map((each) => rowFor(t, each, now)).filter((row) => row.length > 0)
  return { html, keyboard: [...buttons, ...paging(t, number, last), [back(t)]] }
}

type Numbered = ComingShift & { count: number }

/** "2. 18:00–20:00, your shift, with Vera". */
function line(t: Words, { shift, mine, others, count }: Numbered, now: Date, zone: string): string {
  const free = placesFree(shift)
  const parts = [
    t.html('rota.shifts.line', {
      number: count,
      from: t.time(shift.startsAt, zone),
      until: t.time(shift.endsAt, zone),
    }),
    shift.startsAt <= now ? t.html('rota.shifts.underWay') : '',
    mine === 'held' ? `<b>${t.html('rota.shifts.yours')}</b>` : '',
    mine === 'standby' ? t.html('rota.shifts.yoursIfNeedBe') : '',
    others.length > 0
      ? t.html('rota.shifts.with', { names: raw(t.list(others.map((each) => boldName(each, t)))) })
      : '',
    free > 0 ? t.html('rota.shifts.free', { count: free }) : '',
    wanted(t, shift),
  ]
  return parts.filter(Boolean).join(' · ')
}

function rowFor(t: Words, { shift, mine, count }: Numbered, now: Date): InlineButton[] {
  const { id } = shift
  if (mine === 'held')
    return shift.startsAt <= now
      ? []
      : [
          { text: t.plain('rota.buttons.release', { number: count }), callback_data: releaseIt.data({ id }) },
          { text: t.plain('rota.buttons.swap', { number: count }), callback_data: swapIt.data({ id }) },
        ]
  const take: InlineButton = {
    text: t.plain('rota.buttons.take', { number: count }),
    callback_data: takeIt.data({ id }),
    style: 'success',
  }
  const other =
    mine === 'standby'
      ? { text: t.plain('rota.buttons.notEvenIfNeedBe', { number: count }), callback_data: releaseIt.data({ id }) }
      : { text: t.plain('rota.buttons.ifNeedBe', { number: count }), callback_data: standByIt.data({ id }) }
  return placesFree(shift) > 0 ? [take, other] : [other]
}

function paging(t: Words, number: number, last: number): Keyboard {
  const to = (page: number, key: string) => ({
    text: t.plain(`rota.buttons.${key}`),
    callback_data: listShifts.data({ page: String(page) }),
  })
  const row = [...(number > 0 ? [to(number - 1, 'earlier')] : []), ...(number < last ? [to(number + 1, 'later')] : [])]
  return row.length > 0 ? [row] : []
}

const back = (t: Words): InlineButton => ({ text: t.plain('rota.buttons.toDuty'), callback_data: showDuty.data({}) })
