import { expect, test } from 'vitest'
import { strangerModel } from '#client/screens/delegate/stranger-model.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { kenya } from '../rules/council.ts'
import { given } from '../rules/rule.ts'
import { sitting } from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'

const elsewhere = asDelegationId('of-another-meeting')

test('a delegation of another meeting is told so, and where to go', () => {
  given(sitting).leaves(({ meeting }) => {
    expect(strangerModel(meeting, elsewhere, wordsIn('en', 'delegate'))).toEqual({
      title: 'Your delegation is not in this meeting',
      sentence: `It is not on the list of delegations of “${meeting.title}”. The start page shows the other meetings.`,
      link: 'To the start page',
    })
  })
})

test('it is told in each language without its raw name', () => {
  given(sitting).leaves(({ meeting }) => {
    const told = (['en', 'fr', 'ar'] as const).map((language) =>
      strangerModel(meeting, elsewhere, wordsIn(language, 'delegate')),
    )
    expect(new Set(told.map((model) => model?.title)).size).toBe(3)
    for (const model of told) {
      expect(model?.sentence).toContain(meeting.title)
      expect(JSON.stringify(model)).not.toContain(elsewhere)
    }
  })
})

test('a delegation of the meeting has its phone', () => {
  given(sitting).leaves(({ meeting }) => {
    expect(strangerModel(meeting, kenya.id, wordsIn('en', 'delegate'))).toBeNull()
  })
})
