import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLength, readSeconds, writeLength, writeSpeakingTime } from '#client/screens/set-up/length-text.ts'
import { daysAfter, instantOf, isZone, momentIn, readTime, writeTime } from '#client/screens/set-up/room-date.ts'
import { asInstant, asMillis, minutes } from '#shared/meeting/time.ts'
import { clockTime } from '../rules/council.ts'

const GENEVA = 'Europe/Zurich'

describe('a day and a time of day in the room', () => {
  it('is the moment at which the clock in the room shows it', () => {
    expect(instantOf({ date: '2016-03-07', time: '9:00' }, GENEVA)).toBe(clockTime('9:00'))
    expect(momentIn(clockTime('15:30'), GENEVA)).toEqual({ date: '2016-03-07', time: '15:30' })
  })

  it('comes back as it was typed, in any zone, but for the hour that summer time leaves out (seed 32)', () => {
    const zones = fc.constantFrom(GENEVA, 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC')
    const moments = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2090, 0, 1) / 60_000 })
    fc.assert(
      fc.property(zones, moments, (zone, minute) => {
        const shown = momentIn(asInstant(minute * 60_000), zone)
        const at = instantOf(shown, zone)
        expect(at === null ? null : momentIn(at, zone)).toEqual(shown)
      }),
      { seed: 32 },
    )
  })

  it('agrees with the calendar (seed 33)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const date = new Date(days * 86_400_000).toISOString().slice(0, 10)
        expect(instantOf({ date, time: '0' }, 'UTC')).toBe(days * 86_400_000)
      }),
      { seed: 33 },
    )
  })

  it('is none where there is no such day, time or zone', () => {
    for (const date of ['2015-02-29', '2016-13-01', '2016-04-31', '7 March', '']) {
      expect(instantOf({ date, time: '9' }, GENEVA)).toBeNull()
    }
    expect(instantOf({ date: '2016-02-29', time: '24:00' }, GENEVA)).toBeNull()
    expect(instantOf({ date: '2016-02-29', time: '9' }, 'Geneva')).toBeNull()
    expect(isZone('')).toBe(false)
  })

  it('goes on over months and years', () => {
    expect(daysAfter('2016-02-28', 1)).toBe('2016-02-29')
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  })
})

describe('what is typed', () => {
  it.each([
    ['9', 540],
    ['9:05', 545],
    ['0905', 545],
    ['9h', 540],
    ['9h30', 570],
    ['18.15', 1_095],
    [' 23:59 ', 1_439],
  ])('is a time: %s', (typed, minute) => expect(readTime(typed)).toBe(minute))

  it.each(['', '24', '9:60', '9:5', 'nine', '-1'])('is no time: %s', (typed) => expect(readTime(typed)).toBeNull())

  it('is written back with two figures each', () => {
    expect([writeTime(545), writeTime(24 * 60 + 5)]).toEqual(['09:05', '00:05'])
  })

  it.each([
    ['45', minutes(45)],
    ['1:30', asMillis(90_000)],
    ['0:05', asMillis(5_000)],
    ['0', asMillis(0)],
  ])('is a length: %s', (typed, length) => expect(readLength(typed)).toBe(length))

  it.each(['', '1:60', 'a', '-5', '999'])('is no length: %s', (typed) => expect(readLength(typed)).toBeNull())

  it('is written as lengths are', () => {
    expect([writeLength(minutes(45)), writeLength(asMillis(90_000))]).toEqual(['45', '1:30'])
    expect([writeSpeakingTime(minutes(2)), writeSpeakingTime(asMillis(90_000))]).toEqual(['2:00', '1:30'])
    expect([readSeconds('30'), readSeconds('601'), readSeconds('x')]).toEqual([30_000, null, null])
  })
})
