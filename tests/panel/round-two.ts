import { expect } from 'vitest'
import { asPodiumMemberId, asSegmentId } from '#shared/meeting/ids.ts'
import { asMillis, minutes, seconds } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { listed } from '#shared/rules/order.ts'
import { it } from './in-chamber.ts'
import { idOf } from './morning-plan.ts'

/** From eleven on: those not reached first, the last replies, and the end. */
export function roundTwo(): void {
  it('takes up round 2 with those not reached first, under a shorter speaking time (LS10, FL3)', async ({
    chamber,
  }) => {
    const waiting = listed(await chamber.meeting()).map(({ id }) => id)
    await chamber.moderate({ type: 'OpenList', window: minutes(1) })
    const india = await chamber.phone(idOf('India'))
    const again = await india.send({
      type: 'Inscribe',
      delegation: idOf('India'),
      capacity: { is: 'group', group: 'a group of States' },
    })
    expect(again).toMatchObject({ accepted: false, refusal: { because: 'may-not-speak-for-group' } })
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('floor-2') })
    expect(listed(await chamber.meeting()).map(({ id }) => id)).toEqual(waiting)
    await chamber.moderate({ type: 'SetSpeakingTime', classes: 'all', time: seconds(90) })
    await chamber.next()
    expect((await chamber.meeting()).floor).toMatchObject({ allotted: seconds(90) })
    await chamber.speak(10, 85)
  })

  it('stands still while suspended (OD2)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(10)
    await chamber.pass(30)
    await chamber.moderate({ type: 'SuspendMeeting', because: 'Technical difficulties' })
    const left = await chamber.roundLeft()
    await chamber.pass(180)
    expect(await chamber.roundLeft()).toBe(left)
    await chamber.moderate({ type: 'ResumeMeeting' }, 'second')
    const intervention = await chamber.intervention()
    await chamber.moderate({ type: 'ResumeClock', intervention })
    await chamber.pass(45)
    await chamber.moderate({ type: 'EndIntervention', intervention })
    chamber.ledger.push({ who, began, spoke: 75, endedBy: 'finished' })
  })

  it('puts a slip right by a new event: the floor goes back with the time that was left (FL8)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(10)
    await chamber.pass(20)
    await chamber.next()
    const slip = await chamber.intervention()
    await chamber.pass(3)
    await chamber.moderate({ type: 'TakeBack', intervention: slip })
    expect(await chamber.plate()).toBe(who)
    const again = chamber.now()
    await chamber.pass(60)
    await chamber.moderate({ type: 'EndIntervention', intervention: await chamber.intervention() })
    chamber.ledger.push({ who, began, spoke: 20, endedBy: 'next' })
    chamber.ledger.push({ who, began: again, spoke: 60, endedBy: 'finished' })
  })

  it('goes through the rest of the list as far as the round reaches', async ({ chamber }) => {
    for (let turn = 0; (await chamber.roundLeft()) > 0; turn += 1) {
      await chamber.turn(9 + (turn % 4), 80 + ((turn * 5) % 10))
    }
    expect(listed(await chamber.meeting()).length).toBeGreaterThan(5)
  })

  it('hears replies, concluding remarks (RP3) and the moderator, and adjourns', async ({ chamber }) => {
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('replies-2') })
    for (const member of ['maloor', 'allen', 'de-boer-buquicchio', 'mezmur']) {
      const after = lastInterventionId(await chamber.meeting())
      await chamber.moderate({
        type: 'CallPanellist',
        member: asPodiumMemberId(member),
        after,
        allotted: asMillis(150_000),
      })
      await chamber.speak(6, 140)
    }
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('closing') })
    const after = lastInterventionId(await chamber.meeting())
    await chamber.moderate({ type: 'CallPanellist', member: asPodiumMemberId('carr'), after })
    await chamber.speak(8, 90)
    await chamber.moderate({ type: 'AdjournMeeting' })
    expect((await chamber.meeting()).sitting.is).toBe('adjourned')
  })
}
