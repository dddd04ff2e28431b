import { minutes, seconds } from '../meeting/time.ts'
import { forAll, seats, segment, type Template, timeOfDay } from './template.ts'

/** One long list, its classes one after another: groups, Members, observers, UN, IGOs, NHRIs, NGOs. */
export const GENERAL_DEBATE: Template = {
  name: 'general-debate',
  title: { en: 'General debate', fr: 'Débat général', ar: 'مناقشة عامة' },
  summary: {
    en: 'One list for the whole sitting: groups, Members, observers, United Nations, other organizations, NHRIs, NGOs.',
    fr: 'Une seule liste pour la séance : groupes, membres, observateurs, Nations Unies, autres organisations, INDH, ONG.',
    ar: 'قائمة واحدة للجلسة كلها: المجموعات، فالأعضاء، فالمراقبون، فالأمم المتحدة، فالمنظمات الأخرى، فالمؤسسات الوطنية، فالمنظمات غير الحكومية.',
  },
  source: {
    en: 'Order of 2017 and 2018; three minutes for groups and Members, two for all others, as of 2013 to 2016.',
    fr: 'Ordre de 2017 et 2018 ; trois minutes pour les groupes et les membres, deux pour les autres, comme de 2013 à 2016.',
    ar: 'ترتيب عامي 2017 و2018؛ ثلاث دقائق للمجموعات والأعضاء ودقيقتان لغيرهم، كما في الفترة من 2013 إلى 2016.',
  },
  sittings: [
    {
      title: { en: 'General debate', fr: 'Débat général', ar: 'مناقشة عامة' },
      day: 0,
      start: timeOfDay(15),
      length: minutes(180),
      orderOfTheDay: [
        segment('debate', 'floor', { en: 'General debate', fr: 'Débat général', ar: 'المناقشة العامة' }, 175, 1),
        segment(
          'closing',
          'closing',
          { en: 'Closing of the debate', fr: 'Clôture du débat', ar: 'اختتام المناقشة' },
          5,
        ),
      ],
      podium: seats('chair', 1),
    },
  ],
  modalities: {
    speakingTime: forAll(minutes(2), { dignitary: minutes(3), group: minutes(3), 'member-state': minutes(3) }),
    order: [
      ['dignitary'],
      ['group'],
      ['member-state'],
      ['observer-state', 'other-observer'],
      ['un-entity'],
      ['igo'],
      ['nhri'],
      ['ngo'],
    ],
    registersAhead: ['nhri', 'ngo'],
    reserved: [],
    byLot: false,
    absence: 'recalled',
    atZero: { is: 'cut', grace: seconds(10) },
    atRoundEnd: 'finish',
    handOver: seconds(15),
    warning: seconds(30),
    pointOfOrder: minutes(2),
    podiumTime: minutes(3),
  },
}
