import { describe, expect, it } from 'vitest'
import { makeCode, printed, readCode } from '#server/access/code.ts'

describe('a code', () => {
  it('is read back however it is typed', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const code = makeCode()
      expect(printed(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      expect(readCode(printed(code))).toEqual(code)
      expect(readCode(` ${printed(code).toLowerCase().replaceAll('-', ' ')}\n`)).toEqual(code)
      expect(readCode(printed(code).replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(code)
    }
  })

  it.each(['', 'K7QM', 'K7QM-4TXR-9DW', 'K7QM-4TXR-9DWBB', 'K7QM-4TXR-9DWU', 'Ж7QM-4TXR-9DWB'])(
    'is not %j',
    (typed) => {
      expect(readCode(typed)).toBeNull()
    },
  )
})
