import type { Actor } from './actor.ts'

/** Somebody asks and calls for a person, and a volunteer who is on duty takes it. What was said on the way is looked at. */
export async function talk(asker: Actor, volunteer: Actor, words = 'Termin beim Standesamt Xyz'): Promise<void> {
  await asker.says(words)
  await asker.presses('question:human')
  await volunteer.presses('question:take')
  asker.skips()
  volunteer.skips()
}
