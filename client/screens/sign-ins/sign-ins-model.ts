import { roomTime } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { DELEGATION_KINDS, type DelegationKind } from '#shared/meeting/modalities.ts'
import type { SignInRow, SignInsAnswer } from '#shared/wire/sign-in-messages.ts'

/** How far a delegation has come: from no code at all to a device that is connected. */
export type State = 'no-code' | 'unused' | 'away' | 'connected'
export const FILTERS = ['all', 'no-code', 'unused', 'away', 'connected'] as const
export type Filter = (typeof FILTERS)[number]

export type Looking = {
  readonly filter: Filter
  readonly kind: DelegationKind | null
  /** Those that were searched for, in the order in which they answer; null where nothing is searched. */
  readonly found: readonly Delegation[] | null
}

export type RowModel = {
  readonly key: string
  readonly name: string
  /** Beside the name: the role of a labelled desk, the kind of a delegation. */
  readonly beside: string | null
  readonly emblem: { readonly code: string | null } | null
  readonly delegation: Delegation['id'] | null
  /** The living one. */
  readonly signIn: SignInRow | null
  readonly state: State
  readonly status: string
  /** "last signed in 09:41"; null where nobody did. */
  readonly last: string | null
  /** The sign-in that looks at this, which cannot revoke itself. */
  readonly own: boolean
}

export type SignInsModel = {
  readonly staff: readonly RowModel[]
  readonly rows: readonly RowModel[]
  /** Kinds that this meeting has, to choose from. */
  readonly kinds: readonly DelegationKind[]
  readonly connected: number
  readonly withoutCode: readonly Delegation['id'][]
}

type Setting = {
  readonly meeting: Pick<Meeting, 'delegations' | 'timeZone'>
  readonly answer: SignInsAnswer
  readonly looking: Looking
  readonly visitor: string
  readonly words: Words<'sign-ins'>
}

function stateOf(signIn: SignInRow | undefined): State {
  if (signIn === undefined) return 'no-code'
  if (signIn.devices > 0) return 'connected'
  return signIn.lastSignedInAt === null ? 'unused' : 'away'
}

export function signInsModel({ meeting, answer, looking, visitor, words }: Setting): SignInsModel {
  const { t } = words
  const living = answer.signIns.filter(({ revokedAt }) => revokedAt === null)
  const byDelegation = new Map(living.map((signIn) => [signIn.delegation, signIn]))
  const all = Object.values(meeting.delegations)
  const byName = new Intl.Collator(words.language).compare

  const facts = (signIn: SignInRow | undefined) => {
    const state = stateOf(signIn)
    const at = signIn?.lastSignedInAt ?? null
    return {
      signIn: signIn ?? null,
      state,
      status: state === 'connected' ? t('status.connected', { count: signIn?.devices ?? 0 }) : t(`status.${state}`),
      last: at === null ? null : t('status.last', { when: whenSignedIn(at) }),
      own: signIn !== undefined && signIn.id === answer.own,
    }
  }

  /** On another day than today the day says more than the hour. */
  const whenSignedIn = (at: SignInRow['createdAt']): string => {
    const zone = meeting.timeZone
    if (words.day(at, zone) !== words.day(answer.now, zone)) return words.day(at, zone)
    return roomTime(at, { room: zone, visitor }, words)
  }

  const staffRow = (signIn: SignInRow): RowModel => ({
    key: signIn.id,
    name: signIn.label ?? t(`role.${signIn.role}`),
    beside: signIn.label === null ? null : t(`role.${signIn.role}`),
    emblem: null,
    delegation: null,
    ...facts(signIn),
  })
  const delegationRow = ({ id, name, code, kind }: Delegation): RowModel => ({
    key: id,
    name,
    beside: t(`common:kind.${kind}`),
    emblem: { code },
    delegation: id,
    ...facts(byDelegation.get(id)),
  })

  const { filter, kind, found } = looking
  const shown = (found ?? all.toSorted((a, b) => byName(a.name, b.name)))
    .filter((delegation) => kind === null || delegation.kind === kind)
    .map(delegationRow)
    .filter(({ state }) => filter === 'all' || state === filter)
  return {
    staff: STAFF.flatMap((role) => living.filter((signIn) => signIn.role === role).map(staffRow)),
    rows: shown,
    kinds: DELEGATION_KINDS.filter((known) => all.some((delegation) => delegation.kind === known)),
    connected: all.filter(({ id }) => (byDelegation.get(id)?.devices ?? 0) > 0).length,
    withoutCode: all.filter(({ id }) => !byDelegation.has(id)).map(({ id }) => id),
  }
}

const STAFF = ['secretariat', 'moderator', 'display'] as const
