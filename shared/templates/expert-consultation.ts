import { minutes } from '../meeting/time.ts'
import { seats, segment, type Template, type TemplateSegment, type TemplateSitting, timeOfDay } from './template.ts'
import { SIDE_EVENT } from './side-event.ts'

/** A thematic cluster: experts present, everybody discusses, the experts reply. */
const cluster = (number: number, round: number, [present, discuss, reply]: readonly [number, number, number]) => [
  segment(
    `presentations-${number}`,
    'presentations',
    { en: `Cluster ${number}: presentations`, fr: `Thème ${number} : exposés`, ar: `المحور ${number}: العروض` },
    present,
  ),
  segment(
    `discussion-${number}`,
    'floor',
    { en: `Cluster ${number}: discussion`, fr: `Thème ${number} : débat`, ar: `المحور ${number}: المناقشة` },
    discuss,
    round,
  ),
  segment(
    `replies-${number}`,
    'replies',
    {
      en: `Cluster ${number}: replies by the experts`,
      fr: `Thème ${number} : réponses des experts`,
      ar: `المحور ${number}: ردود الخبراء`,
    },
    reply,
    round,
  ),
]

const pause = (length: number) => segment('break', 'break', { en: 'Break', fr: 'Pause', ar: 'استراحة' }, length)

const sitting = (
  title: TemplateSitting['title'],
  day: number,
  start: TemplateSitting['start'],
  orderOfTheDay: readonly TemplateSegment[],
): TemplateSitting => ({
  title,
  day,
  start,
  length: minutes(180),
  orderOfTheDay,
  podium: [...seats('chair', 1), ...seats('moderator', 1), ...seats('panellist', 4)],
})

/** Two days, five thematic clusters. */
export const EXPERT_CONSULTATION: Template = {
  name: 'expert-consultation',
  title: { en: 'Expert consultation', fr: 'Consultation d’experts', ar: 'مشاورة خبراء' },
  summary: {
    en: 'Two days, five thematic clusters, each with presentations, discussion and replies.',
    fr: 'Deux jours, cinq thèmes, chacun avec des exposés, un débat et des réponses.',
    ar: 'يومان وخمسة محاور، في كل منها عروض ومناقشة وردود.',
  },
  source: {
    en: 'Five clusters on two days, as in a consultation of 9 and 10 June 2014; the hours are a proposal.',
    fr: 'Cinq thèmes en deux jours, comme lors d’une consultation des 9 et 10 juin 2014 ; les heures sont une proposition.',
    ar: 'خمسة محاور في يومين، كما في مشاورة عُقدت في 9 و10 يونيو 2014؛ أما الساعات فاقتراح.',
  },
  sittings: [
    sitting({ en: 'Day 1, morning', fr: 'Jour 1, matin', ar: 'اليوم 1، صباحاً' }, 0, timeOfDay(9, 30), [
      segment(
        'opening',
        'opening',
        { en: 'Opening of the consultation', fr: 'Ouverture de la consultation', ar: 'افتتاح المشاورة' },
        30,
      ),
      pause(15),
      ...cluster(1, 1, [60, 60, 15]),
    ]),
    sitting({ en: 'Day 1, afternoon', fr: 'Jour 1, après-midi', ar: 'اليوم 1، مساءً' }, 0, timeOfDay(14, 30), [
      ...cluster(2, 1, [40, 30, 10]),
      pause(20),
      ...cluster(3, 2, [40, 30, 10]),
    ]),
    sitting({ en: 'Day 2, morning', fr: 'Jour 2, matin', ar: 'اليوم 2، صباحاً' }, 1, timeOfDay(9, 30), [
      ...cluster(4, 1, [75, 75, 15]),
      pause(15),
    ]),
    sitting({ en: 'Day 2, afternoon', fr: 'Jour 2, après-midi', ar: 'اليوم 2، مساءً' }, 1, timeOfDay(14, 30), [
      ...cluster(5, 1, [45, 75, 15]),
      pause(15),
      segment(
        'closing',
        'closing',
        {
          en: 'Conclusions and closing of the consultation',
          fr: 'Conclusions et clôture de la consultation',
          ar: 'الاستنتاجات واختتام المشاورة',
        },
        30,
      ),
    ]),
  ],
  modalities: SIDE_EVENT.modalities,
}
