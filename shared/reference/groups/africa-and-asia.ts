import type { PoliticalGroup } from '../political-group.ts'

export const AFRICA_AND_ASIA: readonly PoliticalGroup[] = [
  {
    id: 'african-group',
    names: {
      ar: 'مجموعة الدول الأفريقية',
      zh: '非洲国家组',
      en: 'African Group',
      fr: 'Groupe des États d’Afrique',
      ru: 'Группа африканских государств',
      es: 'Grupo de los Estados de África',
    },
    short: ['Groupe africain', 'Grupo Africano', 'المجموعة الأفريقية'],
    members: { region: 'african' },
  },
  {
    id: 'arab-group',
    names: {
      ar: 'مجموعة الدول العربية',
      zh: '阿拉伯国家组',
      en: 'Arab Group',
      fr: 'Groupe des États arabes',
      ru: 'Группа арабских государств',
      es: 'Grupo de los Estados Árabes',
    },
    short: ['Groupe arabe', 'Grupo Árabe', 'المجموعة العربية'],
    members: { codes: 'AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE' },
    // Suspended from the League of Arab States from November 2011 to May 2023.
    spans: {
      SY: [
        [null, 2011],
        [2023, null],
      ],
    },
  },
  {
    id: 'asean',
    names: {
      ar: 'رابطة أمم جنوب شرق آسيا',
      zh: '东南亚国家联盟',
      en: 'Association of Southeast Asian Nations',
      fr: 'Association des nations de l’Asie du Sud-Est',
      ru: 'Ассоциация государств Юго-Восточной Азии',
      es: 'Asociación de Naciones de Asia Sudoriental',
    },
    short: ['ASEAN', 'ANASE', 'АСЕАН', '东盟', 'آسيان'],
    members: { codes: 'BN ID KH LA MM MY PH SG TH TL VN' },
    // Admitted on 26 October 2025.
    spans: { TL: [[2025, null]] },
  },
  {
    id: 'gcc',
    names: {
      ar: 'مجلس التعاون لدول الخليج العربية',
      zh: '海湾阿拉伯国家合作委员会',
      en: 'Cooperation Council for the Arab States of the Gulf',
      fr: 'Conseil de coopération des États arabes du Golfe',
      ru: 'Совет сотрудничества арабских государств Залива',
      es: 'Consejo de Cooperación de los Estados Árabes del Golfo',
    },
    short: ['GCC', 'CCG', 'Gulf Cooperation Council'],
    members: { codes: 'AE BH KW OM QA SA' },
  },
  {
    id: 'pacific-islands-forum',
    names: {
      ar: 'منتدى جزر المحيط الهادئ',
      zh: '太平洋岛屿论坛',
      en: 'Pacific Islands Forum',
      fr: 'Forum des îles du Pacifique',
      ru: 'Форум тихоокеанских островов',
      es: 'Foro de las Islas del Pacífico',
    },
    short: ['PIF'],
    members: { codes: 'AU CK FJ FM KI MH NR NU NZ PG PW SB TO TV VU WS' },
  },
]
