import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RegisterSpeakers } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { REGIONAL_GROUPS } from '#shared/meeting/meeting.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { DELEGATION_KINDS, RANKS } from '#shared/meeting/modalities.ts'
import { listed } from '#shared/rules/order.ts'
import { name as nameSchema } from '#shared/wire/text-schema.ts'
import { delegationSheet } from '#server/sheets/delegation-export.ts'
import { previewDelegations } from '#server/sheets/delegation-import.ts'
import type { Sheet } from '#server/sheets/sheet.ts'
import { speakerSheet } from '#server/sheets/speaker-export.ts'
import { previewSpeakers } from '#server/sheets/speaker-import.ts'
import { writtenAsCsv, writtenAsXlsx } from '#server/sheets/written.ts'
import { desk, PLAN } from '../rules/council.ts'
import { convened, submit } from '../rules/story.ts'
import { meetingOf, previewed } from './files.ts'

const SEED = 20_160_307
const FORMATS = [
  ['CSV', async (sheet: Sheet) => writtenAsCsv(sheet), 200],
  ['XLSX', writtenAsXlsx, 30],
] as const

/** Names as nasty as the meeting allows them, in the form in which they are stored. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'=+-@;,\\"\'_x0041_ aé“'), minLength: 1, maxLength: 12 }),
  )
  .map((typed) => typed.normalize('NFC').trim())
  .filter((typed) => nameSchema.safeParse(typed).success)

const names = fc.uniqueArray(text, { maxLength: 4 })

/** Some have the same name, in one spelling or another. */
const delegations: fc.Arbitrary<readonly Delegation[]> = fc
  .array(
    fc.record({
      name: fc.oneof(text, fc.constantFrom('Hope', 'HOPE', 'd1', 'KE')),
      kind: fc.constantFrom(...DELEGATION_KINDS),
      code: fc.constantFrom(null, 'KE', 'GH', 'FR', 'BO', 'VA', 'EU'),
      region: fc.constantFrom(null, ...REGIONAL_GROUPS),
      groups: names,
      otherNames: names,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((one, index) => ({ id: asDelegationId(`d${index}`), ...one })))

for (const [format, written, runs] of FORMATS) {
  test(`delegations written as ${format} are read again as they were (seed ${SEED}, ${runs} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(delegations, async (all) => {
        const file = await written(delegationSheet(meetingOf(all)))
        const preview = previewed(await previewDelegations(file, meetingOf([])))
        expect(preview.mistakes).toEqual([])
        expect(preview.rows.map(({ delegation }) => delegation)).toEqual(all)
        expect(previewed(await previewDelegations(file, meetingOf(all))).command).toBeNull()
      }),
      { seed: SEED, numRuns: runs },
    )
  }, 120_000)

  const entries = fc.tuple(
    delegations,
    fc.array(
      fc.record({
        whose: fc.nat(),
        group: fc.option(fc.nat()),
        rank: fc.option(fc.constantFrom(...RANKS)),
        speaker: fc.option(text),
        ahead: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
  )
  test(`those who wait, written as ${format}, are entered again in their order (seed ${SEED}, ${runs} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(entries, async ([all, wanted]) => {
        const start = convened({ ...PLAN, delegations: all })
        const story = wanted.reduce((told, { whose, group, rank, speaker, ahead }) => {
          const delegation = all[whose % all.length] ?? all[0]
          if (!delegation) return told
          const ours = delegation.groups[(group ?? 0) % Math.max(delegation.groups.length, 1)]
          return submit(told, desk, {
            type: 'Inscribe',
            delegation: delegation.id,
            capacity: group === null || ours === undefined ? { is: 'national' } : { is: 'group', group: ours },
            ...(rank === null ? {} : { dignitary: { rank } }),
            ...(speaker === null ? {} : { speaker }),
            ...(ahead ? { ahead } : {}),
          }).story
        }, start)
        const { meeting } = story
        const waiting = [
          ...listed(meeting),
          ...meeting.inscriptions.filter(({ standing }) => standing === 'registered'),
        ]
        const file = await written(speakerSheet(meeting))
        const preview = previewed(await previewSpeakers(file, start.meeting))
        expect(preview.mistakes).toEqual([])
        const again: RegisterSpeakers['entries'] = waiting.map(
          ({ delegation, capacity, dignitary, speaker, standing }) => ({
            delegation,
            capacity,
            ...(dignitary === null ? {} : { dignitary: { rank: dignitary.rank } }),
            ...(speaker === null ? {} : { speaker }),
            ...(standing === 'registered' ? { ahead: true } : {}),
          }),
        )
        expect(preview.command).toEqual(again.length === 0 ? null : { type: 'RegisterSpeakers', entries: again })
      }),
      { seed: SEED, numRuns: runs },
    )
  }, 120_000)
}
