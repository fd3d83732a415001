import { showMine } from '../calendars/buttons.ts'
import { showFairness } from '../care/buttons.ts'
import type { Saying } from '../deliveries/tell.ts'
import { raw } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import { showLimits } from '../limits/buttons.ts'
import { boldName } from '../people/messages.ts'
import { isCoordinator, type Person } from '../people/person.ts'
import { showTalks } from '../questions/buttons.ts'
import { listShifts } from '../rota/buttons.ts'
import type { Shift } from '../rota/shift.ts'
import type { InlineButton } from '../telegram/buttons.ts'
import { dial } from '../wall-clock.ts'
import { showHours, startIt, stopIt, toggleStandby } from './buttons.ts'
import type { OnDuty, Overview } from './overview.ts'

/** Who is on duty now, and next, and am I: one screen, always with one of the two buttons. */
export function duty(t: Words, { me, others, ifNeedBe, next, fairness }: Overview, zone: string): Saying {
  const isOn = me.duty?.duty === 'on duty'
  const parts = [
    [own(t, me, zone), limit(t, me, zone)],
    [onDuty(t, others, zone)],
    ifNeedBe.length > 0 ? [t.html('oncall.othersIfNeedBe', { names: names(t, ifNeedBe) })] : [],
    [coming(t, me.person, next, zone), mine(t, me.next, next, zone)],
    [isOn ? anyHour(t, me) : ''],
  ]
  return {
    html: parts
      .map((lines) => lines.filter(Boolean).join('\n'))
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [isOn ? button(t, 'stop', stopIt.data({})) : { ...button(t, 'start', startIt.data({})), style: 'success' }],
      ...(isOn ? [] : [[button(t, me.person.standbySince ? 'notEvenIfNeedBe' : 'ifNeedBe', toggleStandby.data({}))]]),
      [button(t, 'shifts', listShifts.data({ page: '0' })), button(t, 'calendar', showMine.data({}))],
      [button(t, 'limits', showLimits.data({})), button(t, 'hours', showHours.data({}))],
      ...(me.openTalks > 0 ? [[button(t, 'talks', showTalks.data({}))]] : []),
      ...(fairness ? [[button(t, 'fairness', showFairness.data({}))]] : []),
    ],
  }
}

type Me = Overview['me']

function own(t: Words, { person, duty }: Me, zone: string): string {
  const since = person.onDutySince
  if (since) return t.html('oncall.youSince', { time: t.time(since, zone), date: t.date(since, zone) })
  if (duty?.duty === 'on duty') return t.html('oncall.youUntil', { time: t.time(duty.until as Date, zone) })
  const off = t.html('oncall.youNot')
  return duty ? `${off} ${t.html('oncall.youIfNeedBe')}` : off
}

/** What of their own keeps them from being asked just now; else they would wait for questions in vain. */
function limit(t: Words, { limits, barrier, duty }: Me, zone: string): string {
  const until = (at: Date | undefined) => ({ date: t.date(at as Date, zone), time: t.time(at as Date, zone) })
  switch (barrier) {
    case 'paused':
      return t.html('oncall.limits.paused', until(limits.pausedUntil))
    case 'resting':
      return t.html('oncall.limits.resting', until(limits.restUntil))
    case 'quiet hours':
      return t.html('oncall.limits.quietHours', quiet(limits))
    case 'enough open':
      return duty ? t.html('oncall.limits.enoughOpen', { count: limits.openAtOnce ?? 0 }) : ''
    case 'enough this week':
      return duty ? t.html('oncall.limits.enoughThisWeek', { count: limits.perWeek ?? 0 }) : ''
    default:
      return ''
  }
}

/** Whoever went on duty by hand is asked at any hour but those they wish to be left alone in. */
function anyHour(t: Words, { person, limits, barrier }: Me): string {
  if (!person.onDutySince || barrier === 'paused' || barrier === 'resting') return ''
  return limits.quiet ? t.html('oncall.anyHourBut', quiet(limits)) : t.html('oncall.anyHour')
}

const quiet = ({ quiet }: Me['limits']) => ({ from: dial(quiet?.from ?? 0), until: dial(quiet?.until ?? 0) })

function onDuty(t: Words, others: OnDuty[], zone: string): string {
  if (others.length === 0) return t.html('oncall.nobodyElse')
  const lines = others.map(({ person, until }) => {
    const more = [
      ...(until ? [t.html('oncall.until', { time: t.time(until, zone) })] : []),
      ...(person.unreachable ? [t.html('volunteers.list.unreachable')] : []),
    ]
    return `• ${[boldName(person, t), ...more].join(' · ')}`
  })
  return [t.html('oncall.others', { count: others.length }), ...lines].join('\n')
}

function coming(t: Words, me: Person, next: Overview['next'], zone: string): string {
  if (next.length === 0) return ''
  const lines = next.map(({ shift, people }) => {
    const who = people.map((each) => (each.id === me.id ? `<b>${t.html('oncall.you')}</b>` : named(t, each, me)))
    const shown = who.length > 0 ? raw(t.list(who)) : t.html('oncall.nobodyYet')
    return `• ${t.html('oncall.nextLine', { when: raw(when(t, shift, zone)), who: shown })}`
  })
  return [t.html('oncall.next'), ...lines].join('\n')
}

/** Who cannot be written to will not come; coordinators are told, and look for somebody else. */
const named = (t: Words, person: Person, reader: Person): string =>
  person.unreachable && isCoordinator(reader)
    ? `${boldName(person, t)} (${t.html('volunteers.list.unreachable')})`
    : boldName(person, t)

/** Their next shift, where it is not among those just named. */
const mine = (t: Words, own: Shift | undefined, next: Overview['next'], zone: string): string =>
  own && !next.some(({ shift }) => shift.id === own.id)
    ? t.html('oncall.yourNext', { when: raw(`<b>${when(t, own, zone)}</b>`) })
    : ''

const when = (t: Words, { startsAt, endsAt }: Shift, zone: string): string =>
  t.html('oncall.when', { day: t.day(startsAt, zone), from: t.time(startsAt, zone), until: t.time(endsAt, zone) })

const names = (t: Words, people: Person[]) => raw(t.list(people.map((each) => boldName(each, t))))
const button = (t: Words, key: string, data: string): InlineButton => ({
  text: t.plain(`oncall.buttons.${key}`),
  callback_data: data,
})
