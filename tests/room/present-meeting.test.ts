import { afterEach, describe, expect, it } from 'vitest'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { asInstant, minutes } from '#shared/meeting/time.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

/** The panel planned so many hours after it was. */
function hoursLater(hours: number) {
  const shifted = (moment: number) => asInstant(moment + minutes(hours * 60))
  const planned = { start: shifted(MORNING.planned.start), end: shifted(MORNING.planned.end) }
  return { ...MORNING, synthetic: false, id: asMeetingId(`after-${hours}`), planned }
}

describe('the meeting that a card opens', () => {
  it('is the next one planned, whatever lies in the past and was never adjourned', async () => {
    rig = await startServer({ meetings: [hoursLater(-48), hoursLater(6), hoursLater(30)] })
    expect(await rig.signIn('moderator')).toMatchObject({ meeting: 'after-6' })
  })

  it('is the one that sits, as long as it sits', async () => {
    rig = await startServer({ meetings: [hoursLater(-48), hoursLater(6)] })
    const desk = await rig.connect('secretariat', undefined, { meeting: asMeetingId('after--48') })
    await desk.send({ type: 'OpenMeeting' })
    expect(await rig.signIn('moderator')).toMatchObject({ meeting: 'after--48' })
    await desk.send({ type: 'AdjournMeeting' })
    expect(await rig.signIn('moderator')).toMatchObject({ meeting: 'after-6' })
  })

  it('is the first one where all were planned for a time that has passed', async () => {
    rig = await startServer({ meetings: [hoursLater(-48), hoursLater(-24)] })
    expect(await rig.signIn('moderator')).toMatchObject({ meeting: 'after--48' })
  })
})
