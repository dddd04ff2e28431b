import { expect } from 'vitest'
import { concerns, delegationsApart, discloseMeeting } from '#shared/decider/disclose.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Audience } from '#shared/meeting/role.ts'
import { eventSchema } from '#shared/wire/event-schema.ts'
import { type AnyMeeting, overAnyMeeting } from './any-meeting.ts'
import { discloseEvent } from './disclosed.ts'
import { CROWD } from './key.ts'
import { rule } from './rule.ts'

const SEED = 20_160_308
const RUNS = 25

const AUDIENCES: readonly Audience[] = [
  { is: 'staff' },
  { is: 'public' },
  ...CROWD.map(({ id }) => ({ is: 'delegation', delegation: id }) as const),
]

const over = overAnyMeeting()
const law = (number: string, sentence: string, holds: (any: AnyMeeting) => void): void =>
  rule(number, `${sentence} (seed ${SEED}, ${RUNS} meetings)`, () => over(SEED, RUNS, holds))

/** What an audience is sent for each event, through the wire and back, and the meeting that led to it. */
function* told({ steps }: AnyMeeting, audience: Audience) {
  for (const { event, after } of steps) {
    const disclosed = discloseEvent(event, audience, after)
    yield { after, event, disclosed: disclosed && onTheWire(disclosed) }
  }
}
const onTheWire = (event: MeetingEvent): MeetingEvent => eventSchema.parse(JSON.parse(JSON.stringify(event)))

law('RC1', 'folding what is disclosed gives what is disclosed of the fold, for every audience', (story) => {
  const [first] = story.log
  if (!first) throw new Error('an empty log')
  for (const audience of AUDIENCES) {
    let replica = begin(first)
    let count = 0
    for (const { after, disclosed } of told(story, audience)) {
      if (disclosed) replica = evolve(replica, disclosed)
      count += 1
      // Comparing costs more than folding, so not after every event.
      if (count % 16 === 0) expect(replica).toStrictEqual(discloseMeeting(after, audience))
    }
    expect(replica).toStrictEqual(discloseMeeting(story.meeting, audience))
  }
})

law('RC1', 'a replica that begins with a snapshot in mid-meeting comes to the same', (story) => {
  const half = Math.ceil(story.log.length / 2)
  for (const audience of AUDIENCES) {
    let replica: Meeting | null = null
    for (const { after, event, disclosed } of told(story, audience)) {
      if (event.version === half) replica = JSON.parse(JSON.stringify(discloseMeeting(after, audience)))
      else if (replica && disclosed) replica = evolve(replica, disclosed)
    }
    if (replica) expect(replica).toStrictEqual(discloseMeeting(story.meeting, audience))
  }
})

law('RC1', 'only the delegation an event concerns is told more than the public', (story) => {
  for (const { event, after } of story.steps) {
    const inPublic = discloseEvent(event, { is: 'public' }, after)
    for (const { id } of CROWD) {
      if (concerns(event, after).includes(id)) continue
      expect(discloseEvent(event, { is: 'delegation', delegation: id }, after)).toStrictEqual(inPublic)
    }
  }
})

law('RC1', 'only the delegations that are said to be apart are shown more than the public', ({ steps }) => {
  for (const { after } of steps.filter((_, count) => count % 16 === 0)) {
    const apart = delegationsApart(after)
    const inPublic = discloseMeeting(after, { is: 'public' })
    for (const { id } of CROWD) {
      if (apart.has(id)) continue
      expect(discloseMeeting(after, { is: 'delegation', delegation: id })).toStrictEqual(inPublic)
    }
  }
})

/** Everything private that was ever said, with whose it is; a speaker's name stops being private at the call. */
function secrets(log: readonly MeetingEvent[], meeting: Meeting) {
  const owner = (inscription: string) => meeting.inscriptions.find(({ id }) => id === inscription)?.delegation ?? null
  const called = new Set<string>()
  const named = new Map<string, string>()
  const released = new Set<string>()
  const found: { readonly text: string; readonly whose: string | null }[] = []
  for (const event of log) {
    switch (event.type) {
      case 'InscriptionMade':
      case 'SpeakerNamed':
        if (event.speaker === null) break
        found.push({ text: event.speaker, whose: owner(event.inscription) })
        named.set(event.inscription, event.speaker)
        if (called.has(event.inscription)) released.add(event.speaker)
        break
      case 'SpeakerCalled': {
        called.add(event.inscription)
        const speaker = named.get(event.inscription)
        if (speaker) released.add(speaker)
        break
      }
      case 'StatementHandedIn':
        found.push({ text: event.text, whose: owner(event.inscription) })
        break
      case 'PriorityRejected':
        if (event.because) found.push({ text: event.because, whose: owner(event.inscription) })
        break
      case 'QuestionNoted':
        found.push({ text: event.text, whose: null })
        break
      default:
    }
    if ('signIn' in event.by) found.push({ text: event.by.signIn, whose: null })
  }
  return found.filter(({ text }) => !released.has(text))
}

law('RC1', 'nothing private of one delegation is in the bytes that another or the public is sent', (story) => {
  const hidden = secrets(story.log, story.meeting)
  for (const audience of AUDIENCES) {
    if (audience.is === 'staff') continue
    const bytes = JSON.stringify([
      discloseMeeting(story.meeting, audience),
      [...told(story, audience)].map(({ disclosed }) => disclosed),
    ])
    const forbidden = hidden.filter(({ whose }) => audience.is === 'public' || whose !== audience.delegation)
    // In quotes, since one text may begin with another.
    expect(forbidden.filter(({ text }) => bytes.includes(JSON.stringify(text)))).toEqual([])
  }
})
