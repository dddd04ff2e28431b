import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import { COUNCIL_MEMBERS, STATES } from './states.ts'

/** Groups that delegations spoke for in the Council in these years, so that the demonstration can show them. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  BR: ['Community of Portuguese-speaking Countries'],
  DO: ['Community of Latin American and Caribbean States'],
  EE: ['Nordic-Baltic countries'],
  IR: ['Movement of Non-Aligned Countries'],
  KW: ['Arab Group'],
  LA: ['Association of Southeast Asian Nations'],
  LI: ['Austria, Liechtenstein, Slovenia and Switzerland'],
  NI: ['Bolivarian Alliance for the Peoples of Our America (ALBA)'],
  NL: ['European Union'],
  PK: ['Organization of Islamic Cooperation', 'Like-Minded Group'],
  ZA: ['African Group'],
}

type Other = readonly [id: string, name: string, kind: DelegationKind, code?: string]

const OTHERS: readonly Other[] = [
  ['VA', 'Holy See', 'observer-state', 'VA'],
  ['PS', 'State of Palestine', 'observer-state', 'PS'],
  ['order-of-malta', 'Sovereign Order of Malta', 'other-observer'],

  ['EU', 'European Union', 'igo', 'EU'],
  ['african-union', 'African Union', 'igo'],
  ['council-of-europe', 'Council of Europe', 'igo'],
  ['francophonie', 'International Organization of la Francophonie', 'igo'],
  ['interpol', 'International Criminal Police Organization (INTERPOL)', 'igo'],
  ['iom', 'International Organization for Migration', 'igo'],
  ['oic', 'Organization of Islamic Cooperation', 'igo'],

  ['unicef', 'United Nations Children’s Fund', 'un-entity'],
  ['unhcr', 'Office of the United Nations High Commissioner for Refugees', 'un-entity'],
  ['itu', 'International Telecommunication Union', 'un-entity'],
  ['unodc', 'United Nations Office on Drugs and Crime', 'un-entity'],
  ['unfpa', 'United Nations Population Fund', 'un-entity'],
  ['un-women', 'United Nations Entity for Gender Equality and the Empowerment of Women', 'un-entity'],
  ['ilo', 'International Labour Organization', 'un-entity'],

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
  ...STATES.map(([code, name]) => ({
    id: asDelegationId(code),
    name,
    kind: COUNCIL_MEMBERS.has(code) ? ('member-state' as const) : ('observer-state' as const),
    code,
    groups: GROUPS[code] ?? [],
    region: null,
    otherNames: [],
  })),
  ...OTHERS.map(([id, name, kind, code]) => ({
    id: asDelegationId(id),
    name,
    kind,
    code: code ?? null,
    groups: [],
    region: null,
    otherNames: [],
  })),
]
