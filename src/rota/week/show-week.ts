import { about } from '../../deliveries/store.ts'
import { overtake, tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { addDays, type Day, dayOf, mondayOf } from '../../wall-clock.ts'
import { type Gap, isOpen, subjects } from '../gaps/gap.ts'
import * as store from '../gaps/gap-store.ts'
import { daysOf, shownAt, weekToShow } from './week.ts'
import * as say from './week-messages.ts'

/** The coming week, in the group chat on Sunday evening: who is on duty, and what is free. Without a rota nothing. */
export async function postWeek(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  const monday = weekToShow(now, settings.timeZone)
  if (!monday || !group.chat) return
  const week = await read(desk, group.id, monday)
  const due = shownAt(monday, settings.timeZone)
  // A rota that was made after Sunday evening has no week to catch up on: its gaps are posted by themselves.
  if (!week.some(({ shift }) => shift.createdAt <= due)) return
  if (!(await store.markWeekShown(transaction, group.id, monday))) return
  tell(outbox, group, say.week(wordsFor(desk, group), { monday, week, now, zone: settings.timeZone }), {
    subject: subjects.week(monday),
  })
  const gaps = week.filter(({ shift }) => isOpen(shift, now)).map(({ shift }) => shift.id)
  await store.markPosted(transaction, group.id, gaps, now)
}

/** Puts right the message in which a week was shown. */
export async function showWeek(desk: Desk, groupId: string, monday: Day): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  const zone = settings.timeZone
  // A week that is over stands as it was.
  if (daysOf(monday)[1] < dayOf(now, zone)) return
  const group = await people.groupById(transaction, groupId)
  if (!group?.chat) return
  for (const sent of await about(transaction, groupId, [subjects.week(monday)])) {
    const week = await read(desk, groupId, monday)
    await overtake(outbox, group, sent, say.week(wordsFor(desk, group), { monday, week, now, zone }))
  }
}

/** Puts right whichever weeks are shown: this one, and on a Sunday evening the next. */
export async function showWeeks(desk: Desk, groupId: string): Promise<void> {
  const monday = mondayOf(dayOf(desk.now, desk.settings.timeZone))
  for (const each of [monday, addDays(monday, 7)]) await showWeek(desk, groupId, each)
}

/** Shows those weeks anew that stood in another chat and are not over. */
export async function weekAnew(desk: Desk, group: HelperGroup, stood: readonly string[]): Promise<void> {
  const { now, settings } = desk
  const zone = settings.timeZone
  const monday = mondayOf(dayOf(now, zone))
  for (const each of [monday, addDays(monday, 7)]) {
    if (!stood.includes(subjects.week(each))) continue
    const week = await read(desk, group.id, each)
    tell(desk.outbox, group, say.week(wordsFor(desk, group), { monday: each, week, now, zone }), {
      subject: subjects.week(each),
      silent: true,
    })
  }
}

async function read({ transaction, people }: Desk, groupId: string, monday: Day): Promise<say.Line<Gap>[]> {
  const shifts = await store.between(transaction, groupId, daysOf(monday))
  const everybody = await people.withRole(transaction, groupId, 'volunteer', 'coordinator')
  const byId = new Map(everybody.map((person) => [person.id, person]))
  return shifts.map(({ shift, holders }) => ({ shift, holders: holders.flatMap((id) => byId.get(id) ?? []) }))
}
