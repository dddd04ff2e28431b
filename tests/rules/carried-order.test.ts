import * as fc from 'fast-check'
import { expect } from 'vitest'
import { nextDeadline } from '#shared/decider/deadlines.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Happening, MeetingEvent } from '#shared/meeting/events.ts'
import { asDelegationId, inscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import { firstListedAs, headOf, listed, pathBeside, positionOf } from '#shared/rules/order.ts'
import { pendingInscription } from '#shared/rules/pending.ts'
import { filled } from '#shared/rules/reserved.ts'
import { overAnyMeeting } from './any-meeting.ts'
import { PLAN } from './council.ts'
import { rule } from './rule.ts'

const SEED = 20_260_118
const RUNS = 40
const over = overAnyMeeting()

/** Everything that is remembered of the order, asked for. */
const asked = (meeting: Meeting) => ({
  listed: listed(meeting),
  head: headOf(meeting),
  positions: meeting.inscriptions.map(({ id }) => positionOf(meeting, id)),
  pending: meeting.inscriptions.map(({ delegation, capacity }) => pendingInscription(meeting, delegation, capacity)),
  byClass: SPEAKER_CLASSES.map((named) => firstListedAs(meeting, [named], Infinity, () => true)),
  filled: meeting.orderOfTheDay.map((segment) => filled(meeting, segment, SPEAKER_CLASSES)),
  deadline: nextDeadline(meeting),
})

/** A list that nobody has asked about yet, so that everything about it is found anew. */
const forgotten = (meeting: Meeting): Meeting => ({
  ...meeting,
  inscriptions: [...meeting.inscriptions],
  interventions: [...meeting.interventions],
})

/** Everything is asked of one meeting in so many, so that as many changes are carried unasked. */
function folded([first, ...rest]: readonly MeetingEvent[], every: number): readonly Meeting[] {
  if (!first) return []
  let meeting = begin(first)
  return [meeting].concat(
    rest.map((event, nth) => {
      if (nth % every === 0) asked(meeting)
      meeting = evolve(meeting, event)
      return meeting
    }),
  )
}

rule(
  'LS3',
  `the order carried over from event to event is the order sorted anew (seed ${SEED}, ${RUNS} meetings)`,
  () =>
    over(SEED, RUNS, ({ log }) => {
      for (const meeting of folded(log, 1)) expect(asked(meeting)).toEqual(asked(forgotten(meeting)))
      for (const every of [3, 40]) {
        // From the last to the first, so that what one is asked of does not help the next.
        for (const meeting of folded(log, every).toReversed()) expect(asked(meeting)).toEqual(asked(forgotten(meeting)))
      }
    }),
)

rule('LS3', 'of two meetings that go on differently from the same one, each keeps its own order', () =>
  over(SEED + 1, 20, ({ log, steps }) => {
    const last = steps.findLastIndex(
      ({ event }) => event.type === 'InscriptionMade' || event.type === 'InscriptionMoved',
    )
    const step = steps[last]
    if (!step) return
    const { before, event } = step
    const first = asked(before)
    const one = evolve(before, event)
    const other = evolve(before, { ...event, at: log[0]?.at ?? event.at })
    expect(asked(one)).toEqual(asked(forgotten(one)))
    expect(asked(other)).toEqual(asked(forgotten(other)))
    expect(asked(before)).toEqual(first)
  }),
)

/** So many that what is remembered is cut into pieces, which grow, are divided, and go when they are empty. */
const MANY = 700

const change = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: MANY - 1 }), fc.nat({ max: MANY - 1 }))

rule('LS3', `a long list, changed at random, is in the order sorted anew (seed ${SEED})`, () =>
  fc.assert(
    fc.property(fc.array(change, { minLength: 900, maxLength: 900 }), (changes) => {
      let meeting = begin(eventOf(1, { type: 'MeetingConvened', plan: PLAN }))
      expect(listed(meeting)).toEqual([])
      const happens = (happening: Happening) => {
        meeting = evolve(meeting, eventOf(2, happening))
      }
      for (let number = 1; number <= MANY; number += 1) happens(inscribedAs(number))
      for (const [what, one, other] of changes) {
        const inscription = inscriptionId(one + 1)
        const isListed = meeting.inscriptions[one]?.standing === 'listed'
        if (!isListed) happens({ type: 'InscriptionReinstated', inscription })
        else if (what < 2) happens({ type: 'InscriptionWithdrawn', inscription, because: null })
        else {
          const path = pathBeside([(other % 5) - 1, 0, other], 'after', meeting.moves + 1)
          const beside = inscriptionId(other + 1)
          happens({ type: 'InscriptionMoved', inscription, side: 'after', beside, path, because: null })
        }
      }
      expect(asked(meeting)).toEqual(asked(forgotten(meeting)))
      // The last ones go one by one, until nobody is left.
      for (const { id } of listed(meeting)) happens({ type: 'InscriptionWithdrawn', inscription: id, because: null })
      expect(asked(meeting)).toEqual(asked(forgotten(meeting)))
      expect(headOf(meeting)).toBeNull()
    }),
    { seed: SEED, numRuns: 5 },
  ),
)

const eventOf = (version: number, happening: Happening): MeetingEvent => ({
  ...happening,
  version,
  at: PLAN.planned.start,
  by: { role: 'clock' },
})

const inscribedAs = (number: number): Happening => ({
  type: 'InscriptionMade',
  inscription: inscriptionId(number),
  delegation: PLAN.delegations[number % PLAN.delegations.length]?.id ?? asDelegationId('nobody'),
  capacity: { is: 'group', group: `group ${number}` },
  dignitary: null,
  speaker: null,
  confirmed: false,
  late: false,
  round: 1,
  ahead: false,
})
