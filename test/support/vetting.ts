import type { Actor } from './actor.ts'
import { type Lotse, startLotse } from './lotse.ts'

/** A group that vets: nobody is cleared yet. */
export async function vetting(settings: Record<string, string> = {}) {
  const lotse = await startLotse({ settings })
  await lotse.clara.says('/setup')
  await lotse.clara.presses('group:switch:vetting')
  lotse.skipAll()
  return lotse
}

/** Somebody coordinating looks at what a volunteer is cleared for. */
export async function looksAt(clara: Actor, name: string): Promise<void> {
  await clara.says('/volunteers')
  await clara.presses(name)
  await clara.presses('vetting:show')
  clara.skips()
}

/** The volunteer accepts the code, and Clara records all else, as of today. */
export async function clear({ clara }: Pick<Lotse, 'clara'>, volunteer: Actor, name: string): Promise<void> {
  await looksAt(clara, name)
  await volunteer.forges('vetting:accept')
  const record = clara.last()
  const id = /vetting:note:(\w+):/.exec(
    record.buttons
      .flat()
      .map(({ data }) => data)
      .join(' '),
  )?.[1]
  for (const kind of ['certificate', 'training']) await clara.forges(`vetting:today:${id}:${kind}`, record)
  await clara.presses('vetting:clear')
  clara.skips()
  volunteer.skips()
}
