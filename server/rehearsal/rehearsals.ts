import { randomInt } from 'node:crypto'
import { nanoid } from 'nanoid'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId, OccasionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Actor } from '#shared/meeting/role.ts'
import type { ServerClock } from '../clock.ts'
import type { MeetingRoom } from '../meeting-room.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { chanceFrom } from './chance.ts'
import { enteredAgain, rehearsalPlan } from './copy.ts'
import { player } from './player.ts'
import type { Player } from './player.ts'

/** Of one occasion, so many may be under way at a time. */
const MOST_AT_ONCE = 3
/** Below this lie the seeds that are chosen here. */
const SEEDS = 1_000_000

export type Wish = { readonly speed: number; readonly seed?: number | undefined }

export type Begun =
  { readonly is: 'begun'; readonly id: MeetingId } | { readonly is: 'too-many' } | { readonly is: 'not-recorded' }

export interface Rehearsals {
  /** Convenes a copy of the meeting to practise on, with delegations that are simulated until it is adjourned. */
  begin(of: MeetingRoom, wish: Wish, by: Actor): Promise<Begun>
  close(): void
}

/** The seed is part of the rehearsal's name, so that it is known again after a restart. */
const nameWith = (seed: number): MeetingId => asMeetingId(`r${seed}-${nanoid(8)}`)
const seedIn = (id: MeetingId): number => Number(/^r(\d+)-/.exec(id)?.[1] ?? 0)

/** Everything up to the newest event. */
const ALL = Number.MAX_SAFE_INTEGER

export function rehearsals(rooms: MeetingRooms, clock: ServerClock): Rehearsals {
  const players = new Map<MeetingId, Player>()
  const beginning = new Map<OccasionId, number>()

  const attend = (id: MeetingId) => {
    const room = rooms.room(id)
    const told = rooms.history(id, 0, ALL)
    // Whoever practises as the moderator alone may not do what the desk does.
    const company = told[0]?.event.by.role === 'secretariat' ? 'delegations' : 'delegations-and-desk'
    if (room) players.set(id, player({ room, company, chance: chanceFrom(seedIn(id)), clock }, told))
  }

  const underWay = (occasion: OccasionId): number =>
    rooms.all().filter(({ meeting }) => meeting.occasion.id === occasion && isUnderWay(meeting)).length +
    (beginning.get(occasion) ?? 0)

  rooms.audit((told, { meeting }) => {
    const attending = players.get(meeting.id)
    attending?.heard(told)
    if (attending && meeting.sitting.is === 'adjourned') {
      attending.stop()
      players.delete(meeting.id)
    }
  })
  for (const { meeting } of rooms.all()) if (isUnderWay(meeting)) attend(meeting.id)

  return {
    begin: async (of, { speed, seed = randomInt(SEEDS) }, by) => {
      const { meeting } = of.durable()
      const occasion = meeting.occasion.id
      if (underWay(occasion) >= MOST_AT_ONCE) return { is: 'too-many' }
      const id = nameWith(seed)
      const plan = rehearsalPlan(meeting, prepared(meeting, rooms), { id, speed, now: clock.now() })
      beginning.set(occasion, (beginning.get(occasion) ?? 0) + 1)
      const recorded = await rooms.convene(plan, by, enteredAgain(meeting, by))
      beginning.set(occasion, (beginning.get(occasion) ?? 1) - 1)
      if (!recorded) return { is: 'not-recorded' }
      attend(id)
      return { is: 'begun', id }
    },
    close: () => {
      for (const attending of players.values()) attending.stop()
    },
  }
}

const isUnderWay = ({ rehearsal, sitting }: Meeting): boolean => rehearsal !== null && sitting.is !== 'adjourned'

/** The meeting as it was before it was opened. */
function prepared(meeting: Meeting, rooms: MeetingRooms): Meeting {
  if (meeting.sitting.is === 'convened') return meeting
  return rooms.before(meeting.id, 'MeetingOpened') ?? meeting
}
