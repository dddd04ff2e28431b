import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { fold } from '#shared/decider/evolve.ts'
import { asPodiumMemberId, asSegmentId } from '#shared/meeting/ids.ts'
import { asMillis, minutes, seconds } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { listed, speakerClass } from '#shared/rules/order.ts'
import { openSegment, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { Chamber, plateOf } from './chamber.ts'
import { FLOOR_LIST } from './floor-list.ts'
import { idOf, NINE_O_CLOCK } from './morning-plan.ts'

/** Seconds since nine o'clock. */
const at = (hour: number, minute: number, second = 0) => (hour - 9) * 3_600 + minute * 60 + second

describe('the morning panel, from the opening to the adjournment', () => {
  let chamber: Chamber
  beforeAll(async () => {
    chamber = await Chamber.open()
  }, 60_000)
  afterAll(() => chamber.close())

  /** What is left of the open segment, in ms. */
  const roundLeft = async () => {
    const segment = openSegment(await chamber.meeting())
    if (!segment) throw new Error('no segment is open')
    return segmentLeft(segment, chamber.rig.clock.now())
  }

  it('is opened at nine, with the list open for two minutes (LS1)', async () => {
    await chamber.until(at(9, 0))
    await chamber.moderate({ type: 'OpenMeeting' })
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('presentations') })
    await chamber.moderate({ type: 'OpenList', window: minutes(2) })
    const { list } = await chamber.meeting()
    expect(list).toMatchObject({ is: 'open', closesAt: NINE_O_CLOCK + minutes(2) })
  })

  it('has seventy-five places asked for in one burst, each answered once it is on record (LS2)', async () => {
    const phones = await Promise.all(FLOOR_LIST.map(({ name }) => chamber.phone(idOf(name))))
    await chamber.pass(3)
    const before = chamber.rig.server.journal.commits
    const answers = await Promise.all(
      FLOOR_LIST.map(({ name, onBehalfOf, rank }, index) =>
        phones[index]?.send({
          type: 'Inscribe',
          delegation: idOf(name),
          capacity: onBehalfOf === null ? { is: 'national' } : { is: 'group', group: onBehalfOf },
          ...(rank ? { dignitary: { rank } } : {}),
        }),
      ),
    )
    expect(answers.every((answer) => answer?.accepted)).toBe(true)
    expect(chamber.rig.server.journal.commits - before).toBeLessThanOrEqual(25)
    const { inscriptions } = await chamber.meeting()
    expect(inscriptions).toHaveLength(FLOOR_LIST.length)
    expect(new Set(inscriptions.map(({ at: moment }) => moment))).toEqual(new Set([NINE_O_CLOCK + seconds(3)]))
  })

  it('tells a second press the place of the first (LS2)', async () => {
    const phone = await chamber.phone(idOf('Tunisia'))
    const again = { type: 'Inscribe', delegation: idOf('Tunisia'), capacity: { is: 'national' } } as const
    const answer = await phone.send(again)
    expect(answer).toMatchObject({ accepted: false, refusal: { because: 'already-inscribed' } })
  })

  it('closes the list by itself, to the millisecond (CK4)', async () => {
    await chamber.until(at(9, 2))
    const { list } = await chamber.meeting()
    expect(list).toMatchObject({ is: 'closed', closedAt: NINE_O_CLOCK + minutes(2) })
    const phone = await chamber.phone(idOf('Ecuador'))
    const late = await phone.send({
      type: 'Inscribe',
      delegation: idOf('Ecuador'),
      capacity: { is: 'group', group: 'a group of States' },
    })
    expect(late).toMatchObject({ accepted: false, refusal: { because: 'list-closed' } })
  })

  it('has its claims settled at the desk: one rejected, all others moved to their class at once (LS3, LS4)', async () => {
    const desk = await chamber.desk()
    const { inscriptions } = await chamber.meeting()
    const cuba = inscriptions.find(({ delegation, capacity }) => delegation === idOf('Cuba') && capacity.is === 'group')
    for (const { id, groupClaim, dignitary } of inscriptions) {
      if (id === cuba?.id) {
        const because = 'The list of those it speaks for was not handed in'
        expect(await desk.send({ type: 'RejectPriority', inscription: id, claim: 'group', because })).toMatchObject({
          accepted: true,
        })
      } else if (groupClaim) {
        expect(await desk.send({ type: 'ConfirmPriority', inscription: id, claim: 'group' })).toMatchObject({
          accepted: true,
        })
      }
      if (dignitary) {
        expect(await desk.send({ type: 'ConfirmPriority', inscription: id, claim: 'dignitary' })).toMatchObject({
          accepted: true,
        })
      }
    }
    const meeting = await chamber.meeting()
    const classes = listed(meeting).map((inscription) => speakerClass(meeting, inscription))
    expect(classes[0]).toBe('dignitary')
    expect(classes.slice(1, 12)).toEqual(Array.from({ length: 11 }, () => 'group'))
    expect(classes.slice(12)).not.toContain('group')
    const others = listed(meeting).slice(12)
    expect(others).toEqual(others.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))))
    expect(others.map(({ id }) => id)).toContain(cuba?.id)
  })

  it('checks in at the desk those who registered ahead (LS5), and they stand behind all who were there', async () => {
    const desk = await chamber.desk()
    const registered = (await chamber.meeting()).inscriptions.filter(({ standing }) => standing === 'registered')
    expect(registered).toHaveLength(15)
    for (const { id } of registered) {
      expect(await desk.send({ type: 'CheckIn', inscription: id })).toMatchObject({ accepted: true })
    }
    const last = listed(await chamber.meeting()).slice(-15)
    expect(last.map(({ id }) => id)).toEqual(registered.map(({ id }) => id))
  })

  it('hears the podium for an hour: own times for the opening, equal shares for the rest (RP1)', async () => {
    const speakers = [
      ['gilmore', 12, 470],
      ['children', 20, 180],
      ['mezmur', 15, 600],
      ['de-boer-buquicchio', 9, 655],
      ['allen', 14, 640],
      ['maloor', 11, 590],
    ] as const
    for (const [member, handOver, speech] of speakers) {
      const after = lastInterventionId(await chamber.meeting())
      await chamber.moderate({ type: 'CallPanellist', member: asPodiumMemberId(member), after })
      await chamber.speak(handOver, speech)
    }
    const [gilmore, children] = (await chamber.meeting()).interventions
    expect(gilmore?.allotted).toBe(minutes(8))
    expect(children?.allotted).toBe(minutes(3))
  })

  it('opens the floor at ten and calls the dignitary first', async () => {
    await chamber.until(at(10, 0))
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('floor-1') })
    await chamber.turn(8, 118)
    expect(chamber.ledger.at(-1)).toEqual({ who: 'Ecuador', began: at(10, 0, 8), spoke: 118, endedBy: 'finished' })
  })

  it('advances once when two consoles press next in the same instant (FL1)', async () => {
    await Promise.all([chamber.console('first'), chamber.console('second')])
    const before = (await chamber.meeting()).lastIntervention
    const answers = await Promise.all([chamber.next('first'), chamber.next('second')])
    expect(answers.map(({ accepted }) => accepted).toSorted()).toEqual([false, true])
    const refused = answers.find(({ accepted }) => !accepted)
    expect(refused).toMatchObject({ refusal: { because: 'floor-moved-on' } })
    expect((await chamber.meeting()).lastIntervention).toBe(before + 1)
    await chamber.speak(10, 100)
  })

  it('recalls a group that does not answer at the end of the groups (LS11)', async () => {
    await chamber.next()
    const absent = await chamber.plate()
    await chamber.pass(15)
    await chamber.moderate({ type: 'MarkAbsent', intervention: await chamber.intervention() })
    const meeting = await chamber.meeting()
    const groups = listed(meeting).filter((row) => speakerClass(meeting, row) === 'group')
    expect(groups.map(({ id }) => plateOf(meeting, id)).at(-1)).toBe(absent)
    expect(groups).toHaveLength(10)
  })

  it('calls out of order only with a reason, and strikes who is absent a second time (LS11)', async () => {
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

  it('cuts a speaker at zero plus grace (FL4)', async () => {
    await chamber.next('second')
    const who = await chamber.plate()
    const began = await chamber.begin(7)
    await chamber.pass(300)
    expect((await chamber.meeting()).floor).toEqual({ is: 'free' })
    chamber.ledger.push({ who, began, spoke: 130, endedBy: 'limit' })
  })

  it('keeps what was left through a pause (FL5)', async () => {
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

  it('interrupts for a point of order, then gives back exactly what was left (FL6)', async () => {
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

  it('calls nobody wrong when the head withdraws in the same instant (FL1, LS7)', async () => {
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

  it('ends one and calls the next with one press (FL1)', async () => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(5)
    await chamber.pass(88)
    await chamber.next('second')
    chamber.ledger.push({ who, began, spoke: 88, endedBy: 'next' })
    await chamber.speak(10, 119)
  })

  it('goes on after a restart in mid-speech as if nothing had happened (CK2)', async () => {
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

  it('lets what fell due while the server was down happen at its own moment (CK4)', async () => {
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

  it('holds the round to its forty-five minutes, and lets the last one finish (OD3)', async () => {
    for (let turn = 0; (await roundLeft()) > 0; turn += 1) {
      await chamber.turn(8 + (turn % 5), 100 + ((turn * 7) % 20))
    }
    expect(await chamber.next()).toMatchObject({ accepted: false, refusal: { because: 'round-spent' } })
    expect(chamber.ledger.at(-1)?.began).toBeLessThan(at(10, 45) + 20)
    expect(chamber.now()).toBeGreaterThanOrEqual(at(10, 45))
  })

  it('shares a quarter of an hour of replies; what one leaves goes to the others (RP1)', async () => {
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

  it('takes up round 2 with those not reached first, under a shorter speaking time (LS10, FL3)', async () => {
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

  it('stands still while suspended (OD2)', async () => {
    await chamber.next()
    const who = await chamber.plate()
    const began = await chamber.begin(10)
    await chamber.pass(30)
    await chamber.moderate({ type: 'SuspendMeeting', because: 'Technical difficulties' })
    const left = await roundLeft()
    await chamber.pass(180)
    expect(await roundLeft()).toBe(left)
    await chamber.moderate({ type: 'ResumeMeeting' }, 'second')
    const intervention = await chamber.intervention()
    await chamber.moderate({ type: 'ResumeClock', intervention })
    await chamber.pass(45)
    await chamber.moderate({ type: 'EndIntervention', intervention })
    chamber.ledger.push({ who, began, spoke: 75, endedBy: 'finished' })
  })

  it('puts a slip right by a new event: the floor goes back with the time that was left (FL8)', async () => {
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

  it('goes through the rest of the list as far as the round reaches', async () => {
    for (let turn = 0; (await roundLeft()) > 0; turn += 1) {
      await chamber.turn(9 + (turn % 4), 80 + ((turn * 5) % 10))
    }
    expect(listed(await chamber.meeting()).length).toBeGreaterThan(5)
  })

  it('hears replies, concluding remarks (RP3) and the moderator, and adjourns', async () => {
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

  it('has on record who spoke, when, for how long and how each turn ended', async () => {
    const meeting = await chamber.meeting()
    const recorded = meeting.interventions.map(({ holder, startedAt, spent, endedBy }) => ({
      who:
        holder.is === 'podium'
          ? (meeting.podium.find(({ id }) => id === holder.member)?.name ?? '?')
          : plateOf(meeting, holder.inscription),
      began: (startedAt - NINE_O_CLOCK) / 1_000,
      spoke: spent / 1_000,
      endedBy,
    }))
    expect(recorded).toEqual(chamber.ledger)
  })

  it('has on record who was not reached (LS10), and nobody is lost', async () => {
    const { inscriptions } = await chamber.meeting()
    const standing = (is: string) => inscriptions.filter((row) => row.standing === is).map(({ id }) => id)
    const spoke = new Set(
      (await chamber.meeting()).interventions.flatMap(({ holder }) =>
        holder.is === 'inscription' ? [holder.inscription] : [],
      ),
    )
    expect(new Set(standing('spoken'))).toEqual(spoke)
    expect(standing('absent')).toHaveLength(1)
    expect(standing('withdrawn').length).toBeLessThanOrEqual(1)
    expect(standing('not-reached').length).toBeGreaterThan(5)
    const all = ['spoken', 'absent', 'withdrawn', 'not-reached'].flatMap(standing)
    expect(all.toSorted()).toEqual(inscriptions.map(({ id }) => id).toSorted())
  })

  it('is the same meeting on every screen, in the log and over HTTP', async () => {
    await chamber.rig.settled()
    const desk = await chamber.desk()
    const whole = desk.meeting
    for (const [name, client] of chamber.connected()) {
      const delegation = /^phone of (.*)$/.exec(name)?.[1]
      const audience = delegation
        ? ({ is: 'delegation', delegation: idOf(delegation) } as const)
        : ({ is: name === 'screen' ? 'public' : 'staff' } as const)
      expect(client.meeting).toEqual(discloseMeeting(whole, audience))
    }
    const { token } = await chamber.rig.signIn('moderator')
    const headers = { authorization: `Bearer ${token}` }
    const events = await (await fetch(`${chamber.rig.url}/api/meetings/morning/events?after=0`, { headers })).json()
    expect(fold(events.events)).toEqual(whole)
    const body = await (await fetch(`${chamber.rig.url}/api/meetings/morning`, { headers })).json()
    expect(body.meeting).toEqual(whole)
  })
})
