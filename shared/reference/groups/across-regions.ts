import type { PoliticalGroup } from '../political-group.ts'

export const ACROSS_REGIONS: readonly PoliticalGroup[] = [
  {
    id: 'oic',
    names: {
      ar: 'منظمة التعاون الإسلامي',
      zh: '伊斯兰合作组织',
      en: 'Organization of Islamic Cooperation',
      fr: 'Organisation de la coopération islamique',
      ru: 'Организация исламского сотрудничества',
      es: 'Organización de Cooperación Islámica',
    },
    short: ['OIC', 'OCI', 'ОИС', '伊合组织'],
    members: {
      codes:
        'AE AF AL AZ BD BF BH BJ BN CI CM DJ DZ EG GA GM GN GW GY ID IQ IR JO KG KM KW KZ LB LY MA ML MR MV MY MZ NE ' +
        'NG OM PK PS QA SA SD SL SN SO SR SY TD TG TJ TM TN TR UG UZ YE',
    },
    // Suspended from August 2012 to March 2025.
    spans: {
      SY: [
        [null, 2012],
        [2025, null],
      ],
    },
  },
  {
    id: 'non-aligned',
    names: {
      ar: 'حركة بلدان عدم الانحياز',
      zh: '不结盟国家运动',
      en: 'Movement of Non-Aligned Countries',
      fr: 'Mouvement des pays non alignés',
      ru: 'Движение неприсоединившихся стран',
      es: 'Movimiento de Países No Alineados',
    },
    short: ['NAM', 'Non-Aligned Movement', 'MNOAL', 'ДН'],
    members: {
      codes:
        'AE AF AG AO AZ BB BD BF BH BI BJ BN BO BS BT BW BY BZ CD CF CG CI CL CM CO CU CV DJ DM DO DZ EC EG ER ET FJ ' +
        'GA GD GH GM GN GQ GT GW GY HN HT ID IN IQ IR JM JO KE KH KM KN KP KW LA LB LC LK LR LS LY MA MG ML MM MN MR ' +
        'MU MV MW MY MZ NA NE NG NI NP OM PA PE PG PH PK PS QA RW SA SC SD SG SL SN SO SR SS ST SY SZ TD TG TH TL TM ' +
        'TN TT TZ UG UZ VC VE VN VU YE ZA ZM ZW',
    },
    // Admitted at the summit of January 2024.
    spans: { SS: [[2024, null]] },
  },
  {
    id: 'cplp',
    names: {
      ar: 'جماعة البلدان الناطقة بالبرتغالية',
      zh: '葡萄牙语国家共同体',
      en: 'Community of Portuguese-speaking Countries',
      fr: 'Communauté des pays de langue portugaise',
      ru: 'Сообщество португалоязычных стран',
      es: 'Comunidad de Países de Lengua Portuguesa',
    },
    short: ['CPLP'],
    members: { codes: 'AO BR CV GQ GW MZ PT ST TL' },
    // Admitted in July 2014.
    spans: { GQ: [[2014, null]] },
  },
  {
    id: 'austria-liechtenstein-slovenia-switzerland',
    names: {
      ar: 'النمسا وليختنشتاين وسلوفينيا وسويسرا',
      zh: '奥地利、列支敦士登、斯洛文尼亚和瑞士',
      en: 'Austria, Liechtenstein, Slovenia and Switzerland',
      fr: 'Autriche, Liechtenstein, Slovénie et Suisse',
      ru: 'Австрия, Лихтенштейн, Словения и Швейцария',
      es: 'Austria, Liechtenstein, Eslovenia y Suiza',
    },
    short: [],
    members: { codes: 'AT CH LI SI' },
  },
  {
    id: 'francophone',
    names: {
      ar: 'الدول الناطقة بالفرنسية',
      zh: '法语国家',
      en: 'Francophone States',
      fr: 'États francophones',
      ru: 'Франкоязычные государства',
      es: 'Estados francófonos',
    },
    short: ['OIF', 'Francophonie'],
    members: 'open',
  },
  {
    id: 'like-minded',
    names: {
      ar: 'مجموعة البلدان المتقاربة في التفكير',
      zh: '立场相近国家组',
      en: 'Like-Minded Group',
      fr: 'Groupe de pays partageant les mêmes vues',
      ru: 'Группа единомышленников',
      es: 'Grupo de Países de Ideas Afines',
    },
    short: ['LMG'],
    members: 'open',
  },
  {
    id: 'core-group',
    names: {
      ar: 'المجموعة الأساسية',
      zh: '核心小组',
      en: 'Core group',
      fr: 'Groupe restreint',
      ru: 'Основная группа',
      es: 'Grupo básico',
    },
    short: [],
    members: 'open',
  },
  {
    id: 'group-of-countries',
    names: {
      ar: 'مجموعة من البلدان',
      zh: '一组国家',
      en: 'Group of countries',
      fr: 'Groupe de pays',
      ru: 'Группа стран',
      es: 'Grupo de países',
    },
    short: [],
    members: 'open',
  },
]
