import { minutes, seconds } from '../meeting/time.ts'
import { forAll, seats, segment, type Template, timeOfDay } from './template.ts'

/** Hosts welcome, mandate holders introduce, experts present (one by video link), the room discusses. */
export const SIDE_EVENT: Template = {
  name: 'side-event',
  title: { en: 'Side event', fr: 'Manifestation parallèle', ar: 'فعالية جانبية' },
  summary: {
    en: 'Welcoming and introductory remarks, presentations, one of them by video link, discussion, concluding remarks.',
    fr: 'Mots de bienvenue et d’introduction, exposés, dont un par liaison vidéo, débat, observations finales.',
    ar: 'كلمات ترحيبية وتمهيدية، وعروض أحدها عبر الفيديو، ومناقشة، وملاحظات ختامية.',
  },
  source: {
    en: 'The parts of a side event of 9 March 2015; their minutes are a proposal.',
    fr: 'Les parties d’une manifestation du 9 mars 2015 ; leur durée est une proposition.',
    ar: 'أجزاء فعالية عُقدت في 9 مارس 2015؛ أما مدتها فاقتراح.',
  },
  sittings: [
    {
      title: { en: 'Side event', fr: 'Manifestation parallèle', ar: 'فعالية جانبية' },
      day: 0,
      start: timeOfDay(13),
      length: minutes(90),
      orderOfTheDay: [
        segment(
          'welcome',
          'opening',
          {
            en: 'Welcoming and introductory remarks',
            fr: 'Mots de bienvenue et d’introduction',
            ar: 'كلمات ترحيبية وتمهيدية',
          },
          16,
        ),
        segment('presentations', 'presentations', { en: 'Presentations', fr: 'Exposés', ar: 'العروض' }, 40),
        segment('discussion', 'floor', { en: 'Discussion', fr: 'Débat', ar: 'المناقشة' }, 20, 1),
        segment('replies', 'replies', { en: 'Replies', fr: 'Réponses', ar: 'الردود' }, 9, 1),
        segment(
          'closing',
          'closing',
          { en: 'Concluding remarks', fr: 'Observations finales', ar: 'ملاحظات ختامية' },
          5,
        ),
      ],
      podium: [
        ...seats('chair', 1),
        ...seats('moderator', 1),
        ...seats('opening-speaker', 4, { speakingTime: minutes(4) }),
        ...seats('panellist', 4),
        ...seats('panellist', 1, { attends: 'remotely' }),
      ],
    },
  ],
  modalities: {
    speakingTime: forAll(minutes(2)),
    order: [
      ['dignitary', 'group', 'member-state', 'observer-state', 'other-observer', 'igo', 'un-entity', 'nhri', 'ngo'],
    ],
    registersAhead: [],
    reserved: [],
    byLot: false,
    absence: 'struck',
    atZero: { is: 'run-on' },
    atRoundEnd: 'finish',
    handOver: seconds(20),
    warning: seconds(30),
    pointOfOrder: minutes(2),
    podiumTime: minutes(5),
  },
}
