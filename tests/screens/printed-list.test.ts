import { expect, test } from 'vitest'
import { printedList } from '#client/staff/printed-list.ts'
import type { Language } from '#client/wording/language.ts'
import type { Link } from '#client/connection/replica-store.ts'
import { kenya } from '../rules/council.ts'
import { at, given } from '../rules/rule.ts'
import { inscribes, sitting } from '../rules/verbs.ts'
import { viewOf } from './console.ts'

type Seen = Parameters<typeof viewOf>[0]

const printed = (seen: Seen, held: { readonly language?: Language; readonly link?: Link } = {}) =>
  printedList({ ...viewOf(seen, held), version: 7, lostSince: held.link === 'lost' ? seen.now : null })

test('the list is printed with its places, and why each stands there', () => {
  given(sitting, at('9:30'), inscribes(kenya)).leaves((seen) => {
    const [coming] = printed(seen).parts
    expect(coming?.lines.map(({ place, name, about }) => [place, name, about])).toEqual([
      ['1', kenya.name, expect.stringContaining('Inscribed 09:30:00')],
    ])
  })
})

test('the sheet says as of when it is, and since when the screen had heard nothing', () => {
  given(sitting, at('10:04')).leaves((seen) => {
    expect(printed(seen).asOf).toMatch(/^As of 10:04:00, .* \(event 7 of the record\)\.$/)
    expect(printed(seen, { link: 'lost' }).asOf).toContain('The connection had been lost since 10:04:00')
  })
})

test('what has nobody in it says so, and what is empty and of no use is left out', () => {
  given(sitting).leaves((seen) => {
    const { parts, floor } = printed(seen)
    expect(floor).toBeNull()
    expect(parts.map(({ title, lines, empty }) => [title, lines.length, empty])).toEqual([
      ['To come', 0, 'Nobody.'],
      ['Spoken', 0, 'Nobody.'],
    ])
  })
})
