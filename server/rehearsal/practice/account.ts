import type { Meeting } from '#shared/meeting/meeting.ts'
import { asMillis, elapsed } from '#shared/meeting/time.ts'
import { digits, nameOf, placeOf, spentIn, timeOfDay } from './course.ts'

/** What a rehearsal came to, in lines. */
export function accountOf(meeting: Meeting): readonly string[] {
  return [...whoSpoke(meeting), ...segments(meeting), ...notReached(meeting), ...theEnd(meeting)]
}

function whoSpoke(meeting: Meeting): readonly string[] {
  const fromTheFloor = meeting.interventions.filter(
    ({ holder, endedBy }) => holder.is === 'inscription' && endedBy !== 'taken-back' && endedBy !== 'absent',
  )
  const spent = fromTheFloor.reduce((sum, one) => sum + one.spent, 0)
  const average = fromTheFloor.length > 0 ? asMillis(spent / fromTheFloor.length) : asMillis(0)
  const cut = fromTheFloor.filter(({ endedBy }) => endedBy === 'limit').length
  return [
    `Spoke from the floor: ${fromTheFloor.length}, ${digits(average)} each on average, ${cut} cut at the limit.`,
    ...fromTheFloor.map((one) => `  ${digits(one.spent).padStart(5)}  ${nameOf(meeting, one.holder)}`),
  ]
}

const segments = (meeting: Meeting): readonly string[] => [
  'The order of the day:',
  ...meeting.orderOfTheDay
    .filter(({ state }) => state.is === 'closed')
    .map(({ id, title, round }) => `  ${spentIn(meeting, id).padEnd(15)} ${title}${round ? `, round ${round}` : ''}`),
]

function notReached(meeting: Meeting): readonly string[] {
  const missed = meeting.inscriptions.filter(({ standing }) => standing === 'not-reached')
  const absent = meeting.inscriptions.filter(({ absences }) => absences.length > 0)
  const withdrawn = meeting.inscriptions.filter(({ standing }) => standing === 'withdrawn')
  return [
    `Not reached: ${missed.length}.`,
    ...missed.map(({ id }) => `  ${placeOf(meeting, id)}`),
    `Absent when called: ${absent.length}. Withdrawn: ${withdrawn.length}.`,
  ]
}

function theEnd(meeting: Meeting): readonly string[] {
  if (meeting.sitting.is !== 'adjourned') return []
  const left = elapsed(meeting.sitting.at, meeting.hardEnd)
  const beside = left >= 0 ? `${digits(left)} before` : `${digits(asMillis(-left))} after`
  return [`Ended at ${timeOfDay(meeting.sitting.at, meeting)}, ${beside} the interpreters’ hour.`]
}
