import type { PoliticalGroup } from '../political-group.ts'

export const EUROPE_AND_AMERICAS: readonly PoliticalGroup[] = [
  {
    id: 'european-union',
    names: {
      ar: 'الاتحاد الأوروبي',
      zh: '欧洲联盟',
      en: 'European Union',
      fr: 'Union européenne',
      ru: 'Европейский союз',
      es: 'Unión Europea',
    },
    short: ['EU', 'UE', 'ЕС', '欧盟'],
    members: { codes: 'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK' },
    // Croatia acceded on 1 July 2013; the United Kingdom left on 31 January 2020.
    spans: { HR: [[2013, null]], GB: [[null, 2019]] },
  },
  {
    id: 'nordic-baltic',
    names: {
      ar: 'بلدان الشمال الأوروبي وبلدان البلطيق',
      zh: '北欧和波罗的海国家',
      en: 'Nordic-Baltic countries',
      fr: 'Pays nordiques et baltes',
      ru: 'Страны Северной Европы и Балтии',
      es: 'Países nórdicos y bálticos',
    },
    short: ['NB8'],
    members: { codes: 'DK EE FI IS LT LV NO SE' },
  },
  {
    id: 'nordic',
    names: {
      ar: 'بلدان الشمال الأوروبي',
      zh: '北欧国家',
      en: 'Nordic countries',
      fr: 'Pays nordiques',
      ru: 'Страны Северной Европы',
      es: 'Países nórdicos',
    },
    short: [],
    members: { codes: 'DK FI IS NO SE' },
  },
  {
    id: 'grulac',
    names: {
      ar: 'مجموعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي',
      zh: '拉丁美洲和加勒比国家组',
      en: 'Group of Latin American and Caribbean States',
      fr: 'Groupe des États d’Amérique latine et des Caraïbes',
      ru: 'Группа государств Латинской Америки и Карибского бассейна',
      es: 'Grupo de los Estados de América Latina y el Caribe',
    },
    short: ['GRULAC', 'ГРУЛАК'],
    members: { region: 'latin-american-and-caribbean' },
  },
  {
    id: 'celac',
    names: {
      ar: 'جماعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي',
      zh: '拉丁美洲和加勒比国家共同体',
      en: 'Community of Latin American and Caribbean States',
      fr: 'Communauté des États d’Amérique latine et des Caraïbes',
      ru: 'Сообщество государств Латинской Америки и Карибского бассейна',
      es: 'Comunidad de Estados Latinoamericanos y Caribeños',
    },
    short: ['CELAC', 'СЕЛАК'],
    members: { region: 'latin-american-and-caribbean' },
    // Brazil stood aside from January 2020 to January 2023.
    spans: {
      BR: [
        [null, 2019],
        [2023, null],
      ],
    },
  },
  {
    id: 'alba',
    names: {
      ar: 'التحالف البوليفاري لشعوب أمريكتنا',
      zh: '美洲人民玻利瓦尔联盟',
      en: 'Bolivarian Alliance for the Peoples of Our America (ALBA)',
      fr: 'Alliance bolivarienne pour les peuples de notre Amérique (ALBA)',
      ru: 'Боливарианский альянс для народов нашей Америки (АЛБА)',
      es: 'Alianza Bolivariana para los Pueblos de Nuestra América (ALBA)',
    },
    short: ['ALBA', 'ALBA-TCP'],
    members: { codes: 'AG BO CU DM EC GD KN LC NI VC VE' },
    // Bolivia was out of it for a year from November 2019, and was suspended in October 2025; Ecuador left in 2018.
    spans: {
      BO: [
        [null, 2019],
        [2021, 2025],
      ],
      EC: [[null, 2018]],
      GD: [[2015, null]],
      KN: [[2015, null]],
      LC: [[2013, null]],
    },
  },
  {
    id: 'caricom',
    names: {
      ar: 'الجماعة الكاريبية',
      zh: '加勒比共同体',
      en: 'Caribbean Community',
      fr: 'Communauté des Caraïbes',
      ru: 'Карибское сообщество',
      es: 'Comunidad del Caribe',
    },
    short: ['CARICOM', 'КАРИКОМ', '加共体'],
    members: { codes: 'AG BB BS BZ DM GD GY HT JM KN LC SR TT VC' },
  },
]
