import type { Language } from '../meeting/languages.ts'
import type { StateCode } from './state-code.ts'

type Names = Readonly<Record<Language, string>>
export type FormerName = {
  readonly code: StateCode
  /** The last year in which the Council met under this name. */
  readonly until: number
  readonly short: Names
  readonly formal: Names
}

/** Names under which States sat in the Council before they took the present one. */
export const FORMER_NAMES: readonly FormerName[] = [
  {
    // The short name Czechia was registered in July 2016.
    code: 'CZ',
    until: 2016,
    short: {
      ar: 'الجمهورية التشيكية',
      zh: '捷克共和国',
      en: 'Czech Republic',
      fr: 'République tchèque',
      ru: 'Чешская Республика',
      es: 'República Checa',
    },
    formal: {
      ar: 'الجمهورية التشيكية',
      zh: '捷克共和国',
      en: 'Czech Republic',
      fr: 'République tchèque',
      ru: 'Чешская Республика',
      es: 'República Checa',
    },
  },
  {
    // Eswatini since the summer of 2018.
    code: 'SZ',
    until: 2017,
    short: {
      ar: 'سوازيلند',
      zh: '斯威士兰',
      en: 'Swaziland',
      fr: 'Swaziland',
      ru: 'Свазиленд',
      es: 'Swazilandia',
    },
    formal: {
      ar: 'مملكة سوازيلند',
      zh: '斯威士兰王国',
      en: 'Kingdom of Swaziland',
      fr: 'Royaume du Swaziland',
      ru: 'Королевство Свазиленд',
      es: 'Reino de Swazilandia',
    },
  },
  {
    // North Macedonia since 14 February 2019. The provisional reference had no other form.
    code: 'MK',
    until: 2018,
    short: {
      ar: 'جمهورية مقدونيا اليوغوسلافية السابقة',
      zh: '前南斯拉夫的马其顿共和国',
      en: 'the former Yugoslav Republic of Macedonia',
      fr: 'ex-République yougoslave de Macédoine',
      ru: 'бывшая югославская Республика Македония',
      es: 'ex República Yugoslava de Macedonia',
    },
    formal: {
      ar: 'جمهورية مقدونيا اليوغوسلافية السابقة',
      zh: '前南斯拉夫的马其顿共和国',
      en: 'the former Yugoslav Republic of Macedonia',
      fr: 'ex-République yougoslave de Macédoine',
      ru: 'бывшая югославская Республика Македония',
      es: 'ex República Yugoslava de Macedonia',
    },
  },
  {
    // Türkiye since 1 June 2022, in the languages of Latin script.
    code: 'TR',
    until: 2021,
    short: { ar: 'تركيا', zh: '土耳其', en: 'Turkey', fr: 'Turquie', ru: 'Турция', es: 'Turquía' },
    formal: {
      ar: 'جمهورية تركيا',
      zh: '土耳其共和国',
      en: 'Republic of Turkey',
      fr: 'République turque',
      ru: 'Турецкая Республика',
      es: 'República de Turquía',
    },
  },
  {
    code: 'NL',
    until: 2022,
    short: { ar: 'هولندا', zh: '荷兰', en: 'Netherlands', fr: 'Pays-Bas', ru: 'Нидерланды', es: 'Países Bajos' },
    formal: {
      ar: 'مملكة هولندا',
      zh: '荷兰王国',
      en: 'Kingdom of the Netherlands',
      fr: 'Royaume des Pays-Bas',
      ru: 'Королевство Нидерландов',
      es: 'Reino de los Países Bajos',
    },
  },
]
