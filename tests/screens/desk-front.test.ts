import { describe, expect, it } from 'vitest'
import { toldModel } from '#client/screens/desk/told-model.ts'
import { undoOf } from '#client/staff/undo.ts'
import type { Command } from '#shared/meeting/commands.ts'
import { AFRICAN_GROUP, defence, desk, ghana, kenya, senegal } from '../rules/council.ts'
import { at, given } from '../rules/rule.ts'
import {
  deskInscribes,
  ends,
  gives,
  inscribes,
  next,
  roundOne,
  rowOf,
  sitting,
  starts,
  withdraws,
} from '../rules/verbs.ts'
import { deskOf, foundOf, outlookOf, type Seen } from './desk.ts'

const told = (seen: Seen, done: Command | null) => toldModel(deskOf(seen), outlookOf(seen), done)
const undoing = (seen: Seen, done: Command) => undoOf(deskOf(seen), done)?.command ?? null

describe('a delegation that stands at the desk', () => {
  it('is inscribed at once where it speaks for itself alone', () =>
    given(sitting).leaves((seen) => {
      expect(foundOf(seen, kenya)).toMatchObject({ name: 'Kenya', stands: '', deed: { is: 'inscribe' } })
      expect(foundOf(seen, senegal)).toMatchObject({ deed: { is: 'choose' }, does: 'Inscribe …' })
    }))

  it('LS5 is checked in where it has registered', () =>
    given(sitting, inscribes(defence)).leaves((seen) =>
      expect(foundOf(seen, defence)).toMatchObject({
        deed: { is: 'check-in' },
        does: 'Check in',
        stands: 'registered, not checked in',
      }),
    ))

  it('LS2 is shown its place where it waits already, with the time that is expected', () =>
    given(roundOne(kenya, ghana)).leaves((seen) => {
      expect(foundOf(seen, ghana)?.deed).toEqual({ is: 'go', inscription: rowOf(seen.meeting, ghana) })
      expect(foundOf(seen, ghana)?.stands).toMatch(/^on the list, place 2, about 10:0\d$/)
    }))

  it('is told what became of it before, in each of its capacities', () =>
    given(
      roundOne(kenya),
      next,
      starts,
      ends,
      inscribes(senegal, { forGroup: AFRICAN_GROUP }),
      withdraws(senegal),
    ).leaves((seen) => {
      expect(foundOf(seen, kenya)?.stands).toBe('has spoken')
      expect(foundOf(seen, senegal)?.stands).toBe('African Group: off the list')
    }))
})

describe('the answer to what is asked next', () => {
  const inscribesKenya = { type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } } as const

  it('FC1 is the place, and about when', () =>
    given(roundOne(ghana), at('10:00'), gives(desk, inscribesKenya)).leaves((seen) =>
      expect(told(seen, inscribesKenya)).toMatch(/^Place 2, about 10:0\d$/),
    ))

  it('is none after what was not about a place', () =>
    given(roundOne(ghana)).leaves((seen) => {
      expect(told(seen, { type: 'CloseList' })).toBeNull()
      expect(told(seen, null)).toBeNull()
    }))
})

describe('what was just done on the list', () => {
  it('LS7 a strike is taken back by putting the delegation back', () =>
    given(sitting, deskInscribes(kenya), withdraws(kenya)).leaves((seen) => {
      const inscription = rowOf(seen.meeting, kenya)
      const struck = { type: 'Withdraw', inscription } as const
      expect(undoing(seen, struck)).toEqual({ type: 'Reinstate', inscription })
    }))

  it('LS7 an entry is taken back by striking it as a slip', () =>
    given(sitting, deskInscribes(kenya)).leaves((seen) => {
      const entered = { type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } } as const
      expect(undoing(seen, entered)).toEqual({
        type: 'Withdraw',
        inscription: rowOf(seen.meeting, kenya),
        because: 'Inscribed by mistake',
      })
    }))

  it('cannot be taken back once it would be refused', () =>
    given(sitting, deskInscribes(kenya)).leaves((seen) =>
      expect(undoing(seen, { type: 'Withdraw', inscription: rowOf(seen.meeting, kenya) })).toBeNull(),
    ))
})
