import { describe, expect, it } from 'vitest'
import { concernWording } from '#client/screens/set-up/concern-wording.ts'
import { delegationBy, fieldsOf } from '#client/screens/set-up/delegation-form.ts'
import {
  needed,
  newMeetingDraft,
  requestsFor,
  withLanguage,
  withStart,
  withTemplate,
} from '#client/screens/set-up/new-meeting-draft.ts'
import { orderModel } from '#client/screens/set-up/order-model.ts'
import { sheetModel } from '#client/screens/set-up/sheet-model.ts'
import { suggestedPodium } from '#client/screens/set-up/suggested-podium.ts'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'
import { EXPERT_CONSULTATION } from '#shared/templates/expert-consultation.ts'
import { FULL_DAY, HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { conveneSchema } from '#shared/wire/convene-schema.ts'
import { clockTime, kenya, PLAN, SEGMENT } from '../rules/council.ts'
import { wordsIn } from '../wording/words-in.ts'

const english = wordsIn('en', 'set-up')

describe('the order of the day on the clock of the room', () => {
  it('says when each segment begins, and that it fills the time', () => {
    const model = orderModel(PLAN, english)
    expect(model.rows.map(({ begins, round }) => `${begins} ${round ?? ''}`.trim())).toEqual([
      '09:00',
      '10:00 Round 1',
      '10:45 Round 1',
      '11:00 Round 2',
      '11:45 Round 2',
      '12:00',
    ])
    expect([model.sum, model.verdict, model.tone]).toEqual(['180 min', 'It fills the time exactly.', 'time'])
  })

  it('OD4 marks what would go on after the interpreters have left', () => {
    const model = orderModel({ ...PLAN, planned: { start: clockTime('9:00'), end: clockTime('11:50') } }, english)
    expect(model.rows.map(({ late }) => late)).toEqual([false, false, false, false, true, true])
    expect([model.verdict, model.tone]).toEqual(['10 min too long.', 'over'])
    expect(model.ends).toBe('Ends at 12:00; the interpreters leave at 11:50.')
  })
})

it('a concern is said in the language of whoever reads it', () => {
  const concern = { is: 'turn-longer-than-round', class: 'ngo', segment: SEGMENT.floor1 } as const
  expect(concernWording(concern, english)).toBe('One turn would be longer than a whole round: NGOs.')
  expect(concernWording({ is: 'too-long', by: minutes(15) }, wordsIn('fr', 'set-up'))).toBe(
    'L’ordre du jour dépasse la séance de 15 min.',
  )
})

describe('a new meeting', () => {
  const day = newMeetingDraft(FULL_DAY, 'en', '2026-03-09')
  const whole = { ...day, theme: 'Water', room: 'XX' }

  it('says what is still needed', () => {
    expect(needed(day)).toEqual(['theme', 'room'])
    expect(needed({ ...whole, newOccasion: ' ' })).toEqual(['occasion'])
    expect(needed(whole)).toEqual([])
  })

  it('is sent as the server reads it: two panels of a full day, of which the first makes the occasion', () => {
    const requests = requestsFor({ ...whole, newOccasion: 'Water days' }, { asIn: asMeetingId('m-1') })
    const read = requests.map((request) => conveneSchema.parse(request))
    expect(read).toMatchObject([
      { title: 'Morning panel', template: 'full-day', sitting: 0, occasion: { title: 'Water days' } },
      { title: 'Afternoon panel', template: 'full-day', sitting: 1 },
    ])
    expect(read[1]).not.toHaveProperty('occasion')
  })

  it('leaves out what is not wanted, and holds the second day a day later', () => {
    const draft = { ...withTemplate(whole, EXPERT_CONSULTATION), timeZone: 'UTC' }
    const wanted = draft.sittings.map((row) => ({ ...row, wanted: row.sitting >= 2 }))
    expect(requestsFor({ ...draft, sittings: wanted }, [])).toMatchObject([
      { sitting: 2, planned: { start: Date.UTC(2026, 2, 10, 9, 30), end: Date.UTC(2026, 2, 10, 12, 30) } },
      { sitting: 3 },
    ])
  })

  it('takes the end along with the beginning, and titles with the language unless they were changed', () => {
    const [row] = newMeetingDraft(HRC_PANEL, 'en', '2026-03-09').sittings
    expect(row && withStart(row, '10:30')).toMatchObject({ start: '10:30', end: '13:30' })
    const renamed = {
      ...day,
      sittings: day.sittings.map((one, index) => (index === 0 ? { ...one, title: 'Mine' } : one)),
    }
    expect(withLanguage(renamed, 'fr').sittings.map(({ title }) => title)).toEqual([
      'Mine',
      'Réunion-débat de l’après-midi',
    ])
  })

  it('suggests the seats of its template', () => {
    expect(suggestedPodium('side-event.0')?.map(({ role }) => role)).toContain('moderator')
    expect(suggestedPodium('plenary')).toBeNull()
  })
})

describe('a delegation in its fields', () => {
  it('comes back as it was', () => {
    expect(delegationBy(fieldsOf(kenya), kenya.id, () => true)).toEqual({
      ...kenya,
      region: kenya.region ?? null,
      otherNames: kenya.otherNames ?? [],
    })
  })

  it('is given a free id made from its name', () => {
    const fields = { ...fieldsOf(null), name: 'Défense des Enfants International', groups: 'A\n\n A \nB' }
    expect(delegationBy(fields, null, (id) => id === 'defense-des-enfants-international')).toMatchObject({
      id: 'defense-des-enfants-international-2',
      groups: ['A', 'B'],
    })
    expect(delegationBy({ ...fields, name: 'منظمة' }, null, () => false)?.id).toBe('delegation')
    expect(delegationBy({ ...fields, code: 'K1' }, null, () => false)).toBeNull()
  })
})

it('a sheet is told in counts, with one sentence for each mistake', () => {
  const mistake = {
    row: 7,
    column: 'Kind',
    sentence: '',
    because: 'unknown-kind',
    typed: 'club',
    nearest: 'NGO',
  } as const
  const model = sheetModel(
    {
      rows: [{ row: 2, is: 'new', delegation: kenya }],
      mistakes: [mistake, { row: 9, column: null, sentence: '', because: 'missing-name' }],
      ignored: ['Phone'],
      command: { type: 'AmendDelegations', delegations: [kenya], removed: [] },
      answer: null,
    },
    english,
  )
  expect([model.rows, model.changes, model.mistaken, model.ignored]).toEqual([
    '1 row can be imported.',
    '1 new',
    '2 rows have a mistake and will be left out.',
    'Columns not read: Phone.',
  ])
  expect(model.mistakes.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'Row 7, Kind: “club” is no kind of delegation. Perhaps “NGO”?',
    'Row 9: The name is missing.',
  ])
})
