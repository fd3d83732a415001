import { startLotse } from './lotse.ts'
import { volunteer } from './tasks.ts'

/** Two volunteers who speak Arabic, too. */
export async function startInterpreting(code = 'ar') {
  const lotse = await startLotse()
  const [wanda, karim] = [await volunteer(lotse, 7001, 'Wanda'), await volunteer(lotse, 7002, 'Karim')]
  for (const each of [wanda, karim]) {
    await each.says('/language')
    await each.forges(`language:speak:${code}`)
    each.skips()
  }
  await lotse.amal.speaks('de')
  await lotse.moment()
  lotse.skipAll()
  const id = async () => (await lotse.database.rows('SELECT id FROM "Task" ORDER BY "createdAt" DESC'))[0]?.id
  return { ...lotse, lotse, wanda, karim, id }
}

/** Amal has asked for an interpreter. */
export async function asked() {
  const all = await startInterpreting()
  await all.amal.forges('interpret:ask:ar:de')
  return all
}

/** Wanda interprets for Amal; all have looked. */
export async function interpreted() {
  const all = await asked()
  await all.wanda.presses('task:claim')
  for (const each of [all.wanda, all.karim, all.amal]) each.skips()
  return all
}
