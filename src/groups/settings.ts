import { type HelperGroup, type Switch, switches } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { clearedFor, isVetting } from '../vetting/cleared.ts'
import { notAccepted } from '../vetting/conduct.ts'
import { groupLink } from '../volunteers/group-link.ts'
import type { Invitation } from '../volunteers/invitation.ts'
import { dayOf } from '../wall-clock.ts'

/** What coordinators see of their helper group, and can change. */
export type GroupSettings = {
  group: HelperGroup
  /** Behind the button in the group chat; undefined where none was made yet. */
  link: Invitation | undefined
  /** Where the group vets: how many may be asked for discreet questions today, and who is still to accept the code. */
  vetting: { cleared: number; of: number; notAccepted: number } | undefined
}

type SettingsDesk = Pick<Desk, 'transaction' | 'people' | 'now' | 'settings'>

export async function settingsOf(desk: SettingsDesk, groupId: string): Promise<GroupSettings> {
  const { transaction, people } = desk
  const group = (await people.groupById(transaction, groupId)) as HelperGroup
  const vetting = isVetting(group) ? await vettingOf(desk, groupId) : undefined
  return { group, link: await groupLink(transaction, groupId), vetting }
}

async function vettingOf({ transaction, people, now, settings }: SettingsDesk, groupId: string) {
  const volunteers = await people.withRole(transaction, groupId, 'volunteer', 'coordinator')
  const cleared = await clearedFor(transaction, groupId, dayOf(now, settings.timeZone))
  return {
    cleared: volunteers.filter(({ id }) => cleared.has(id)).length,
    of: volunteers.length,
    notAccepted: (await notAccepted(transaction, volunteers, groupId)).length,
  }
}

export const isSwitch = (name: string): name is Switch => (switches as readonly string[]).includes(name)

/** Switches something on that was off, or off that was on. Returns whether it is on now. */
export async function flip(
  { transaction, people }: Pick<Desk, 'transaction' | 'people'>,
  groupId: string,
  name: Switch,
): Promise<boolean> {
  for (;;) {
    const group = (await people.groupById(transaction, groupId)) as HelperGroup
    const on = !group.switches.includes(name)
    const changed = switches.filter((each) => (each === name ? on : group.switches.includes(each)))
    // Somebody else changed another one in this moment: what they chose stays.
    if (await people.setSwitches(transaction, group, changed)) return on
  }
}
