import { expect } from 'vitest'
import { asPodiumMemberId, asSegmentId } from '#shared/meeting/ids.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { listed, speakerClass } from '#shared/rules/order.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { plateOf } from './chamber.ts'
import { it } from './in-chamber.ts'
import { at, idOf, NINE_O_CLOCK } from './morning-plan.ts'

/** From ten to eleven: everything that happens at the floor, and the first replies. */
export function roundOne(): void {
  it('opens the floor at ten and calls the dignitary first', async ({ chamber }) => {
    await chamber.until(at(10, 0))
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('floor-1') })
    await chamber.turn(8, 118)
    expect(chamber.ledger.at(-1)).toEqual({ who: 'Ecuador', began: at(10, 0, 8), spoke: 118, endedBy: 'finished' })
  })

  it('advances once when two consoles press next in the same instant (FL1)', async ({ chamber }) => {
    await Promise.all([chamber.console('first'), chamber.console('second')])
    const before = (await chamber.meeting()).lastIntervention
    const answers = await Promise.all([chamber.next('first'), chamber.next('second')])
    expect(answers.map(({ accepted }) => accepted).toSorted()).toEqual([false, true])
    const refused = answers.find(({ accepted }) => !accepted)
    expect(refused).toMatchObject({ refusal: { because: 'floor-moved-on' } })
    expect((await chamber.meeting()).lastIntervention).toBe(before + 1)
    await chamber.speak(10, 100)
  })

  it('recalls a group that does not answer at the end of the groups (LS11)', async ({ chamber }) => {
    await chamber.next()
    const absent = await chamber.plate()
    await chamber.pass(15)
    await chamber.moderate({ type: 'MarkAbsent', intervention: await chamber.intervention() })
    const meeting = await chamber.meeting()
    const groups = listed(meeting).filter((row) => speakerClass(meeting, row) === 'group')
    expect(groups.map(({ id }) => plateOf(meeting, id)).at(-1)).toBe(absent)
    expect(groups).toHaveLength(10)
  })

  it('calls out of order only with a reason, and strikes who is absent a second time (LS11)', async ({ chamber }) => {
    const absent = listed(await chamber.meeting()).find(({ absences }) => absences.length > 0)
    if (!absent) throw new Error('nobody was absent')
    expect(await chamber.call(absent.id)).toMatchObject({ accepted: false, refusal: { because: 'out-of-turn' } })
    const after = lastInterventionId(await chamber.meeting())
    const because = 'The delegation is said to have come in'
    await chamber.moderate({ type: 'CallSpeaker', inscription: absent.id, after, because }, 'second')
    await chamber.pass(12)
    await chamber.moderate({ type: 'MarkAbsent', intervention: await chamber.intervention() })
    const struck = (await chamber.meeting()).inscriptions.find(({ id }) => id === absent.id)
    expect(struck).toMatchObject({ standing: 'absent', absences: [{}, {}] })
  })

  it('cuts a speaker at zero plus grace (FL4)', async ({ chamber }) => {
    await chamber.next('second')
    const who = await chamber.plate()
    const began = await chamber.begin(7)
    await chamber.pass(300)
    expect((await chamber.meeting()).floor).toEqual({ is: 'free' })
    chamber.ledger.push({ who, began, spoke: 130, endedBy: 'limit' })
  })

  it('keeps what was left through a pause (FL5)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(9)
    await chamber.pass(40)
    const intervention = await chamber.intervention()
    await chamber.moderate({ type: 'PauseClock', intervention })
    await chamber.pass(25)
    await chamber.moderate({ type: 'ResumeClock', intervention }, 'second')
    await chamber.pass(70)
    await chamber.moderate({ type: 'EndIntervention', intervention })
    chamber.ledger.push({ who, began, spoke: 110, endedBy: 'finished' })
  })

  it('interrupts for a point of order, then gives back exactly what was left (FL6)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(6)
    await chamber.pass(50)
    await chamber.moderate({ type: 'RaisePointOfOrder', delegation: idOf('Venezuela') })
    await chamber.pass(70)
    const { pointOfOrder } = await chamber.meeting()
    if (!pointOfOrder) throw new Error('there is no point of order')
    await chamber.moderate({ type: 'EndPointOfOrder', point: pointOfOrder.id })
    const standing = (await chamber.meeting()).floor
    if (standing.is !== 'speaking') throw new Error('the speaker has lost the floor')
    expect(remaining(standing.clock, chamber.rig.clock.now())).toBe(seconds(70))
    await chamber.pass(20)
    await chamber.pass(65)
    await chamber.moderate({ type: 'EndIntervention', intervention: standing.intervention })
    chamber.ledger.push({ who, began, spoke: 115, endedBy: 'finished' })
    await chamber.next()
    const next = (await chamber.meeting()).floor
    expect(next).toMatchObject({ is: 'called', allotted: minutes(2) })
    await chamber.speak(12, 90)
  })

  it('calls nobody wrong when the head withdraws in the same instant (FL1, LS7)', async ({ chamber }) => {
    const meeting = await chamber.meeting()
    const [head] = listed(meeting)
    if (!head) throw new Error('the list is too short')
    const phone = await chamber.phone(head.delegation)
    const [withdrawn, called] = await Promise.all([
      phone.send({ type: 'Withdraw', inscription: head.id }),
      chamber.next('second'),
    ])
    expect([withdrawn.accepted, called.accepted].filter(Boolean)).toHaveLength(1)
    const { floor } = await chamber.meeting()
    if (withdrawn.accepted) {
      expect(called).toMatchObject({ refusal: { because: 'not-on-the-list' } })
      expect(floor).toEqual({ is: 'free' })
      await chamber.next()
    } else {
      expect(floor).toMatchObject({ is: 'called', holder: { inscription: head.id } })
    }
    await chamber.speak(11, 105)
  })

  it('ends one and calls the next with one press (FL1)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(5)
    await chamber.pass(88)
    await chamber.next('second')
    chamber.ledger.push({ who, began, spoke: 88, endedBy: 'next' })
    await chamber.speak(10, 119)
  })

  it('goes on after a restart in mid-speech as if nothing had happened (CK2)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(13)
    await chamber.pass(60)
    await chamber.rig.stop()
    chamber.rig.clock.advance(7_000)
    await chamber.rig.start()
    const { floor } = await chamber.meeting()
    if (floor.is !== 'speaking') throw new Error('the speaker has lost the floor')
    expect(remaining(floor.clock, chamber.rig.clock.now())).toBe(seconds(53))
    await chamber.pass(50)
    await chamber.moderate({ type: 'EndIntervention', intervention: floor.intervention })
    chamber.ledger.push({ who, began, spoke: 117, endedBy: 'finished' })
  })

  it('lets what fell due while the server was down happen at its own moment (CK4)', async ({ chamber }) => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(4)
    await chamber.pass(100)
    await chamber.rig.stop()
    chamber.rig.clock.advance(60_000)
    await chamber.rig.start()
    const { floor, interventions } = await chamber.meeting()
    expect(floor).toEqual({ is: 'free' })
    expect(interventions.at(-1)?.endedAt).toBe(NINE_O_CLOCK + seconds(began + 130))
    chamber.ledger.push({ who, began, spoke: 130, endedBy: 'limit' })
  })

  it('holds the round to its forty-five minutes, and lets the last one finish (OD3)', async ({ chamber }) => {
    for (let turn = 0; (await chamber.roundLeft()) > 0; turn += 1) {
      await chamber.turn(8 + (turn % 5), 100 + ((turn * 7) % 20))
    }
    expect(await chamber.next()).toMatchObject({ accepted: false, refusal: { because: 'round-spent' } })
    expect(chamber.ledger.at(-1)?.began).toBeLessThan(at(10, 45) + 20)
    expect(chamber.now()).toBeGreaterThanOrEqual(at(10, 45))
  })

  it('shares a quarter of an hour of replies; what one leaves goes to the others (RP1)', async ({ chamber }) => {
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('replies-1') })
    const opened = chamber.now()
    const allotted: number[] = []
    for (const member of ['mezmur', 'de-boer-buquicchio', 'allen', 'maloor']) {
      const after = lastInterventionId(await chamber.meeting())
      await chamber.moderate({ type: 'CallPanellist', member: asPodiumMemberId(member), after })
      const { floor } = await chamber.meeting()
      if (floor.is === 'called') allotted.push(floor.allotted / 1_000)
      await chamber.speak(5, 175)
    }
    expect(allotted).toEqual([225, 240, 270, 360])
    expect(chamber.now() - opened).toBe(720)
  })
}
