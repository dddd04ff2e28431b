import { describe, expect, it } from 'vitest'
import { deedOf, type KeyPress, KEYS } from '#client/screens/console/keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  at: 'page',
  ...more,
})

describe('the keys of the console', () => {
  it.each([
    [' ', 'clock'],
    ['n', 'next'],
    ['N', 'next'],
    ['e', 'end'],
    ['+', 'more-time'],
    ['-', 'less-time'],
    ['\u2212', 'less-time'],
    ['p', 'point-of-order'],
    ['a', 'absent'],
    ['u', 'take-back'],
    ['/', 'search'],
    ['?', 'help'],
  ])('%s does %s', (key, deed) => expect(deedOf(press(key))).toBe(deed))

  it('never does anything while a key is held down, in a field, or with Ctrl, Alt or Meta', () => {
    for (const { key } of KEYS) {
      const one = key === 'Space' ? ' ' : key
      expect(deedOf(press(one, { repeat: true }))).toBeNull()
      expect(deedOf(press(one, { at: 'field' }))).toBeNull()
      expect(deedOf(press(one, { ctrlKey: true }))).toBeNull()
      expect(deedOf(press(one, { metaKey: true }))).toBeNull()
      expect(deedOf(press(one, { altKey: true }))).toBeNull()
    }
  })

  it('leaves Space to the button that has the focus, and the letters to the console', () => {
    expect(deedOf(press(' ', { at: 'button' }))).toBeNull()
    expect(deedOf(press('n', { at: 'button' }))).toBe('next')
  })

  it('prints each deed once on the sheet', () => {
    const deeds = KEYS.map(({ deed }) => deed)
    expect(new Set(deeds).size).toBe(deeds.length)
    expect(deeds).toHaveLength(10)
  })

  it('knows nothing of other keys', () => {
    for (const key of ['x', 'Enter', 'Escape', 'ArrowDown', 'Tab', 'F5']) expect(deedOf(press(key))).toBeNull()
  })
})
