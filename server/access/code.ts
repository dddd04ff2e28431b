import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, which are read as something else or spell something. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SELECTOR = 4
const LENGTH = 12

/** How many different first parts there can be. */
export const SELECTORS = ALPHABET.length ** SELECTOR

/** Which of them one is, counted from 0. */
export const numberOf = (selector: string): number =>
  [...selector].reduce((number, letter) => number * ALPHABET.length + ALPHABET.indexOf(letter), 0)

/** A code in its two parts: what finds the sign-in, and what proves it. */
export type Code = { readonly selector: string; readonly secret: string }

export function makeCode(): Code {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')
  return { selector: letters.slice(0, SELECTOR), secret: letters.slice(SELECTOR) }
}

/** As it is printed on a card: K7QM-4TXR-9DWB. */
export function printed({ selector, secret }: Code): string {
  return [selector, secret.slice(0, 4), secret.slice(4)].join('-')
}

/** What somebody typed, whatever its case and separators, with the letters that are taken for digits put right. */
export function readCode(typed: string): Code | null {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (letters.length !== LENGTH || ![...letters].every((letter) => ALPHABET.includes(letter))) return null
  return { selector: letters.slice(0, SELECTOR), secret: letters.slice(SELECTOR) }
}
