import { isCoordinator, isVolunteer } from '../people/person.ts'
import { isKnown, type Known, type LotseContext } from './context.ts'

/** Somebody who belongs to no helper group yet is asked for their town by people/bot.ts before anything else. */
export async function withPerson({ scope }: LotseContext, act: (scope: Known) => Promise<void>): Promise<void> {
  if (isKnown(scope)) return act(scope)
  scope.toast(scope.t.plain('common.notYours'))
}

export async function forVolunteers({ scope }: LotseContext, act: (scope: Known) => Promise<void>): Promise<void> {
  if (isKnown(scope) && isVolunteer(scope.person)) return act(scope)
  if (scope.pressed) scope.toast(scope.t.plain('common.volunteersOnly'))
  else scope.say(scope.t.html('common.volunteersOnly'))
}

export async function forCoordinators({ scope }: LotseContext, act: (scope: Known) => Promise<void>): Promise<void> {
  if (isKnown(scope) && isCoordinator(scope.person)) return act(scope)
  if (scope.pressed) scope.toast(scope.t.plain('common.coordinatorsOnly'))
  else scope.say(scope.t.html('common.coordinatorsOnly'))
}
