import type { Meeting } from '#shared/meeting/meeting.ts'
import { DELEGATION_HEADINGS } from './headings.ts'
import type { Sheet } from './sheet.ts'
import { KINDS, REGIONS } from './wordings.ts'

const COLUMNS = ['id', 'name', 'kind', 'code', 'region', 'groups', 'otherNames'] as const

/** The delegations of a meeting, as they can be read again. */
export const delegationSheet = ({ delegations }: Meeting): Sheet => ({
  title: 'Delegations',
  headings: COLUMNS.map(DELEGATION_HEADINGS.word),
  rows: Object.values(delegations).map(({ id, name, kind, code, region, groups, otherNames }) => [
    id,
    name,
    KINDS.word(kind),
    code ?? '',
    region === null ? '' : REGIONS.word(region),
    groups,
    otherNames,
  ]),
})
