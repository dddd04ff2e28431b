import { describe, expect, it } from 'vitest'
import { announcementOf } from '#client/screens/display/announcement-model.ts'
import { announcementWording } from '#client/screens/display/announcement-wording.ts'
import { behalfWording } from '#client/screens/display/behalf-wording.ts'
import { countdownWord } from '#client/screens/display/countdown-word.ts'
import { displayOf } from '#client/screens/display/display-model.ts'
import type { Face, Turn } from '#client/screens/display/face.ts'
import { faceOf } from '#client/screens/display/face-model.ts'
import { saidOf } from '#client/screens/display/said.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import {
  AFRICAN_GROUP,
  boerBuquicchio,
  kenya,
  ghana,
  france,
  brazil,
  SEGMENT,
  senegal,
  santosPais,
  winter,
} from '../rules/council.ts'
import { at, given, rule, type Step, wait } from '../rules/rule.ts'
import * as does from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'

function turnAfter(...steps: readonly Step[]): Turn {
  const seen: Face[] = []
  given(...steps).leaves(({ meeting, now }) => seen.push(faceOf(meeting, now)))
  const [face] = seen
  if (face?.is !== 'called' && face?.is !== 'speaking') throw new Error(`a turn, not ${face?.is}`)
  return face
}

const words = wordsIn('en', 'display')
const round = does.roundOne(senegal, kenya, ghana, france, brazil)

describe('somebody called', () => {
  it('shows the allotted time still, and in how long the clock starts by itself', () => {
    const turn = turnAfter(round, does.next, wait(6))
    expect(turn).toMatchObject({ is: 'called', goesOnIn: 14 })
    expect(turn.countdown).toMatchObject({ left: minutes(2), state: 'ready', tone: 'time' })
    expect(countdownWord(turn.countdown, words)).toBe('Has the floor')
  })

  it('shows on whose behalf and who speaks, as told when they were called', () => {
    const named = does.inscribes(senegal, { forGroup: AFRICAN_GROUP, speaker: 'H.E. Ms. Touré' })
    expect(turnAfter(does.sitting, named, at('10:00'), does.opensSegment(SEGMENT.floor1), does.next).plate).toEqual({
      is: 'delegation',
      name: 'Senegal',
      code: 'SN',
      behalf: AFRICAN_GROUP,
      speaker: 'H.E. Ms. Touré',
    })
  })
})

rule('FL4', 'the screen turns amber at thirty seconds and red at zero, each with a word', () => {
  const speaking: Step = [round, does.next, does.starts]
  const after = (secs: number) => turnAfter(speaking, wait(secs)).countdown
  const word = (secs: number) => countdownWord(after(secs), words)
  expect([after(89), after(90), after(119), after(120), after(127)].map(({ tone }) => tone)).toEqual([
    'time',
    'warning',
    'warning',
    'over',
    'over',
  ])
  expect([word(10), word(95), word(127)]).toEqual(['Speaking', 'Last 30 seconds', 'Time is up'])
})

describe('the digits', () => {
  it('have room for the sign from the beginning, so that nothing moves at zero', () => {
    const speaking: Step = [round, does.next, does.starts]
    const places = [1, 100, 121].map((secs) => turnAfter(speaking, wait(secs)).countdown.places)
    expect(places).toEqual([2, 2, 2])
  })

  it('have room for two figures of minutes all through a presentation', () => {
    const presenting: Step = [does.sitting, does.opensSegment(SEGMENT.presentations), does.callsPanellist(winter, 900)]
    expect(turnAfter(presenting, does.starts, wait(880)).countdown.places).toBe(2)
  })

  it('stand still with a word while the clock is paused', () => {
    const { countdown } = turnAfter(round, does.next, does.starts, wait(10), does.pauses, wait(60))
    expect(countdown).toMatchObject({ left: seconds(110), state: 'stopped' })
    expect(countdownWord(countdown, words)).toBe('Clock stopped')
  })
})

