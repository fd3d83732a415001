import type { Actor } from './actor.ts'
import type { Lotse } from './lotse.ts'

/** A new volunteer whose name and number are found nowhere else, so that they can be looked for in what is kept. */
export async function joinVeronika({ clara, person }: Pick<Lotse, 'clara' | 'person'>): Promise<Actor> {
  const veronika = person(5550002001, 'Veronika', 'de')
  await clara.says('/invite')
  await veronika.starts(/start=(join_\w+)/.exec(clara.last().text)?.[1])
  return veronika
}
