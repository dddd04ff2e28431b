import type { Organization } from '../organization.ts'

export const INTERGOVERNMENTAL: readonly Organization[] = [
  {
    id: 'commonwealth',
    kind: 'igo',
    short: [],
    names: {
      ar: 'الكمنولث',
      zh: '英联邦',
      en: 'Commonwealth',
      fr: 'Commonwealth',
      ru: 'Содружество',
      es: 'Commonwealth',
    },
  },
  {
    id: 'cplp',
    kind: 'igo',
    short: ['CPLP'],
    names: {
      zh: '葡萄牙语国家共同体',
      en: 'Community of Portuguese-speaking Countries',
      fr: 'Communauté des pays de langue portugaise',
      ru: 'Сообщество португалоязычных стран',
      es: 'Comunidad de Países de Lengua Portuguesa',
    },
  },
  {
    id: 'francophonie',
    kind: 'igo',
    short: ['OIF'],
    names: {
      ar: 'المنظمة الدولية للفرانكفونية',
      zh: '法语国家国际组织',
      en: 'International Organization of la Francophonie',
      fr: 'Organisation internationale de la Francophonie',
      ru: 'Международная организация франкоязычных стран',
      es: 'Organización Internacional de la Francofonía',
    },
  },
  {
    id: 'idlo',
    kind: 'igo',
    short: ['IDLO', 'OIDD'],
    names: {
      en: 'International Development Law Organization',
      fr: 'Organisation internationale de droit du développement',
      es: 'Organización Internacional de Derecho para el Desarrollo',
    },
  },
  {
    id: 'international-idea',
    kind: 'igo',
    short: ['IDEA'],
    names: {
      en: 'International Institute for Democracy and Electoral Assistance',
      fr: 'Institut international pour la démocratie et l’assistance électorale',
      es: 'Instituto Internacional para la Democracia y la Asistencia Electoral',
    },
  },
  {
    id: 'interpol',
    kind: 'igo',
    short: ['INTERPOL', 'Интерпол', '国际刑警组织', 'الإنتربول'],
    names: {
      ar: 'المنظمة الدولية للشرطة الجنائية (الإنتربول)',
      zh: '国际刑事警察组织',
      en: 'International Criminal Police Organization (INTERPOL)',
      fr: 'Organisation internationale de police criminelle (INTERPOL)',
      ru: 'Международная организация уголовной полиции (Интерпол)',
      es: 'Organización Internacional de Policía Criminal (INTERPOL)',
    },
  },
  {
    id: 'ipu',
    kind: 'igo',
    short: ['IPU', 'UIP', 'МПС', '议会联盟'],
    names: {
      ar: 'الاتحاد البرلماني الدولي',
      zh: '各国议会联盟',
      en: 'Inter-Parliamentary Union',
      fr: 'Union interparlementaire',
      ru: 'Межпарламентский союз',
      es: 'Unión Interparlamentaria',
    },
  },
  {
    id: 'oic',
    kind: 'igo',
    short: ['OIC', 'OCI', 'ОИС', '伊合组织'],
    names: {
      ar: 'منظمة التعاون الإسلامي',
      zh: '伊斯兰合作组织',
      en: 'Organization of Islamic Cooperation',
      fr: 'Organisation de la coopération islamique',
      ru: 'Организация исламского сотрудничества',
      es: 'Organización de Cooperación Islámica',
    },
  },
  {
    id: 'south-centre',
    kind: 'igo',
    short: [],
    names: {
      ar: 'مركز الجنوب',
      zh: '南方中心',
      en: 'South Centre',
      fr: 'Centre Sud',
      ru: 'Центр Юга',
      es: 'Centro del Sur',
    },
  },
]
