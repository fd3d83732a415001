import { startLotse } from './lotse.ts'
import { talk } from './talk.ts'

/** The group has switched some kinds of care on. */
export async function caring(...switches: string[]) {
  const lotse = await startLotse()
  await lotse.clara.says('/setup')
  for (const name of switches) await lotse.clara.presses(`group:switch:${name}`)
  await lotse.amal.speaks('de')
  lotse.skipAll()
  return lotse
}

/** Vera has just finished a talk with Amal, which was about her stay. */
export async function closed(...switches: string[]) {
  const lotse = await caring(...switches)
  await talk(lotse.amal, lotse.vera)
  await lotse.vera.presses('question:close')
  lotse.amal.skips()
  return lotse
}
