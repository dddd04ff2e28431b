import { minutes, seconds } from '../meeting/time.ts'
import { forAll, seats, segment, type Template, type TemplateSitting, timeOfDay } from './template.ts'

const FLOOR = { en: 'Interventions from the floor', fr: 'Interventions de la salle', ar: 'المداخلات من القاعة' }

/** OD5: an hour of statements and presentations, then twice 45 minutes of floor and 15 of replies. */
const MORNING: TemplateSitting = {
  title: { en: 'Morning panel', fr: 'Réunion-débat du matin', ar: 'حلقة النقاش الصباحية' },
  day: 0,
  start: timeOfDay(9),
  length: minutes(180),
  orderOfTheDay: [
    segment(
      'presentations',
      'presentations',
      {
        en: 'Opening statements and presentations',
        fr: 'Déclarations liminaires et exposés',
        ar: 'البيانات الافتتاحية والعروض',
      },
      60,
    ),
    segment('floor-1', 'floor', FLOOR, 45, 1),
    segment(
      'replies-1',
      'replies',
      { en: 'Replies by the panellists', fr: 'Réponses des panélistes', ar: 'ردود المشاركين في حلقة النقاش' },
      15,
      1,
    ),
    segment('floor-2', 'floor', FLOOR, 45, 2),
    segment(
      'replies-2',
      'replies',
      {
        en: 'Replies and concluding remarks',
        fr: 'Réponses et observations finales',
        ar: 'الردود والملاحظات الختامية',
      },
      15,
      2,
    ),
    segment(
      'closing',
      'closing',
      {
        en: 'Closing remarks by the moderator',
        fr: 'Mot de clôture du modérateur',
        ar: 'الكلمة الختامية لمدير النقاش',
      },
      0,
    ),
  ],
  podium: [...seats('chair', 1), ...seats('moderator', 1), ...seats('opening-speaker', 1), ...seats('panellist', 4)],
}

/** The Council's panel, in force for one sitting of three hours. */
export const HRC_PANEL: Template = {
  name: 'hrc-panel',
  title: { en: 'HRC panel', fr: 'Réunion-débat du Conseil', ar: 'حلقة نقاش للمجلس' },
  summary: {
    en: 'An hour of statements and presentations, then two rounds of 45 minutes of floor and 15 of replies.',
    fr: 'Une heure de déclarations et d’exposés, puis deux séries de 45 minutes d’interventions et de 15 de réponses.',
    ar: 'ساعة للبيانات والعروض، ثم جولتان في كل منهما 45 دقيقة للمداخلات و15 للردود.',
  },
  source: {
    en: 'The Council’s orders of the day of 2012 to 2017; two minutes for everybody.',
    fr: 'Ordres du jour du Conseil de 2012 à 2017 ; deux minutes pour tous.',
    ar: 'جداول أعمال المجلس من 2012 إلى 2017؛ دقيقتان للجميع.',
  },
  sittings: [{ ...MORNING, title: { en: 'Panel', fr: 'Réunion-débat', ar: 'حلقة نقاش' } }],
  modalities: {
    speakingTime: forAll(minutes(2)),
    order: [
      ['dignitary'],
      ['group'],
      ['member-state', 'observer-state', 'other-observer', 'igo', 'un-entity', 'nhri', 'ngo'],
    ],
    registersAhead: ['nhri', 'ngo'],
    reserved: [{ classes: ['nhri', 'ngo'], places: 3 }],
    byLot: false,
    absence: 'recalled',
    atZero: { is: 'cut', grace: seconds(10) },
    atRoundEnd: 'finish',
    handOver: seconds(20),
    warning: seconds(30),
    pointOfOrder: minutes(2),
    podiumTime: minutes(3),
  },
}

/** The annual full-day meeting: two panels of one occasion. */
export const FULL_DAY: Template = {
  ...HRC_PANEL,
  name: 'full-day',
  title: { en: 'Full day', fr: 'Journée entière', ar: 'يوم كامل' },
  summary: {
    en: 'Two panels under one occasion, from 9 to 12 and from 15 to 18.',
    fr: 'Deux réunions-débats réunies en une même occasion, de 9 h à 12 h et de 15 h à 18 h.',
    ar: 'حلقتا نقاش في مناسبة واحدة، من 9 إلى 12 ومن 15 إلى 18.',
  },
  source: {
    en: 'The annual full-day meeting on the rights of the child, 7 March 2016.',
    fr: 'La réunion annuelle d’une journée sur les droits de l’enfant, 7 mars 2016.',
    ar: 'الاجتماع السنوي ليوم كامل بشأن حقوق الطفل، 7 مارس 2016.',
  },
  sittings: [
    MORNING,
    {
      ...MORNING,
      title: { en: 'Afternoon panel', fr: 'Réunion-débat de l’après-midi', ar: 'حلقة النقاش المسائية' },
      start: timeOfDay(15),
    },
  ],
}
