import type { Claim, Inscription, Meeting, Standing } from '#shared/meeting/meeting.ts'
import { listed } from '#shared/rules/order.ts'
import { directory } from './directory.ts'
import type { Directory } from './directory.ts'
import { SPEAKER_HEADINGS } from './headings.ts'
import type { Cell, Sheet } from './sheet.ts'
import { DIGNITIES, STANDINGS, YES_NO } from './wordings.ts'
import { zonedMoment } from './zoned-moment.ts'

const READ_AGAIN = ['delegation', 'group', 'speaker', 'rank', 'ahead', 'standing'] as const
const HEADINGS = ['Place', ...READ_AGAIN.map(SPEAKER_HEADINGS.word), 'Claims', 'Inscribed at']

/** Those who have the floor, then the list, then those who are still to be listed, then all others. */
const STANDING_ORDER: readonly Standing[] = [
  'speaking',
  'called',
  'listed',
  'registered',
  'spoken',
  'absent',
  'not-reached',
  'withdrawn',
]

/** The list of speakers in its order; what is needed to enter the same speakers again can be read again. */
export function speakerSheet(meeting: Meeting): Sheet {
  const inOrder = listed(meeting)
  const places = new Map(inOrder.map(({ id }, index) => [id, index + 1]))
  const known = directory(Object.values(meeting.delegations))
  const moment = zonedMoment(meeting.timeZone)
  const rest = meeting.inscriptions
    .filter(({ id }) => !places.has(id))
    .toSorted((a, b) => STANDING_ORDER.indexOf(a.standing) - STANDING_ORDER.indexOf(b.standing))
  const onTheFloor = rest.filter(({ standing }) => standing === 'speaking' || standing === 'called')
  const others = rest.filter(({ standing }) => standing !== 'speaking' && standing !== 'called')
  return {
    title: 'Speakers',
    headings: HEADINGS,
    rows: [...onTheFloor, ...inOrder, ...others].map((inscription): readonly Cell[] => [
      String(places.get(inscription.id) ?? ''),
      nameOf(inscription, known),
      inscription.capacity.is === 'group' ? inscription.capacity.group : '',
      inscription.speaker ?? '',
      inscription.dignitary === null ? '' : DIGNITIES.word(inscription.dignitary.rank),
      YES_NO.word(inscription.standing === 'registered' ? 'yes' : 'no'),
      STANDINGS.word(inscription.standing),
      claimsOf(inscription),
      moment(inscription.at),
    ]),
  }
}

/** The printed name, or the id where the name alone would not lead back to this delegation. */
function nameOf({ delegation: id }: Inscription, known: Directory): string {
  const name = known.byId(id)?.name ?? id
  const found = known.find(name)
  return found.is === 'delegation' && found.delegation.id === id ? name : id
}

const CLAIM_WORDS: Readonly<Record<Claim['is'], string>> = {
  claimed: 'to be confirmed',
  confirmed: 'confirmed',
  rejected: 'rejected',
}

function claimsOf({ dignitary, groupClaim }: Inscription): string {
  return [
    ...(dignitary ? [`dignitary ${CLAIM_WORDS[dignitary.claim.is]}`] : []),
    ...(groupClaim ? [`group ${CLAIM_WORDS[groupClaim.is]}`] : []),
  ].join(', ')
}
