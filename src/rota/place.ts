import { isDuring, type Shift } from './shift.ts'

/** Somebody's part in a shift. 'standby': they would come if need be, which coordinators alone see. */
export type Place = {
  id: string
  shiftId: string
  /** Undefined once they were forgotten. */
  personId: string | undefined
  state: PlaceState
  since: Date
  /** They went off duty before the shift's end. */
  stoppedAt: Date | undefined
}

export type PlaceState = 'held' | 'standby' | 'given back'

/** A place together with when it is. */
export type Stretch = Pick<Place, 'personId' | 'state' | 'stoppedAt'> & Pick<Shift, 'startsAt' | 'endsAt' | 'cancelled'>

/** Whether somebody is on duty by a place at an instant. */
export const counts = (place: Stretch, instant: Date): boolean =>
  !place.cancelled && place.state !== 'given back' && place.stoppedAt === undefined && isDuring(place, instant)
