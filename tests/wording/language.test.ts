import { expect, test } from 'vitest'
import { behalfWording } from '#client/wording/behalf-wording.ts'
import { chooseLanguage, type Language } from '#client/wording/language.ts'
import { roomTime } from '#client/wording/room-time.ts'
import { clockTime } from '../rules/council.ts'
import { wordsIn } from './words-in.ts'

test('the address wins over the visitor’s choice, and that over the browser’s', () => {
  expect(chooseLanguage('?lang=ar', 'fr', ['en-GB'])).toBe('ar')
  expect(chooseLanguage('', 'fr', ['ar'])).toBe('fr')
  expect(chooseLanguage('', null, ['es', 'fr-CH', 'en'])).toBe('fr')
  expect(chooseLanguage('?lang=xx', null, ['es'])).toBe('en')
})

test('a time is the room’s, with the visitor’s own beside it where the two differ', () => {
  const english = wordsIn('en', 'delegate')
  const at = clockTime('10:04')
  expect(roomTime(at, { room: 'Europe/Zurich', visitor: 'Europe/Paris' }, english)).toBe('10:04')
  expect(roomTime(at, { room: 'Europe/Zurich', visitor: 'Asia/Tokyo' }, english)).toBe('10:04 (your time 18:04)')
})

test('a group takes its article in English where it has one', () => {
  const english = wordsIn('en', 'delegate')
  expect(behalfWording('African Group', english)).toBe('on behalf of the African Group')
  expect(behalfWording('ASEAN', english)).toBe('on behalf of ASEAN')
  expect(behalfWording('OIC', english)).toBe('on behalf of the OIC')
  expect(behalfWording('57 Member States and Observers', english)).toBe('on behalf of 57 Member States and Observers')
  expect(behalfWording('Austria, Slovenia and Switzerland', english)).toBe(
    'on behalf of Austria, Slovenia and Switzerland',
  )
})

test('a name in the other direction is set apart from the sentence around it', () => {
  expect(behalfWording('African Group', wordsIn('ar', 'delegate'))).toBe('باسم: \u2068African Group\u2069')
  expect(wordsIn('en', 'delegate').t('note.message', { text: 'مرحباً.' })).toBe('From the podium: \u2068مرحباً.\u2069')
})

const turnsBefore = (count: number) => wordsIn('ar', 'delegate').t('face.listed.before', { count })
const place = (language: Language) => (count: number) => wordsIn(language, 'delegate').t('place.position', { count })

test('what is counted takes the form its language has for the number', () => {
  expect([0, 1, 2, 3, 11, 100].map(turnsBefore)).toEqual([
    'لا أحد قبلكم.',
    'قبلكم كلمة واحدة.',
    'قبلكم كلمتان.',
    'قبلكم 3 كلمات.',
    'قبلكم 11 كلمة.',
    'قبلكم 100 كلمة.',
  ])
  expect([1, 2, 3, 4, 11, 22].map(place('en'))).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd'])
  expect([1, 2].map(place('fr'))).toEqual(['1er', '2e'])
  expect(wordsIn('en', 'display').t('next.still', { count: 0 })).toBe('nobody else on the list')
})

test('what somebody typed stays as it was typed, whatever stands in it', () => {
  const typed = String.raw`{count} \u202e '{' # \x41`
  expect(wordsIn('en', 'delegate').t('note.message', { text: typed })).toBe(`From the podium: ${typed}`)
})
