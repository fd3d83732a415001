import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { days, hours, type Lotse, minutes, startLotse } from '../support/lotse.ts'
import { createChance, createTownVolunteer, differentMessages, newestWith } from '../support/townspeople.ts'

const volunteersInTown = 30
const questionsInWeek = 200
/** How often people look at their phones, and while nobody waits for anybody at night. */
const round = minutes(20)
const nightly = hours(1)

/** Where WEEK_LOG names a file, every kind of message of the week is written there, to be read by eye. */
const log = process.env.WEEK_LOG

test('a week of a town with a rota, 30 volunteers and 200 questions leaves nobody waiting', {
  timeout: 300_000,
}, async () => {
  const lotse = await startLotse()
  const chance = createChance(11)
  const volunteers = await gather(lotse, chance)
  await plan(lotse)
  await fillRota(lotse, volunteers)
  const askers = await ask(lotse, volunteers, chance)

  const rows = await lotse.database.rows('SELECT "state", "takenAt", "volunteerId" FROM "Question"')
  expect(rows).toHaveLength(questionsInWeek)
  expect(rows.filter(({ state, takenAt }) => state !== 'closed' || takenAt === null)).toEqual([])
  const held = [...(await shiftsHeld(lotse)).values()]
  expect(Math.max(...held) - Math.min(...held), 'the rota asks round in order of fairness').toBeLessThanOrEqual(1)
  if (log) writeLog([lotse.clara, ...volunteers.map(({ actor }) => actor), ...askers])
  for (const actor of [...volunteers.map(({ actor }) => actor), ...askers]) actor.skips()
  lotse.skipAll()
})

test('equals carry the same: who takes most has at most half as much again as who takes least', {
  timeout: 300_000,
}, async () => {
  const lotse = await startLotse()
  const chance = createChance(5)
  const volunteers = await gather(lotse, chance)
  for (const { actor } of volunteers) await actor.presses('oncall:start')
  const askers = await ask(lotse, volunteers, chance)

  const taken = await lotse.database.rows('SELECT "volunteerId" FROM "Question" WHERE "takenAt" IS NOT NULL')
  expect(taken).toHaveLength(questionsInWeek)
  const loads = [...Map.groupBy(taken, ({ volunteerId }) => volunteerId).values()].map(({ length }) => length)
  if (log) console.log('questions each:', loads.sort((a, b) => a - b).join(' '))
  expect(loads).toHaveLength(volunteersInTown)
  expect(Math.max(...loads) / Math.min(...loads)).toBeLessThanOrEqual(1.5)
  for (const actor of [...volunteers.map(({ actor }) => actor), ...askers]) actor.skips()
  lotse.skipAll()
})

type Volunteers = ReturnType<typeof createTownVolunteer>[]

/** Thirty people who speak German and either Arabic or Ukrainian. */
async function gather(lotse: Lotse, chance: () => number): Promise<Volunteers> {
  const { clara, vera } = lotse
  await vera.presses('oncall:stop')
  await clara.says('/invite')
  const code = /start=(join_\w+)/.exec(clara.last().text)?.[1]
  const actors = Array.from({ length: volunteersInTown }, (_, index) => lotse.person(4001 + index, `V${index}`, 'de'))
  for (const actor of actors) actor.person.start(code)
  await lotse.settle()
  for (const [index, actor] of actors.entries()) {
    actor.sends('/language')
    await lotse.settle()
    const speak = newestWith(actor, `language:speak:${index % 2 === 0 ? 'ar' : 'uk'}`)
    if (speak) void actor.person.press(speak.message, { data: speak.data })
  }
  await lotse.settle()
  return actors.map((actor) => createTownVolunteer(actor, chance, 2))
}

/** Two times a day, every day, four people each: 56 places a week for 30 people who take two at most. */
async function plan({ clara }: Lotse): Promise<void> {
  for (const weekday of ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'])
    for (const times of ['8-14', '14-20']) await clara.says(`/rota ${weekday} ${times} 4`)
}

/** In the first week nobody asks: gaps are posted and asked round, until the second week is full. */
async function fillRota(lotse: Lotse, volunteers: Volunteers): Promise<void> {
  for (let passed = 0; passed < days(7); passed += hours(1)) {
    await lotse.advance(hours(1))
    for (const volunteer of volunteers) volunteer.looks()
  }
}

/** Two hundred questions in a week, most by day, some at night; then a day to finish. */
async function ask(lotse: Lotse, volunteers: Volunteers, chance: () => number): Promise<Actor[]> {
  const askers = Array.from({ length: 60 }, (_, index) =>
    lotse.person(7001 + index, `A${index}`, ['ar', 'uk', 'de'][index % 3] as string),
  )
  for (const asker of askers) asker.person.start()
  const times = Array.from({ length: questionsInWeek }, () => arrival(chance)).sort((a, b) => a - b)
  const free = [...askers]
  const busy = new Set<Actor>()
  for (let passed = 0, turn = 0; passed < days(8); passed += turn) {
    while (times[0] !== undefined && times[0] <= passed && free.length > 0) {
      times.shift()
      const asker = free.shift() as Actor
      busy.add(asker)
      asker.sends(['Anmeldung', 'Mietvertrag', 'Schufa', 'Handyvertrag'][times.length % 4] as string)
      await lotse.settle()
      const human = newestWith(asker, 'question:human:')
      if (human) void asker.person.press(human.message, { data: human.data })
    }
    turn = busy.size === 0 && isNight(lotse) ? nightly : round
    await lotse.advance(turn)
    for (const volunteer of volunteers) volunteer.looks()
    for (const asker of [...busy].filter(isOver)) {
      busy.delete(asker)
      free.push(asker)
    }
  }
  await lotse.moment()
  return askers
}

/** After the Monday morning, nine o'clock, with which the week begins: most ask by day, some at night. */
const arrival = (chance: () => number): number =>
  Math.max(0, days(Math.floor(chance() * 7)) + hours((chance() < 0.85 ? 8 + chance() * 12 : chance() * 24) - 9))

const isNight = ({ clock }: Lotse) => clock.now().getUTCHours() >= 20 || clock.now().getUTCHours() < 5

/** Their talk is closed: they are asked how it went, and may ask again. */
function isOver(asker: Actor): boolean {
  const over = newestWith(asker, 'question:rate:')
  if (over && !asker.person.sees().some(({ id, buttons }) => id > over.message.id && buttons.length > 0)) {
    asker.skips()
    return true
  }
  return false
}

/** How many shifts of the second week each volunteer held. */
async function shiftsHeld({ database }: Lotse): Promise<Map<unknown, number>> {
  const places = await database.rows(
    'SELECT p."personId" FROM "ShiftPlace" p JOIN "Shift" s ON s."id" = p."shiftId" WHERE p."state" = \'held\' AND s."day" BETWEEN \'2026-11-30\' AND \'2026-12-06\'',
  )
  return new Map([...Map.groupBy(places, ({ personId }) => personId)].map(([id, { length }]) => [id, length]))
}

function writeLog(actors: Actor[]): void {
  if (log) writeFileSync(log, differentMessages(actors).join('\n\n———\n\n'))
}
