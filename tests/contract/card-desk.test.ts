import { beforeEach, describe, expect, it } from 'vitest'
import { asDelegationId, asOccasionId } from '#shared/meeting/ids.ts'
import { asMillis } from '#shared/meeting/time.ts'
import { type CardDesk, cardDesk } from '#server/access/card-desk.ts'
import { issuing } from '#server/access/issuing.ts'
import { sessions } from '#server/access/sessions.ts'
import { createLogger } from '#server/logger.ts'
import type { Db } from '#server/store/database.ts'
import { sessionRows } from '#server/store/session-rows.ts'
import { type SignIns, signIns } from '#server/store/sign-ins.ts'
import { manualClock } from '../room/manual-clock.ts'
import { freshDatabase } from './store.ts'

const occasion = asOccasionId('rights-of-the-child-2016')
const [kenya, senegal, brazil] = ['KE', 'SN', 'BR'].map(asDelegationId)
const all = { occasion, delegations: [kenya, senegal, brazil].filter((one) => one !== undefined), again: false }

let db: Db
let kept: SignIns
let desk: CardDesk
beforeEach(() => {
  db = freshDatabase()
  const clock = manualClock(1_000)
  kept = signIns(db)
  const limits = { lasting: asMillis(60_000), perSignIn: 9, perDelegation: 9 }
  const log = createLogger('silent')
  const alive = sessions({ rows: sessionRows(db), signIns: kept, clock, log, limits, secure: false })
  desk = cardDesk(kept, issuing({ signIns: kept, sessions: alive, clock, most: 100 }))
})

const one = { occasion, role: 'delegation', delegation: asDelegationId('KE') } as const
const waited = () => false

describe('a card', () => {
  it('that nobody waits for any more is neither issued nor reissued', async () => {
    expect(await desk.issue(one, () => true)).toBe('signed-out')
    expect(kept.ofOccasion(occasion)).toEqual([])

    const issued = await desk.issue(one, waited)
    if (typeof issued === 'string') throw new Error(issued)
    expect(await desk.reissue(issued.signIn.id, occasion, () => true)).toBe('signed-out')
    expect(kept.ofOccasion(occasion)).toEqual([issued.signIn])
    expect(await desk.reissue(issued.signIn.id, occasion, waited)).toMatchObject({ signIn: { delegation: 'KE' } })
  })
})

describe('a sheet of cards', () => {
  it('is recorded whole or not at all', async () => {
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON sign_in WHEN (SELECT count(*) FROM sign_in) = 2
             BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    await expect(desk.issueAll({ ...all, abandoned: () => false })).rejects.toThrow('the disk is full')
    expect(kept.ofOccasion(occasion)).toEqual([])
    db.exec('DROP TRIGGER full')
    expect(await desk.issueAll({ ...all, abandoned: () => false })).toHaveLength(3)
  })

  it('that nobody waits for any more is not recorded, and revokes nothing', async () => {
    await desk.issueAll({ ...all, abandoned: () => false })
    const before = kept.ofOccasion(occasion)
    let asked = 0
    expect(await desk.issueAll({ ...all, again: true, abandoned: () => asked++ > 0 })).toEqual([])
    expect(kept.ofOccasion(occasion)).toEqual(before)
  })

  it('longer than can be made at a time is refused', async () => {
    const delegations = Array.from({ length: 101 }, (_, number) => asDelegationId(`d${number}`))
    expect(await desk.issueAll({ ...all, delegations, abandoned: () => false })).toBe('too-many')
  })
})
