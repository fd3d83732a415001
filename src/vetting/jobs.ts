import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { tellWhatRunsOut } from './expiry.ts'

/** What is due among what one helper group's volunteers are cleared for. */
export const lookAfterClearances = (desk: Desk, group: HelperGroup): Promise<void> => tellWhatRunsOut(desk, group)
