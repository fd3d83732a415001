import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noLimits } from '../../limits/limits.ts'
import { obstacleTo } from '../places/fits.ts'
import { atTheSameTime, placesFree, type Shift } from '../shift.ts'
import { movesOf, problemWithSwap, type Side } from './swap.ts'

const berlin = 'Europe/Berlin'
const now = new Date('2026-11-23T09:00:00+01:00')
const hour = 3_600_000

const shiftAt = (id: string, inHours: number, length = 2, people = 1): Shift => ({
  id,
  groupId: 'town',
  slotId: undefined,
  day: '2026-11-23',
  startsAt: new Date(now.getTime() + inHours * hour),
  endsAt: new Date(now.getTime() + (inHours + length) * hour),
  people,
  held: 0,
  spoken: [],
  topics: [],
  cancelled: false,
})

const tuesday = shiftAt('tuesday', 31)
const sameTime = shiftAt('same time', 32)
const thursday = shiftAt('thursday', 79)
const running = shiftAt('running', -1)
const side = (id: string, others: Shift[], more: Partial<Side> = {}): Side => ({
  id,
  others,
  spoken: ['de'],
  topics: [],
  limits: noLimits,
  ...more,
})
const vera = side('vera', [tuesday])
const viktor = side('viktor', [thursday])

describe('a shift changes hands', () => {
  const paused = { limits: { ...noLimits, pausedUntil: new Date(now.getTime() + 100 * hour) } }
  test.each([
    ['to somebody who is free', tuesday, undefined, vera, viktor, undefined],
    ['for another one', tuesday, thursday, vera, viktor, undefined],
    ['for another one at the same time', tuesday, sameTime, vera, side('viktor', [sameTime]), undefined],
    ['not with oneself', tuesday, undefined, vera, vera, 'with oneself'],
    ['not when it is no longer theirs', tuesday, undefined, side('vera', []), viktor, 'no longer theirs'],
    ["not for one that is no longer the other's", tuesday, thursday, vera, side('viktor', []), 'no longer theirs'],
    ['not once it began', running, undefined, side('vera', [running]), viktor, 'began'],
    ['not for one that began', tuesday, running, vera, side('viktor', [running]), 'began'],
    ['not to somebody who is in it', tuesday, undefined, vera, side('viktor', [tuesday]), 'in it already'],
    ['not for one they are in', tuesday, thursday, side('vera', [tuesday, thursday]), viktor, 'in it already'],
    ['not to somebody busy at that time', tuesday, undefined, vera, side('viktor', [sameTime]), 'does not fit'],
    ['not to somebody who pauses', tuesday, undefined, vera, side('viktor', [], paused), 'does not fit'],
    [
      'not from somebody who would be busy',
      tuesday,
      thursday,
      side('vera', [tuesday, shiftAt('x', 78)]),
      viktor,
      'does not fit',
    ],
  ])('%s', (_, shift, inReturn, from, to, kind) => {
    expect(problemWithSwap({ shift, inReturn, from, to }, now, berlin)?.kind).toBe(kind)
  })
})

describe('whatever people take, give back and swap', () => {
  const shifts = fc
    .array(
      fc.record({
        at: fc.integer({ min: -3, max: 40 }),
        length: fc.integer({ min: 1, max: 4 }),
        people: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 2, maxLength: 7 },
    )
    .map((all) => all.map(({ at, length, people }, index) => shiftAt(`s${index}`, at, length, people)))
  const limits = fc.record({
    quiet: fc.option(fc.record({ from: fc.nat(1439), until: fc.nat(1439) }), { nil: undefined }),
    pausedUntil: fc.option(
      fc.nat(60).map((hours) => new Date(now.getTime() + hours * hour)),
      { nil: undefined },
    ),
  })
  const deeds = fc.array(
    fc.record({
      what: fc.constantFrom('take', 'give', 'hand over', 'swap'),
      who: fc.nat(4),
      other: fc.nat(4),
      shift: fc.nat(6),
      inReturn: fc.nat(6),
    }),
    { maxLength: 60 },
  )

  test('a swap preserves the number of people in every shift, nobody is in two at once or beyond their limits', () => {
    fc.assert(
      fc.property(shifts, fc.array(limits, { minLength: 5, maxLength: 5 }), deeds, (all, limits, deeds) => {
        const held = new Map(all.map(({ id }) => [id, new Set<string>()]))
        const at = (index: number) => all[index % all.length] as Shift
        const sideOf = (who: number): Side =>
          side(
            `p${who}`,
            all.filter(({ id }) => held.get(id)?.has(`p${who}`)),
            { limits: { ...noLimits, ...limits[who] } },
          )
        const counts = () => all.map(({ id }) => held.get(id)?.size)
        for (const { what, who, other, ...chosen } of deeds) {
          const shift = { ...at(chosen.shift), held: held.get(at(chosen.shift).id)?.size ?? 0 }
          const [one, two] = [sideOf(who), sideOf(other)]
          if (what === 'give') held.get(shift.id)?.delete(one.id)
          else if (what === 'take') {
            if (placesFree(shift) > 0 && !obstacleTo(one, shift, now, berlin)) held.get(shift.id)?.add(one.id)
          } else {
            const inReturn = what === 'swap' ? at(chosen.inReturn) : undefined
            if (inReturn?.id === shift.id || problemWithSwap({ shift, inReturn, from: one, to: two }, now, berlin))
              continue
            const before = counts()
            for (const move of movesOf({ shiftId: shift.id, fromId: one.id, inReturnId: inReturn?.id }, two.id)) {
              held.get(move.shiftId)?.delete(move.from)
              held.get(move.shiftId)?.add(move.to)
            }
            expect(counts()).toEqual(before)
          }
          for (const person of [0, 1, 2, 3, 4].map(sideOf))
            for (const mine of person.others) {
              expect(person.others.filter((each) => atTheSameTime(each, mine))).toEqual([mine])
              expect(obstacleTo({ ...person, others: [] }, mine, now, berlin)).toBeUndefined()
            }
          for (const { id, people } of all) expect(held.get(id)?.size).toBeLessThanOrEqual(people)
        }
      }),
    )
  })
})
