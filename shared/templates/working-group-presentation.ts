import { minutes } from '../meeting/time.ts'
import { seats, segment, type Template, timeOfDay } from './template.ts'
import { SIDE_EVENT } from './side-event.ts'

/** One expert presents to a working group and takes its questions. */
export const WORKING_GROUP_PRESENTATION: Template = {
  name: 'working-group-presentation',
  title: {
    en: 'Presentation to a working group',
    fr: 'Exposé devant un groupe de travail',
    ar: 'عرض أمام فريق عامل',
  },
  summary: {
    en: 'One presentation, then questions and answers.',
    fr: 'Un exposé, puis des questions et réponses.',
    ar: 'عرض واحد، ثم أسئلة وأجوبة.',
  },
  source: {
    en: 'A presentation to a working group of 9 October 2013; the minutes are a proposal.',
    fr: 'Un exposé devant un groupe de travail le 9 octobre 2013 ; la durée est une proposition.',
    ar: 'عرض أمام فريق عامل في 9 أكتوبر 2013؛ أما المدة فاقتراح.',
  },
  sittings: [
    {
      title: { en: 'Presentation', fr: 'Exposé', ar: 'عرض' },
      day: 0,
      start: timeOfDay(10),
      length: minutes(60),
      orderOfTheDay: [
        segment('presentation', 'presentations', { en: 'Presentation', fr: 'Exposé', ar: 'العرض' }, 25),
        segment('questions', 'floor', { en: 'Questions', fr: 'Questions', ar: 'الأسئلة' }, 20, 1),
        segment('answers', 'replies', { en: 'Answers', fr: 'Réponses', ar: 'الأجوبة' }, 15, 1),
      ],
      podium: [...seats('chair', 1), ...seats('panellist', 1)],
    },
  ],
  modalities: { ...SIDE_EVENT.modalities, podiumTime: minutes(10) },
}
