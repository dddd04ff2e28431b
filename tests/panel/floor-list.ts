/**
 * A floor list put together from lists of speakers that the Council really heard, names as printed. No list of the panel
 * of 7 March 2016 itself could be found, so this one is synthetic as a whole, and only its entries are real. Sources:
 *   hrc7   A/HRC/7/78, paragraph 13: general segment, March 2008
 *   hrc8   A/HRC/8/52, paragraphs 80 to 83: entry into force of the Convention on the Rights of Persons with Disabilities, 6 June 2008
 *   hrc25  A/HRC/25/2, paragraphs 179 to 182: dialogue with the Special Adviser on the Prevention of Genocide, 7 March 2014
 *   hrc34  advance report on the thirty-fourth session, paragraphs 11 to 14: human rights mainstreaming, 27 February 2017
 *   hrc35  United Nations press summary: general debate on technical assistance, June 2017, in the order printed
 */
import type { DelegationKind, Rank } from '#shared/meeting/modalities.ts'

export type Asked = {
  readonly name: string
  readonly kind: DelegationKind
  readonly onBehalfOf: string | null
  readonly source: 'hrc7' | 'hrc8' | 'hrc25' | 'hrc34' | 'hrc35'
  readonly rank: Rank | null
}

function asked(
  name: string,
  kind: DelegationKind,
  onBehalfOf: string | null,
  source: Asked['source'],
  rank: Rank | null = null,
): Asked {
  return { name, kind, onBehalfOf, source, rank }
}

export const FLOOR_LIST: readonly Asked[] = [
  asked('Tunisia', 'member-state', 'African Group', 'hrc35'),
  asked('Malta', 'observer-state', 'European Union', 'hrc35'),
  asked('Pakistan', 'observer-state', 'Like-Minded Group', 'hrc35'),
  asked('Nicaragua', 'observer-state', 'Bolivarian Alliance for the Peoples of Our America (ALBA)', 'hrc35'),
  asked('Cuba', 'member-state', '57 Member States and Observers', 'hrc35'),
  asked('Venezuela', 'member-state', null, 'hrc35'),
  asked('United States', 'member-state', null, 'hrc35'),
  asked('Egypt', 'member-state', null, 'hrc35'),
  asked('China', 'member-state', null, 'hrc35'),
  asked('Brazil', 'member-state', null, 'hrc35'),
  asked('Tunisia', 'member-state', null, 'hrc35'),
  asked('Bolivia', 'member-state', null, 'hrc35'),
  asked('United Kingdom', 'member-state', null, 'hrc35'),
  asked('Latvia', 'member-state', null, 'hrc35'),
  asked('Dominica', 'observer-state', null, 'hrc35'),
  asked('Maldives', 'observer-state', null, 'hrc35'),
  asked('Libya', 'observer-state', null, 'hrc35'),
  asked('Spain', 'observer-state', null, 'hrc35'),
  asked('Estonia', 'observer-state', null, 'hrc35'),
  asked('France', 'observer-state', null, 'hrc35'),
  asked('Finland', 'observer-state', null, 'hrc35'),
  asked('Algeria', 'observer-state', null, 'hrc35'),
  asked('Thailand', 'observer-state', null, 'hrc35'),
  asked('Honduras', 'observer-state', null, 'hrc35'),
  asked('Uganda', 'observer-state', null, 'hrc35'),
  asked('Ukraine', 'observer-state', null, 'hrc35'),
  asked('Ireland', 'observer-state', null, 'hrc35'),
  asked('Romania', 'observer-state', null, 'hrc35'),
  asked('Republic of Moldova', 'observer-state', null, 'hrc35'),
  asked('Syria', 'observer-state', null, 'hrc35'),
  asked('Myanmar', 'observer-state', null, 'hrc35'),
  asked('Poland', 'observer-state', null, 'hrc35'),
  asked('Belarus', 'observer-state', null, 'hrc35'),
  asked('Holy See', 'observer-state', null, 'hrc35'),
  asked('Lithuania', 'observer-state', null, 'hrc35'),
  asked('Sao Tome and Principe', 'observer-state', null, 'hrc35'),
  asked('Sweden', 'observer-state', null, 'hrc35'),
  asked("United Nations Children's Fund", 'un-entity', null, 'hrc35'),
  asked('International Lesbian and Gay Association', 'ngo', null, 'hrc35'),
  asked('Americans for Democracy and Human Rights in Bahrain', 'ngo', null, 'hrc35'),
  asked('Iraqi Development Organization', 'ngo', null, 'hrc35'),
  asked('Alsalam Foundation', 'ngo', null, 'hrc35'),
  asked('Conseil international pour le soutien à des procès équitables et aux Droits de l’Homme', 'ngo', null, 'hrc35'),
  asked('Maarij Foundation for Peace and Development', 'ngo', null, 'hrc35'),
  asked('International-Lawyers.Org', 'ngo', null, 'hrc35'),
  asked('International Human Rights Association of American Minorities', 'ngo', null, 'hrc35'),
  asked('Mbororo Social and Cultural Development Association', 'ngo', null, 'hrc35'),
  asked('Liberation', 'ngo', null, 'hrc35'),
  asked('India', 'member-state', null, 'hrc8'),
  asked('Mexico', 'member-state', null, 'hrc8'),
  asked('Russian Federation', 'member-state', null, 'hrc8'),
  asked('South Africa', 'member-state', null, 'hrc8'),
  asked('Ecuador', 'observer-state', null, 'hrc8', 'deputy-head-of-government'),
  asked('New Zealand', 'observer-state', null, 'hrc8'),
  asked('Inclusion International', 'ngo', null, 'hrc8'),
  asked('Landmine Network Survivors El Salvador', 'ngo', null, 'hrc8'),
  asked('Brazil', 'member-state', 'Community of Portuguese-speaking Countries', 'hrc34'),
  asked('China', 'member-state', 'Group of African States', 'hrc34'),
  asked('El Salvador', 'member-state', 'Community of Latin American and Caribbean States', 'hrc34'),
  asked('Liechtenstein', 'observer-state', 'Austria, Slovenia and Switzerland', 'hrc34'),
  asked('Azerbaijan', 'member-state', null, 'hrc7'),
  asked('Jordan', 'member-state', null, 'hrc7'),
  asked('Pakistan', 'observer-state', 'Organization of the Islamic Conference', 'hrc7'),
  asked('Palestine', 'observer-state', 'Group of Arab States', 'hrc7'),
  asked('Qatar', 'member-state', null, 'hrc7'),
  asked('Sovereign Military Order of Malta', 'other-observer', null, 'hrc7'),
  asked('International Organization of la Francophonie', 'igo', null, 'hrc7'),
  asked('United Nations High Commissioner for Refugees', 'un-entity', null, 'hrc7'),
  asked('International Coordinating Committee of National Human Rights Institutions', 'nhri', null, 'hrc7'),
  asked('Ethiopia', 'member-state', 'Group of African States', 'hrc25'),
  asked('Armenia', 'observer-state', null, 'hrc25'),
  asked('Turkey', 'observer-state', null, 'hrc25'),
  asked('European Union', 'igo', null, 'hrc25'),
  asked('France Libertés: Fondation Danielle Mitterrand', 'ngo', null, 'hrc25'),
  asked('Pasumai Thaayagam Foundation', 'ngo', null, 'hrc25'),
]
