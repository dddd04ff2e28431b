import { describe, expect, it } from 'vitest'
import { commandOfMove, draftBeside, draftTo, fits, nudged, ordered, placeInDraft } from '#client/staff/move-draft.ts'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { desk, france, ghana, kenya } from '../rules/council.ts'
import { given } from '../rules/rule.ts'
import { gives, roundOne } from '../rules/verbs.ts'
import { listOf, namesIn } from './console.ts'

const a = inscriptionId(1)
const b = inscriptionId(2)
const c = inscriptionId(3)
const d = inscriptionId(4)
const order = [a, b, c, d]

describe('LS8 a move is always told by a neighbour', () => {
  it('before the one that will follow, and after the last one only at the end', () => {
    expect(draftTo(order, a, 1)).toEqual({ inscription: a, side: 'before', beside: c })
    expect(draftTo(order, d, 0)).toEqual({ inscription: d, side: 'before', beside: a })
    expect(draftTo(order, a, 3)).toEqual({ inscription: a, side: 'after', beside: d })
    expect(draftTo(order, a, 99)).toEqual({ inscription: a, side: 'after', beside: d })
  })

  it('is none where it stands already', () => {
    expect(draftTo(order, b, 1)).toBeNull()
    expect(draftBeside(order, { inscription: b, side: 'after', beside: a })).toBeNull()
    expect(draftBeside(order, { inscription: b, side: 'after', beside: c })).not.toBeNull()
  })

  it('goes up and down by one, and comes to nothing when it is back', () => {
    const down = nudged(order, b, null, 1)
    expect(ordered(order, down)).toEqual([a, c, b, d])
    const further = nudged(order, b, down, 1)
    expect(ordered(order, further)).toEqual([a, c, d, b])
    expect(placeInDraft(order, b, further)).toBe(4)
    expect(ordered(order, nudged(order, b, further, 1))).toEqual([a, c, d, b])
    expect(nudged(order, b, down, -1)).toBeNull()
  })

  it('no longer fits once either of the two is gone', () => {
    const draft = draftTo(order, a, 1)
    expect(draft && fits(order, draft)).toBe(true)
    expect(draft && fits([a, b, d], draft)).toBe(false)
    expect(ordered([a, b, d], draft)).toEqual([a, b, d])
  })
})

it('LS8 the room puts it where the draft showed it', () =>
  given(roundOne(kenya, ghana, france)).leaves((seen) => {
    const { order: real } = listOf(seen)
    const draft = draftTo(real, inscriptionId(3), 0)
    expect(draft).not.toBeNull()
    if (!draft) return
    const shown = namesIn(listOf(seen, {}, draft))
    expect(shown).toEqual(['France', 'Kenya', 'Ghana'])
    given(roundOne(kenya, ghana, france), gives(desk, commandOfMove(draft, 'flight to catch'))).leaves((after) =>
      expect(namesIn(listOf(after))).toEqual(shown),
    )
  }))
