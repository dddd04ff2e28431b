import { describe, expect, it } from 'vitest'
import { GENESIS, hashOf } from '#server/store/chain.ts'
import type { EventRow } from '#server/store/chain.ts'
import { compare, ledger } from '../faults/ledger.ts'

/** A log of messages, each by a command of its own unless said otherwise. */
function logOf(...commands: readonly string[]): readonly EventRow[] {
  const rows: EventRow[] = []
  for (const [nth, command_id] of commands.entries()) {
    const body = JSON.stringify({ text: command_id })
    const row = { meeting_id: 'm', version: nth + 1, at: nth, type: 'MessageShown', body, actor: '{}', command_id }
    rows.push({ ...row, hash: hashOf(rows.at(-1)?.hash ?? GENESIS, row) })
  }
  return rows
}

function toldOf(...accepted: readonly (readonly [commandId: string, version: number])[]) {
  const told = ledger()
  for (const [commandId, version] of accepted) told.accepted('somebody', commandId, version)
  return told
}

const WHOLE = { lost: 0, doubled: 0, outOfOrder: 0 }

describe('what was acknowledged, held against the log', () => {
  it('is all there', () => {
    expect(compare(toldOf(['a', 1], ['b', 2]), logOf('a', 'b'))).toEqual(WHOLE)
  })
  it('is missed where it is lost', () => {
    expect(compare(toldOf(['a', 1], ['b', 2]), logOf('a'))).toEqual({ ...WHOLE, lost: 1 })
  })
  it('is found where it happened twice', () => {
    expect(compare(toldOf(['a', 1]), logOf('a', 'b', 'a')).doubled).toBeGreaterThan(0)
  })
  it('is found where it is out of order, or the chain does not hold', () => {
    expect(compare(toldOf(['b', 2], ['a', 1]), logOf('a', 'b'))).toEqual({ ...WHOLE, outOfOrder: 1 })
    const [first, second] = logOf('a', 'b')
    if (!first || !second) throw new Error('a log of two has two')
    const altered = { ...first, body: JSON.stringify({ text: 'other' }) }
    expect(compare(toldOf(['a', 1]), [altered, second]).outOfOrder).toBe(1)
  })
})
