import { vocabulary } from './vocabulary.ts'

/** The columns of the sheet of delegations, with the headings by which they are known. */
export const DELEGATION_HEADINGS = vocabulary(['id', 'name', 'kind', 'code', 'region', 'groups', 'otherNames'], {
  id: ['Id', 'Identifier', 'Delegation id', 'Identifiant'],
  name: [
    'Name',
    'Printed name',
    'Name of delegation',
    'Delegation',
    'Country',
    'State or organization',
    'Organization',
    'Nom',
    'Nom imprimé',
    'Nom de la délégation',
    'Délégation',
    'Pays',
    'Organisation',
  ],
  kind: ['Kind', 'Type', 'Category', 'Kind of delegation', 'Status', 'Catégorie', 'Statut', 'Qualité'],
  code: ['Code', 'ISO code', 'ISO', 'ISO alpha-2', 'Country code', 'Code ISO', 'Code pays', 'Code du pays'],
  region: ['Region', 'Regional group', 'Région', 'Groupe régional'],
  groups: ['Groups', 'Group', 'Political groups', 'Speaks for', 'On behalf of', 'Groupes', 'Groupe', 'Au nom de'],
  otherNames: ['Other names', 'Other name', 'Also known as', 'Aliases', 'Alias', 'Autres noms', 'Autre nom'],
})

/** The same for the sheet of speakers. */
export const SPEAKER_HEADINGS = vocabulary(['delegation', 'group', 'speaker', 'rank', 'ahead', 'standing'], {
  delegation: ['Delegation', 'Delegation id', 'Country', 'State or organization', 'Organization', 'Délégation', 'Pays'],
  group: ['On behalf of', 'Group', 'Speaks for', 'Au nom de', 'Groupe'],
  speaker: [
    'Speaker',
    'Name of speaker',
    'Speaker’s name',
    'Orateur',
    'Oratrice',
    'Nom de l’orateur',
    'Intervenant',
    'Intervenante',
  ],
  rank: ['Rank', 'Dignitary', 'Rang', 'Dignitaire'],
  ahead: ['Registered ahead', 'Registered', 'Ahead', 'Pre-registered', 'Inscrit à l’avance', 'Préinscrit', 'Inscrit'],
  standing: ['Standing', 'Situation'],
})

export type DelegationColumn = NonNullable<ReturnType<typeof DELEGATION_HEADINGS.meaning>>
export type SpeakerColumn = NonNullable<ReturnType<typeof SPEAKER_HEADINGS.meaning>>