describe('what follows', () => {
  it('is the next three names and how many are still to speak', () => {
    expect(turnAfter(round, does.next, does.starts).follows).toEqual({
      is: 'names',
      names: [kenya, ghana, france].map(({ name }) => ({ name, behalf: null })),
      still: 4,
      inRound: null,
    })
  })

  it('is the topic of a presentation while the floor is handed over, and the next names once it has begun', () => {
    const presenting: Step = [does.sitting, does.opensSegment(SEGMENT.presentations), does.callsPanellist(winter, 900)]
    const topic = 'International framework regulating child sexual exploitation and ICTs'
    const onTopic = (meeting: Meeting): Meeting => ({
      ...meeting,
      podium: meeting.podium.map((member) => (member.id === winter.id ? { ...member, topic } : member)),
    })
    const follows = (steps: readonly Step[]) => {
      const seen: Face[] = []
      given(presenting, ...steps).leaves(({ meeting, now }) => seen.push(faceOf(onTopic(meeting), now)))
      return seen.map((face) => (face.is === 'called' || face.is === 'speaking' ? face.follows : null))
    }
    expect(follows([])).toEqual([{ is: 'topic', topic }])
    expect(follows([does.starts])).toMatchObject([{ is: 'names' }])
    // Without a topic there is nothing to wait for.
    expect(turnAfter(presenting).follows.is).toBe('names')
  })

  rule('OD3', 'once the round is spent the screen names nobody as next', () => {
    const last = turnAfter(round, at('10:44:50'), does.next, does.starts, wait(20))
    expect(last.follows).toEqual({ is: 'round-spent', still: 4 })
  })

  rule('RP1', 'in the replies the screen shows all panellists and what each is left', () => {
    const replies: Step = [does.sitting, at('10:45'), does.opensSegment(SEGMENT.replies1)]
    const { follows } = turnAfter(replies, does.callsPanellist(santosPais), does.starts, wait(60))
    // 15 minutes for three; the first one is expected to use their five.
    expect(follows).toMatchObject({
      is: 'shares',
      lines: [
        { id: santosPais.id, turn: 'has', share: null },
        { id: boerBuquicchio.id, turn: 'to-come', share: minutes(5) },
        { id: winter.id, turn: 'to-come', share: minutes(5) },
      ],
    })
    const over = turnAfter(replies, does.callsPanellist(santosPais), does.starts, wait(302)).follows
    expect(over.is === 'shares' && over.lines[1]?.share).toBe(seconds(299))
  })
})

/** What the screen announces after these steps of a round. */
function announced(...steps: readonly Step[]): string | null {
  let sentence: string | null = null
  given(round, ...steps).leaves(({ meeting, now }) => {
    const announcement = announcementOf(meeting, now)
    sentence = announcement && announcementWording(announcement, words)
  })
  return sentence
}

rule('FL3', 'a new speaking time is announced for twenty seconds', () => {
  expect(announced()).toBeNull()
  expect(announced(does.setsSpeakingTime(90), wait(19))).toBe('Speaking time is now 1:30 for all who have not begun')
  expect(announced(does.setsSpeakingTime(90), wait(20))).toBeNull()
  expect(announced(does.setsSpeakingTime(90, ['ngo', 'nhri']))).toBe(
    'Speaking time is now 2:00 · national human rights institutions and non-governmental organizations 1:30',
  )
})

describe('what is read out', () => {
  it('changes when somebody is called, begins, is warned and is over time, and never with the digits', () => {
    const said: string[] = []
    const listen = (...steps: readonly Step[]) =>
      given(round, does.next, ...steps).leaves(({ meeting, now }) => {
        said.push(saidOf(displayOf(meeting, now).face, words))
      })
    listen()
    for (const secs of [0, 1, 60, 89, 90, 100, 119, 120, 125]) listen(does.starts, wait(secs))
    expect([...new Set(said)]).toEqual([
      'Senegal has the floor for 2:00.',
      'Senegal is speaking.',
      '30 seconds left.',
      'The time of Senegal is up.',
    ])
  })
})

describe('on behalf of', () => {
  it.each([
    ['African Group', 'on behalf of the African Group'],
    ['Organisation of Islamic Cooperation', 'on behalf of the Organisation of Islamic Cooperation'],
    ['a group of States', 'on behalf of a group of States'],
    ['57 Member States and Observers', 'on behalf of 57 Member States and Observers'],
    ['Austria, Slovenia and Switzerland', 'on behalf of Austria, Slovenia and Switzerland'],
  ])('%s', (group, sentence) => {
    expect(behalfWording(group, words)).toBe(sentence)
  })
})
