import type { Organization } from '../organization.ts'

export const OTHER_OBSERVERS: readonly Organization[] = [
  {
    id: 'order-of-malta',
    kind: 'other-observer',
    short: ['SMOM', 'Sovereign Military Order of Malta', 'Ordre souverain militaire de Malte'],
    names: {
      en: 'Sovereign Order of Malta',
      fr: 'Ordre souverain de Malte',
      ru: 'Суверенный Мальтийский орден',
      es: 'Soberana Orden de Malta',
    },
  },
  {
    id: 'icrc',
    kind: 'other-observer',
    short: ['ICRC', 'CICR', 'МККК', '红十字委员会'],
    names: {
      ar: 'اللجنة الدولية للصليب الأحمر',
      zh: '红十字国际委员会',
      en: 'International Committee of the Red Cross',
      fr: 'Comité international de la Croix-Rouge',
      ru: 'Международный комитет Красного Креста',
      es: 'Comité Internacional de la Cruz Roja',
    },
  },
  {
    id: 'ifrc',
    kind: 'other-observer',
    short: ['IFRC', 'FICR', 'МФКК'],
    names: {
      ar: 'الاتحاد الدولي لجمعيات الصليب الأحمر والهلال الأحمر',
      zh: '红十字会与红新月会国际联合会',
      en: 'International Federation of Red Cross and Red Crescent Societies',
      fr: 'Fédération internationale des sociétés de la Croix-Rouge et du Croissant-Rouge',
      ru: 'Международная федерация обществ Красного Креста и Красного Полумесяца',
      es: 'Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja',
    },
  },
  {
    id: 'ganhri',
    kind: 'nhri',
    short: ['GANHRI'],
    names: {
      ar: 'التحالف العالمي للمؤسسات الوطنية لحقوق الإنسان',
      zh: '国家人权机构全球联盟',
      en: 'Global Alliance of National Human Rights Institutions',
      fr: 'Alliance mondiale des institutions nationales des droits de l’homme',
      ru: 'Глобальный альянс национальных правозащитных учреждений',
      es: 'Alianza Mundial de las Instituciones Nacionales de Derechos Humanos',
    },
  },
]
