import { expect } from 'vitest'
import { asPodiumMemberId, asSegmentId } from '#shared/meeting/ids.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { listed, speakerClass } from '#shared/rules/order.ts'
import { FLOOR_LIST } from './floor-list.ts'
import { it } from './in-chamber.ts'
import { at, idOf, NINE_O_CLOCK } from './morning-plan.ts'

/** From nine to ten: the list, the desk, and the podium for an hour. */
export function beforeTheFloor(): void {
  it('is opened at nine, with the list open for two minutes (LS1)', async ({ chamber }) => {
    await chamber.until(at(9, 0))
    await chamber.moderate({ type: 'OpenMeeting' })
    await chamber.moderate({ type: 'OpenSegment', segment: asSegmentId('presentations') })
    await chamber.moderate({ type: 'OpenList', window: minutes(2) })
    const { list } = await chamber.meeting()
    expect(list).toMatchObject({ is: 'open', closesAt: NINE_O_CLOCK + minutes(2) })
  })

  it('has seventy-five places asked for in one burst, each answered once it is on record (LS2)', async ({
    chamber,
  }) => {
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

  it('tells a second press the place of the first (LS2)', async ({ chamber }) => {
    const phone = await chamber.phone(idOf('Tunisia'))
    const again = { type: 'Inscribe', delegation: idOf('Tunisia'), capacity: { is: 'national' } } as const
    const answer = await phone.send(again)
    expect(answer).toMatchObject({ accepted: false, refusal: { because: 'already-inscribed' } })
  })

  it('closes the list by itself, to the millisecond (CK4)', async ({ chamber }) => {
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

  it('has its claims settled at the desk: one rejected, all others moved to their class at once (LS3, LS4)', async ({
    chamber,
  }) => {
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

  it('checks in at the desk those who registered ahead (LS5), and they stand behind all who were there', async ({
    chamber,
  }) => {
    const desk = await chamber.desk()
    const registered = (await chamber.meeting()).inscriptions.filter(({ standing }) => standing === 'registered')
    expect(registered).toHaveLength(15)
    for (const { id } of registered) {
      expect(await desk.send({ type: 'CheckIn', inscription: id })).toMatchObject({ accepted: true })
    }
    const last = listed(await chamber.meeting()).slice(-15)
    expect(last.map(({ id }) => id)).toEqual(registered.map(({ id }) => id))
  })

  it('hears the podium for an hour: own times for the opening, equal shares for the rest (RP1)', async ({
    chamber,
  }) => {
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
}
