import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import { organizationDelegation, ORGANIZATIONS } from '#shared/reference/organizations.ts'
import { GROUPS } from '#shared/reference/political-groups.ts'
import { stateDelegation } from '#shared/reference/state-delegation.ts'
import type { StateCode } from '#shared/reference/state-code.ts'
import { STATES, YEAR } from './states.ts'

/** Who carries which group in the demonstration, so that one delegation of each can be shown. */
const CARRIERS: Readonly<Partial<Record<StateCode, readonly string[]>>> = {
  BR: ['cplp'],
  DO: ['celac'],
  EE: ['nordic-baltic'],
  IR: ['non-aligned'],
  KW: ['arab-group'],
  LA: ['asean'],
  LI: ['austria-liechtenstein-slovenia-switzerland'],
  NI: ['alba'],
  NL: ['european-union'],
  PK: ['oic', 'like-minded'],
  ZA: ['african-group'],
}

const groupsCarriedBy = (code: StateCode): readonly string[] =>
  (CARRIERS[code] ?? []).flatMap((id) => GROUPS.filter((group) => group.id === id).map(({ names }) => names.en))

const state = (code: StateCode): Delegation => ({
  ...stateDelegation(code, { year: YEAR }),
  groups: groupsCarriedBy(code),
})

/** In the room in 2016. IOM was an intergovernmental organization until it joined the United Nations that September. */
const IN_THE_ROOM: readonly (readonly [id: string, kind?: DelegationKind])[] = [
  ['order-of-malta'],
  ['EU'],
  ['african-union'],
  ['council-of-europe'],
  ['francophonie'],
  ['interpol'],
  ['iom', 'igo'],
  ['oic'],
  ['unicef'],
  ['unhcr'],
  ['itu'],
  ['unodc'],
  ['unfpa'],
  ['un-women'],
  ['ilo'],
]

/** National institutions and organizations that took the floor in these years; the reference has none of these. */
const OTHERS: readonly (readonly [id: string, name: string, kind: DelegationKind])[] = [
  [
    'icc-nhri',
    'International Coordinating Committee of National Institutions for the Promotion and Protection of Human Rights',
    'nhri',
  ],
  ['nhri-morocco', 'National Human Rights Council of Morocco', 'nhri'],
  ['nhri-philippines', 'Commission on Human Rights of the Philippines', 'nhri'],

  ['terre-des-hommes', 'Terre des Hommes', 'ngo'],
  ['alsalam', 'Alsalam Foundation', 'ngo'],
  ['adhrb', 'Americans for Democracy and Human Rights in Bahrain', 'ngo'],
  ['cipadh', 'Conseil international pour le soutien à des procès équitables et aux Droits de l’Homme', 'ngo'],
  ['france-libertes', 'France Libertés: Fondation Danielle Mitterrand', 'ngo'],
  ['inclusion', 'Inclusion International', 'ngo'],
  ['iaham', 'International Human Rights Association of American Minorities', 'ngo'],
  ['ilga', 'International Lesbian and Gay Association', 'ngo'],
  ['inpea', 'International Network for the Prevention of Elder Abuse', 'ngo'],
  ['eaford', 'International Organization for the Elimination of All Forms of Racial Discrimination', 'ngo'],
  ['international-lawyers', 'International-Lawyers.Org', 'ngo'],
  ['iraqi-development', 'Iraqi Development Organization', 'ngo'],
  ['landmine-survivors', 'Landmine Network Survivors El Salvador', 'ngo'],
  ['liberation', 'Liberation', 'ngo'],
  ['maarij', 'Maarij Foundation for Peace and Development', 'ngo'],
  ['mboscuda', 'Mbororo Social and Cultural Development Association', 'ngo'],
  ['pasumai', 'Pasumai Thaayagam Foundation', 'ngo'],
]

/** All who may ask for the floor. A State goes by its ISO code, all others by a short name. */
export const DELEGATIONS: readonly Delegation[] = [
  ...STATES.map(([code]) => state(code)),
  state('VA'),
  state('PS'),
  ...IN_THE_ROOM.flatMap(([id, kind]) =>
    ORGANIZATIONS.filter((one) => one.id === id).map((one) => organizationDelegation(kind ? { ...one, kind } : one)),
  ),
  ...OTHERS.map(([id, name, kind]) => ({
    id: asDelegationId(id),
    name,
    kind,
    code: null,
    groups: [],
    region: null,
    otherNames: [],
  })),
]
