import { randomUUID } from 'node:crypto'

/** The desk, over HTTP: gives commands and looks at the meeting. */
export const deskOf = (server) => personOf(server, server.linkOf('secretariat').code)

/** Whoever has the code, in the meeting it opens on. */
export async function personOf(server, code) {
  const signedIn = await fetch(`${server.origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const { token, meeting } = await signedIn.json()
  return inMeeting(server, token, meeting)
}

function inMeeting(server, token, meeting) {
  const address = `${server.origin}/api/meetings/${meeting}`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

  /** Any other request that is answered in JSON. */
  const ask = async (path, body) => {
    const answer = await fetch(server.origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

  const give = async (command) => {
    const body = JSON.stringify({ commandId: randomUUID(), command })
    const answer = await (await fetch(`${address}/commands`, { method: 'POST', headers, body })).json()
    if (!answer.accepted) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`)
  }
  const look = async () => (await fetch(address, { headers })).json()

  /** The last intervention given out, which a call names to prove that it is not stale. */
  const last = async () => {
    const { lastIntervention } = (await look()).meeting
    return lastIntervention === 0 ? null : `v${lastIntervention}`
  }
  const atFloor = async () => (await look()).meeting.floor.intervention
  return {
    meeting,
    ask,
    /** The same person in another meeting of the occasion. */
    at: (other) => inMeeting(server, token, other),
    give,
    look,
    last,
    atFloor,
    call: async (delegation) => {
      const { inscriptions } = (await look()).meeting
      const waiting = inscriptions.find((one) => one.delegation === delegation && one.standing === 'listed')
      if (!waiting) throw new Error(`${delegation} does not wait on the list`)
      const because = 'Agreed between the delegations'
      await give({ type: 'CallSpeaker', inscription: waiting.id, after: await last(), because })
    },
    callMember: async (member) => give({ type: 'CallPanellist', member, after: await last() }),
    start: async () => give({ type: 'StartClock', intervention: await atFloor() }),
    end: async () => give({ type: 'EndIntervention', intervention: await atFloor() }),
    /** Leaves whoever speaks so many ms, so that no picture has to be waited for. */
    leave: async (left) => {
      const { now, meeting } = await look()
      const { clock } = meeting.floor
      const spent = clock.spent + (clock.runningSince === null ? 0 : now - clock.runningSince)
      const by = left - (clock.allotted - spent)
      await give({ type: 'AddTime', intervention: meeting.floor.intervention, by, because: 'For the interpretation' })
    },
  }
}
