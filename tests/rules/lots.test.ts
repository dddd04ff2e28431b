import { createHash, createHmac } from 'node:crypto'
import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { listed, whyThere } from '#shared/rules/order.ts'
import { bolivia, brazil, defence, france, ghana, kenya, senegal, SEGMENT, AFRICAN_GROUP } from './council.ts'
import { discloseEvent } from './disclosed.ts'
import { list } from './looks.ts'
import { at, given, rule } from './rule.ts'
import * as they from './verbs.ts'

/** Worked out anew, with another library than the core's. */
const hmac = (seed: string, id: string) => createHmac('sha256', Buffer.from(seed, 'hex')).update(id).digest('hex')
const sha256 = (seed: string) => createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex')

const byLot = they.changes({ byLot: true })
const five = [kenya, france, ghana, brazil, bolivia].map((delegation) => they.inscribes(delegation))
const seedOf = ({ draws }: Meeting) => draws.at(-1)?.seed ?? ''

rule('LS9', 'opening the list tells what the server is bound to, and the seed to nobody', () =>
  given(byLot, at('9:00'), they.opens)
    .when(they.opensList)
    .leaves(({ meeting, events }) => {
      const [opened] = events
      if (opened?.type !== 'ListOpened') throw new Error('the list was not opened')
      expect(opened.seal?.commitment).toBe(sha256(opened.seal?.seed ?? ''))
      for (const audience of [{ is: 'staff' }, { is: 'public' }] as const) {
        expect(JSON.stringify(discloseEvent(opened, audience, meeting))).not.toContain(opened.seal?.seed)
        expect(JSON.stringify(discloseMeeting(meeting, audience))).not.toContain(opened.seal?.seed)
      }
    }),
)

rule('LS9', 'when it closes the seed is told, it is the one that was sealed, and the order follows from it', () =>
  given(byLot, they.sitting, five)
    .when(at('9:30'), they.closesList)
    .happened({ type: 'ListClosed' }, { type: 'LotsDrawn' })
    .leaves(({ meeting }) => {
      const seed = seedOf(meeting)
      expect(sha256(seed)).toBe(meeting.draws[0]?.commitment)
      const expected = meeting.inscriptions.map(({ id }) => id).sort((a, b) => (hmac(seed, a) < hmac(seed, b) ? -1 : 1))
      expect(listed(meeting).map(({ id }) => id)).toEqual(expected)
      expect(listed(meeting).map((row) => whyThere(meeting, row).why)).toMatchObject(
        expected.map((id) => ({ because: 'lot', draw: 1, hash: hmac(seed, id) })),
      )
      expect(discloseMeeting(meeting, { is: 'public' }).draws).toEqual(meeting.draws)
    }),
)

rule('LS9', 'a window that closes by itself draws as well', () =>
  given(byLot, at('9:00'), they.opens, they.opensListFor(120), five)
    .when(at('9:05'))
    .happened({ type: 'ListClosed' }, { type: 'LotsDrawn' }),
)

rule('LS9', 'lots are drawn within each class: confirmed groups still come first', () =>
  given(
    byLot,
    they.sitting,
    five,
    they.inscribes(senegal, { forGroup: AFRICAN_GROUP }),
    they.confirms(senegal, 'group'),
  )
    .when(they.closesList)
    .leaves(({ meeting }) => expect(list(meeting)[0]).toBe('Senegal')),
)

rule('LS9', 'who comes too late stands behind those drawn', () =>
  given(byLot, they.sitting, five, they.closesList)
    .when(at('9:40'), they.deskInscribes(senegal))
    .leaves(({ meeting }) => expect(list(meeting).at(-1)).toBe('Senegal')),
)

rule('LS9', 'a list opened again draws for those who come then, behind the first ones', () =>
  given(byLot, they.sitting, five, they.closesList, at('9:40'), they.opensList)
    .when(they.inscribes(senegal), they.inscribes(defence), they.checksIn(defence), they.closesList)
    .leaves(({ meeting }) => {
      expect(meeting.draws).toHaveLength(2)
      expect(meeting.draws[0]?.seed).not.toBe(meeting.draws[1]?.seed)
      expect(listed(meeting).map(({ lot }) => lot?.draw)).toEqual([1, 1, 1, 1, 1, 2, 2])
    }),
)

rule('LS9', 'before the draw nobody has a place that could be exchanged, given up or moved', () =>
  given(byLot, they.sitting, five)
    .when(they.proposes(kenya, france))
    .refused({ because: 'not-drawn-yet' })
    .when(they.defers(kenya, france))
    .refused({ because: 'not-drawn-yet' })
    .when(they.moves(kenya, 'after', france))
    .refused({ because: 'not-drawn-yet' }),
)

rule('LS9', 'afterwards a place can be moved, and stays so', () =>
  given(byLot, they.sitting, five, they.closesList)
    .when(they.moves(kenya, 'before', 1), they.moves(kenya, 'after', france))
    .refused({ because: 'beside-itself' })
    .leaves(({ meeting }) => {
      const names = list(meeting)
      expect(names.indexOf('Kenya')).toBe(names.indexOf('France') + 1)
    }),
)

rule('LS9', 'whether the order is by lot is settled with the first inscription', () =>
  given(they.sitting, they.inscribes(kenya))
    .when(they.changes({ byLot: true }))
    .refused({ because: 'order-already-used' }),
)

rule('LS9', 'nor can it be changed while the list is open, which has told already whether it is drawn', () =>
  given(they.sitting).when(byLot).refused({ because: 'order-already-used' }),
)

rule('LS9', 'who is called when the list closes, or taken off by a slip, is drawn with the others', () =>
  given(
    byLot,
    they.sitting,
    five,
    at('10:00'),
    they.opensSegment(SEGMENT.floor1),
    they.calls(kenya),
    they.withdraws(ghana),
  )
    .when(they.closesList, they.takesBack, they.reinstates(ghana))
    .leaves(({ meeting }) => expect(listed(meeting).filter(({ lot }) => lot === null)).toEqual([])),
)

rule('LS9', 'adjourned with the list still open, the meeting tells the seed all the same', () =>
  given(byLot, they.sitting, five)
    .when(they.adjourns)
    .leaves(({ meeting }) => expect(sha256(seedOf(meeting))).toBe(meeting.draws[0]?.commitment)),
)
