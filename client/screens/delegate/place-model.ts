import { behalfWording } from '#client/wording/behalf-wording.ts'
import { roomTime, type Zones } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { DelegationId, InscriptionId } from '#shared/meeting/ids.ts'
import type { Claim, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { PriorityClaim } from '#shared/meeting/commands.ts'
import { inscriptionOf, whyThere } from '#shared/rules/order.ts'
import { lotWording } from './lot-model.ts'
import type { Outlook } from './outlook.ts'
import { overtakenBy, type Overtaking } from './overtaken.ts'
import { nameInSentence } from './plates.ts'
import { reachedWording, whenWording } from './prospect-wording.ts'

/** One place the delegation has on the list, in words. */
export type PlaceModel = {
  readonly id: InscriptionId
  /** In which capacity: what tells two places of one delegation apart. */
  readonly capacity: string
  /** Its place in figures; null for one that is not on the list yet. */
  readonly position: string | null
  /** FC1: when it will be called, where the face does not say so. */
  readonly when: string | null
  /** What is so: who will speak, what the desk said, what has been handed in. */
  readonly facts: readonly string[]
  /** Why somebody stands before this one who did not at first. */
  readonly passed: readonly string[]
}

export type PlaceContext = {
  readonly meeting: Meeting
  readonly delegation: DelegationId
  readonly zones: Zones
  readonly words: Words<'delegate'>
  /** FC1: what is to be expected; null until it is known. */
  readonly outlook: Outlook | null
}

/** So many of those who were put before are named; the rest is counted. */
const NAMED = 2

export function placeModel(inscription: Inscription, position: number | null, context: PlaceContext): PlaceModel {
  const { t } = context.words
  return {
    id: inscription.id,
    capacity: capacityWording(inscription, context.words),
    position: position === null ? null : t('place.position', { count: position }),
    when: expectedWording(inscription, context),
    facts: factsOf(inscription, context),
    passed: passedOf(overtakenBy(context.meeting, inscription, context.delegation), context),
  }
}

function expectedWording({ id }: Inscription, context: PlaceContext): string | null {
  const prospect = context.outlook?.prospects.get(id)
  if (prospect === undefined) return null
  const reached = reachedWording(prospect, context.meeting, context.words)
  return [whenWording(prospect, context), reached].filter((part) => part !== null).join(' ')
}

export function capacityWording({ capacity }: Pick<Inscription, 'capacity'>, words: Words<'delegate'>): string {
  if (capacity.is === 'national') return words.t('place.national')
  const behalf = behalfWording(capacity.group, words)
  // As the head of a card: the language's own capital letter.
  return behalf.charAt(0).toLocaleUpperCase(words.language) + behalf.slice(1)
}

function factsOf(inscription: Inscription, context: PlaceContext): readonly string[] {
  const { meeting, words, zones } = context
  const { t } = words
  const { dignitary, groupClaim, speaker, statement, late, standing } = inscription
  const facts: (string | null)[] = [
    dignitary && t('place.dignitary', { rank: t(`common:rank.${dignitary.rank}`) }),
    dignitary && claimWording('dignitary', dignitary.claim, words, zones),
    groupClaim && claimWording('group', groupClaim, words, zones),
    standing === 'registered' ? t('place.registered', { time: roomTime(inscription.at, zones, words) }) : null,
    speaker === null ? null : t('place.speaker', { name: speaker }),
    lotWording(inscription, context),
    whyWording(inscription, meeting, words, zones),
    whyThere(meeting, inscription).carriedOver ? t('place.carried-over') : null,
    late ? t('place.late') : null,
    statement === null ? null : t('place.statement'),
  ]
  return facts.filter((fact) => fact !== null)
}

function claimWording(of: PriorityClaim, claim: Claim, words: Words<'delegate'>, zones: Zones): string {
  const { t } = words
  switch (claim.is) {
    case 'claimed':
      return t(`place.claim.${of}.claimed`)
    case 'confirmed':
      return t(`place.claim.${of}.confirmed`, { time: roomTime(claim.at, zones, words) })
    case 'rejected':
      if (claim.because === null) return t(`place.claim.${of}.rejected`)
      return t(`place.claim.${of}.rejected-because`, { reason: claim.because })
  }
}

function whyWording(inscription: Inscription, meeting: Meeting, words: Words<'delegate'>, zones: Zones): string | null {
  const { why } = whyThere(meeting, inscription)
  switch (why.because) {
    case 'recalled':
      return words.t('place.recalled', { time: roomTime(why.at, zones, words) })
    case 'moved': {
      const time = roomTime(why.at, zones, words)
      return why.reason === null
        ? words.t('place.moved-plain', { time })
        : words.t('place.moved', { time, reason: why.reason })
    }
    case 'deferred':
      return words.t('place.deferred', { time: roomTime(why.at, zones, words) })
    case 'reserved':
      return words.t('place.reserved')
    case 'swapped': {
      const other = inscriptionOf(meeting, why.with)
      const name = other ? nameInSentence(meeting, other) : ''
      return words.t('place.swapped', { name, time: roomTime(why.at, zones, words) })
    }
    case 'dignitary':
    case 'group':
    case 'time':
    case 'lot':
      return null
  }
}

function passedOf(overtakings: readonly Overtaking[], { meeting, words, zones }: PlaceContext): readonly string[] {
  const { t } = words
  const named = overtakings.slice(0, NAMED).map(({ by, at, why }) => {
    const name = nameInSentence(meeting, by)
    const time = roomTime(at, zones, words)
    switch (why.because) {
      case 'dignitary':
        return t('place.passed.dignitary', { name, time, rank: t(`common:rank.${why.rank}`) })
      case 'group':
        return t('place.passed.group', { name, time })
      case 'moved':
        if (why.reason === null) return t('place.passed.moved-plain', { name, time })
        return t('place.passed.moved', { name, time, reason: why.reason })
    }
  })
  const more = overtakings.length - named.length
  return more === 0 ? named : [...named, t('place.passed.more', { count: more })]
}
