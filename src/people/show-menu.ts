import type { Words } from '../language/words.ts'
import type { Known, Scope } from '../telegram/context.ts'
import { menuFor } from './menu.ts'
import type { Person } from './person.ts'

/** Puts the commands that whoever wrote or pressed may use into their menu. */
export function showMenu(scope: Scope): void {
  if (scope.person) putMenu(scope, scope.person, scope.t)
}

/** Puts the right commands into somebody else's menu. */
export function putMenu({ outbox }: Pick<Scope, 'outbox'>, to: Person, t: Words): void {
  outbox.add({
    to,
    method: 'setMyCommands',
    urgency: 'notice',
    letter: { chatless: true, chatScope: true, parameters: { commands: menuFor(to.role, t) } },
  })
}

/**
 * Takes the menu of their own out of somebody's chat; the common one shows again. Nothing is written under the name of
 * somebody who is about to be forgotten, so it goes as if to a group.
 */
export function takeMenu({ outbox, group, person }: Known): void {
  outbox.add({
    to: { ...group, chat: { telegramId: person.telegramId, kind: 'group' } },
    method: 'deleteMyCommands',
    urgency: 'answer',
    letter: { chatless: true, chatScope: true, parameters: {} },
  })
}
