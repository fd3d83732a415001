import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as tasks from '../store.ts'
import { takeDown } from '../take-down.ts'
import { placesFree, type Task, taskSubjects } from '../task.ts'
import * as say from './ask-messages.ts'
import * as asks from './ask-store.ts'
import { gather, type Member } from './gather.ts'
import { lapse, shownTo } from './settle-asks.ts'
import { tellAllAsked } from './tell-all-asked.ts'
import { unhindered } from './unhindered.ts'
import { asksFrom, neededBy, replyBy, whoIsNext } from './who-is-next.ts'

/**
 * Asks volunteers in private, one after another in order of fairness, whether they can take what nobody has taken by
 * themselves. Where each task stands is in the database, so that it goes on from there after a restart.
 */
export async function askRound(desk: Desk, group: HelperGroup): Promise<void> {
  for (const task of await asks.dueForAsking(desk.transaction, group, desk.now)) await askOn(desk, group, task)
}

/** The next step of asking for one task, if it is due by now. */
async function askOn(desk: Desk, group: HelperGroup, seen: Task): Promise<void> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  const from = asksFrom(seen, zone)
  if (from === undefined || from > now) return
  // Another process made this step, or is making it.
  if (!(await asks.setNextStep(transaction, seen, undefined))) return
  const task = await tasks.byId(transaction, group, seen.id)
  if (task?.state !== 'open' || placesFree(task) === 0) return
  const until = neededBy(task, zone)
  const open = (await asks.of(transaction, task)).filter(({ state }) => state === 'open')
  const waiting = open.filter(({ askedAt }) => replyBy(askedAt, until) > now)
  for (const ask of open) if (!waiting.includes(ask)) await lapse(desk, task, ask.personId)
  if (until && until <= now) return void (await asks.markAskedOut(transaction, task, now))

  const next = whoIsNext(await gather(desk, group, task), { ...task, until }, now, zone)
  const chosen = await unhindered(desk, group, task, next.ready, placesFree(task) - waiting.length)
  for (const member of chosen) await ask(desk, task, member, replyBy(now, until))
  const steps = [...waiting.map(({ askedAt }) => replyBy(askedAt, until)), ...chosen.map(() => replyBy(now, until))]
  if (steps.length === 0 && !next.again) await tellAllAsked(desk, group, task)
  const again = steps.length > 0 ? steps : [next.again ?? new Date(now.getTime() + lookAgain)]
  await asks.setNextStep(
    transaction,
    { ...task, nextStepAt: undefined },
    new Date(Math.min(...again.map((at) => at.getTime()))),
  )
}

/** When everybody was asked, how soon to see whether somebody has come or has lifted a limit. */
const lookAgain = 3 * 3_600_000

async function ask(desk: Desk, task: Task, { person, ifNeedBe }: Member, until: Date): Promise<void> {
  const { transaction, outbox, settings, now } = desk
  const zone = settings.timeZone
  if (!(await asks.add(transaction, task, person.id, now))) return
  // They were asked before, and nobody was needed then.
  await takeDown(desk, person, await shownTo(desk, task, person.id), say.askGone(wordsFor(desk, person), task, zone))
  tell(outbox, person, say.ask(wordsFor(desk, person), task, { until, ifNeedBe, zone }), {
    subject: taskSubjects.ask(task.id),
  })
}
