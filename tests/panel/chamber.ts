/**
 * The people in the room: two consoles, the desk, the projected screen and a phone for every delegation, each with a
 * socket of its own on a real server; and a ledger of what they did, kept by adding up seconds, without asking the server.
 */
import { lastInterventionId } from '#shared/rules/floor.ts'
import { listed } from '#shared/rules/order.ts'
import { openSegment, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { DelegationId, InscriptionId, InterventionId } from '#shared/meeting/ids.ts'
import type { EndedBy, Meeting } from '#shared/meeting/meeting.ts'
import type { Answer } from '#shared/wire/messages.ts'
import type { Client } from '../room/client.ts'
import { type Rig, startServer } from '../room/rig.ts'
import { manualClock } from '../room/manual-clock.ts'
import { MORNING_PLAN, NINE_O_CLOCK } from './morning-plan.ts'

/** One line of the ledger; moments and lengths in seconds, moments counted from nine o'clock. */
export type Turn = {
  readonly who: string
  readonly began: number
  readonly spoke: number
  readonly endedBy: EndedBy
}

export type Console = 'first' | 'second'

export class Chamber {
  readonly rig: Rig
  readonly ledger: Turn[] = []
  readonly #tokens = new Map<string, string>()
  readonly #clients = new Map<string, Client>()

  private constructor(rig: Rig) {
    this.rig = rig
  }

  static async open(): Promise<Chamber> {
    const clock = manualClock(NINE_O_CLOCK - 15 * 60_000)
    return new Chamber(await startServer({ meetings: [MORNING_PLAN], clock }))
  }

  /** Connects somebody, or gives back the connection there is; the same sign-in is used after a restart. */
  async #client(name: string, role: 'moderator' | 'secretariat' | 'delegation' | 'public', delegation?: string) {
    const known = this.#clients.get(name)
    if (known?.socket.connected) return known
    if (role !== 'public' && !this.#tokens.has(name)) {
      this.#tokens.set(name, (await this.rig.signIn(role, delegation)).token)
    }
    const client = await this.rig.connect(role, delegation, { token: this.#tokens.get(name) })
    this.#clients.set(name, client)
    return client
  }

  console = (which: Console = 'first') => this.#client(`${which} console`, 'moderator')
  desk = () => this.#client('desk', 'secretariat')
  screen = () => this.#client('screen', 'public')
  phone = (delegation: DelegationId) => this.#client(`phone of ${delegation}`, 'delegation', delegation)

  /** Every connection there is just now. */
  connected = (): readonly [string, Client][] => [...this.#clients].filter(([, { socket }]) => socket.connected)

  /** What the projected screen knows. */
  async meeting(): Promise<Meeting> {
    await this.rig.settled()
    return (await this.screen()).meeting
  }

  /** What is left of the open segment, in ms. */
  async roundLeft(): Promise<number> {
    const segment = openSegment(await this.meeting())
    if (!segment) throw new Error('no segment is open')
    return segmentLeft(segment, this.rig.clock.now())
  }

  /** Seconds since nine o'clock. */
  now = (): number => (this.rig.clock.now() - NINE_O_CLOCK) / 1_000

  pass = (seconds: number): Promise<void> => this.rig.advance(seconds * 1_000)

  /** Lets time pass until a moment, in seconds since nine o'clock. */
  until = (moment: number): Promise<void> => this.pass(moment - this.now())

  /** Gives a command that must be accepted. */
  async moderate(command: Command, which: Console = 'first'): Promise<void> {
    const answer = await (await this.console(which)).send(command)
    if (!answer.accepted) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
    await this.rig.settled()
  }

  /** "Give the floor to the next", as a console says it: who stands at the head, after the last known intervention. */
  async next(which: Console = 'first'): Promise<Answer> {
    const { meeting } = await this.console(which)
    const [head] = listed(meeting)
    if (!head) throw new Error('nobody is left on the list')
    return this.call(head.id, which)
  }

  async call(inscription: InscriptionId, which: Console = 'first', after?: InterventionId | null): Promise<Answer> {
    const { meeting, send } = await this.console(which)
    return send({ type: 'CallSpeaker', inscription, after: after === undefined ? lastInterventionId(meeting) : after })
  }

  /** The name plate of whoever is called or speaking. */
  async plate(): Promise<string> {
    const meeting = await this.meeting()
    if (meeting.floor.is === 'free') throw new Error('the floor is free')
    const { holder } = meeting.floor
    if (holder.is === 'podium') return meeting.podium.find(({ id }) => id === holder.member)?.name ?? '?'
    return plateOf(meeting, holder.inscription)
  }

  /** The intervention at the floor. */
  async intervention(): Promise<InterventionId> {
    const { floor } = await this.meeting()
    if (floor.is === 'free') throw new Error('the floor is free')
    return floor.intervention
  }

  /** A plain turn: called, begins after the hand-over, speaks, ends. The next speaker is called when it is over. */
  async turn(handOver: number, speech: number): Promise<void> {
    const answer = await this.next()
    if (!answer.accepted) throw new Error(`next: ${JSON.stringify(answer.refusal)}`)
    await this.speak(handOver, speech)
  }

  /** Whoever was called begins, speaks and is ended by the console. */
  async speak(handOver: number, speech: number): Promise<void> {
    const who = await this.plate()
    const began = await this.begin(handOver)
    await this.pass(speech)
    await this.moderate({ type: 'EndIntervention', intervention: await this.intervention() })
    this.ledger.push({ who, began, spoke: speech, endedBy: 'finished' })
  }

  /** The hand-over; the console starts the clock, or it starts by itself after twenty seconds. Gives the moment. */
  async begin(handOver: number): Promise<number> {
    await this.pass(handOver)
    if (handOver < 20) await this.moderate({ type: 'StartClock', intervention: await this.intervention() })
    return this.now()
  }

  close = () => this.rig.close()
}

/** A place on the list as it is called: the delegation, and for whom it speaks. */
export function plateOf(meeting: Meeting, id: InscriptionId): string {
  const inscription = meeting.inscriptions.find((other) => other.id === id)
  if (!inscription) return '?'
  const name = meeting.delegations[inscription.delegation]?.name ?? '?'
  return inscription.capacity.is === 'group' ? `${name} (${inscription.capacity.group})` : name
}
