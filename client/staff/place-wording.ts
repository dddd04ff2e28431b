import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { type PlaceReason, whyThere } from '#shared/rules/order.ts'
import { nameOfInscriptionId } from './names.ts'
import type { Says } from './view.ts'

/** LS3: why an inscription stands where it stands, in one line of words. */
export function placeInWords(meeting: Meeting, inscription: Inscription, words: Says): string {
  const { why, carriedOver } = whyThere(meeting, inscription)
  const marks = [
    reasonInWords(meeting, why, words),
    ...(carriedOver ? [words.t('why.carriedOver', { round: words.number(inscription.round) })] : []),
    ...(inscription.late ? [words.t('why.late')] : []),
    ...refusedClaims(inscription, words),
  ]
  return marks.join(' \u00b7 ')
}

/** What put it there: its claim, its time, a lot, or somebody's hand. */
export function reasonInWords(meeting: Meeting, why: PlaceReason['why'], words: Says): string {
  const { t } = words
  const zone = meeting.timeZone
  switch (why.because) {
    case 'dignitary':
    case 'group':
      return t('why.confirmed', { time: words.time(why.confirmedAt, zone) })
    case 'time':
      return t('why.time', { time: words.timeWithSeconds(why.at, zone) })
    case 'lot':
      return t('why.lot')
    case 'reserved':
      return t('why.reserved', { time: words.time(why.at, zone) })
    case 'swapped':
      return t('why.swapped', { name: nameOfInscriptionId(meeting, why.with), time: words.time(why.at, zone) })
    case 'recalled':
      return t('why.recalled', { time: words.time(why.at, zone) })
    case 'moved':
    case 'deferred': {
      const name = nameOfInscriptionId(meeting, why.beside)
      const where = t(`why.${why.because}.${why.side}`, { name, time: words.time(why.at, zone) })
      return why.reason === null ? where : t('why.because', { where, reason: why.reason })
    }
  }
}

function refusedClaims({ dignitary, groupClaim }: Inscription, { t }: Says): readonly string[] {
  return [
    ...(dignitary?.claim.is === 'rejected'
      ? [t('why.notConfirmed', { what: t(`common:rank.${dignitary.rank}`) })]
      : []),
    ...(groupClaim?.is === 'rejected' ? [t('why.notConfirmed', { what: t('badge.group') })] : []),
  ]
}
