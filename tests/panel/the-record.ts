import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { fold } from '#shared/decider/evolve.ts'
import { plateOf } from './chamber.ts'
import { it } from './in-chamber.ts'
import { idOf, NINE_O_CLOCK } from './morning-plan.ts'

/** What is left of it afterwards. */
export function theRecord(): void {
  it('has on record who spoke, when, for how long and how each turn ended', async ({ chamber }) => {
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

  it('has on record who was not reached (LS10), and nobody is lost', async ({ chamber }) => {
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

  it('is the same meeting on every screen, in the log and over HTTP', async ({ chamber }) => {
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
}
