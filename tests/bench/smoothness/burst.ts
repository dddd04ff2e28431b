import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId, asMeetingId, asSegmentId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { connect } from '../../room/client.ts'
import type { Rostrum } from '../rostrum-process.ts'

const delegation = (number: number): Delegation => ({
  id: asDelegationId(`d${number}`),
  name: `Delegation ${number}`,
  kind: number % 3 === 0 ? 'ngo' : 'member-state',
  code: null,
  groups: [],
  region: null,
  otherNames: [],
})

const inscribes = (number: number): Command => ({
  type: 'Inscribe',
  delegation: delegation(number).id,
  capacity: { is: 'national' },
})

/** The desk of a meeting with so many on its list, whose floor is open and whose clock is running. */
export async function fullHall(product: Rostrum, rows: number, more: number) {
  const { token, meeting } = await product.signIn(await product.code('secretariat'))
  const desk = await connect(product.url, { meeting: asMeetingId(meeting), token })
  const give = async (command: Command) => {
    const answer = await desk.send(command)
    if (!answer.accepted) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`)
  }
  const atFloor = async () => {
    const intervention = currentIntervention(await desk.until(({ floor }) => floor.is !== 'free'))
    if (intervention === null) throw new Error('Nobody has the floor.')
    return intervention
  }
  const call = async () => {
    const head = headOf(desk.meeting)
    if (head === null) throw new Error('Nobody is on the list.')
    await give({ type: 'CallSpeaker', inscription: head.id, after: lastInterventionId(desk.meeting) })
  }
  const listed = () => desk.meeting.inscriptions.filter(({ standing }) => standing === 'listed').length

  const delegations = Array.from({ length: rows + more }, (_, number) => delegation(number))
  await give({ type: 'AmendDelegations', delegations, removed: [] })
  await give({ type: 'OpenMeeting' })
  await give({ type: 'OpenSegment', segment: asSegmentId('floor-1') })
  const before = rows - listed() + 1
  await Promise.all(delegations.slice(0, before).map((_, number) => give(inscribes(number))))
  await call()
  await give({ type: 'StartClock', intervention: await atFloor() })

  return {
    meeting,
    /** So many more press within so many ms, while one speaker ends and the next is called and begins. */
    burst: async (within: number) => {
      const turns = async () => {
        await pause(within / 4)
        await give({ type: 'EndIntervention', intervention: await atFloor() })
        await desk.until(({ floor }) => floor.is === 'free')
        await pause(within / 4)
        await call()
        await pause(within / 4)
        await give({ type: 'StartClock', intervention: await atFloor() })
      }
      const presses = delegations.slice(before, before + more).map(async (_, nth) => {
        await pause((nth * within) / more)
        await give(inscribes(before + nth))
      })
      await Promise.all([turns(), ...presses])
    },
    close: () => desk.close(),
  }
}
