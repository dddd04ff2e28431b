import { asInscriptionId } from '#shared/meeting/ids.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { stillToReply } from '#shared/rules/replies.ts'
import { type CoolDown, restLeft, type Turn } from './cool-down.ts'
import type { Control } from '../../staff/control.ts'
import { nameOfHolder, nameOfInscription, nameOfInscriptionId } from '../../staff/names.ts'
import { commandOf, type NextStep, stepToCome } from './next-step.ts'
import { titleOf } from '../../staff/segment-title.ts'
import { ask } from '../../staff/view.ts'
import type { View } from './view.ts'

/** "Next", the one large button: it names its effect, and rests when that has just changed by another hand. */
export type NextControl = Control & {
  /** Just pressed here: it takes no second tap for a blink. */
  readonly blinks: boolean
  /** While it rests it takes no tap: whom it means now, and what has changed. */
  readonly rests: { readonly label: string; readonly because: string } | null
}

/** Whose name plate comes next, and after that. */
export type Coming = {
  readonly first: string | null
  readonly afterwards: string | null
}

export function nextControl(view: View, step: NextStep, coolDown: CoolDown): NextControl {
  const command = commandOf(step, view.meeting)
  const offer = ask(
    view,
    command ?? { type: 'CallSpeaker', inscription: asInscriptionId('i0'), after: lastInterventionId(view.meeting) },
  )
  // With nothing to press there is nothing to rest from.
  const resting = command !== null && restLeft(coolDown, view.now) > 0 ? coolDown.resting : null
  const label = labelOf(view, step)
  return {
    label,
    command,
    offer,
    blinks: resting?.turn === null,
    rests: resting?.turn ? { label: labelAtRest(view, step) ?? label, because: turnInWords(view, resting.turn) } : null,
  }
}

function labelOf({ meeting, words }: View, step: NextStep): string {
  const { t } = words
  switch (step.is) {
    case 'open-meeting':
      return t('next.open-meeting')
    case 'resume-meeting':
      return t('next.resume-meeting')
    case 'open-list':
      return t('next.open-list')
    case 'wait':
      return t('next.wait')
    case 'open-segment':
      return t('next.open-segment', { title: titleOf(step.segment, words) })
    case 'call':
      return t('next.call', { name: nameOfInscription(meeting, step.inscription) })
    case 'call-podium':
      return t(openSegment(meeting)?.kind === 'replies' ? 'next.call-panellist' : 'next.call', {
        name: step.member.name,
      })
    case 'end':
      return t('next.end', { name: nameOfHolder(meeting, step.holder) })
    case 'adjourn':
      return t('next.adjourn')
    case 'over':
      return t('next.over')
  }
}

/** "Kenya is now next": for those who are called, since that is what must not be mistaken. */
function labelAtRest({ meeting, words: { t } }: View, step: NextStep): string | null {
  if (step.is === 'call') return t('rests.next', { name: nameOfInscription(meeting, step.inscription) })
  return step.is === 'call-podium' ? t('rests.next', { name: step.member.name }) : null
}

function turnInWords({ meeting, words: { t } }: View, turn: Turn): string {
  const { floor } = meeting
  switch (turn.is) {
    case 'floor':
      return floor.is === 'free' ? t('rests.order') : t('rests.floor', { name: nameOfHolder(meeting, floor.holder) })
    case 'withdrawn':
      return t('rests.withdrawn', { name: nameOfInscriptionId(meeting, turn.inscription) })
    case 'order':
      return t('rests.order')
    case 'step':
      return t('rests.step')
  }
}

/** Names are never cut: where two do not go into one line of so many letters, only the first of them is told. */
const ONE_LINE = 60

export function comingModel(view: View): Coming {
  const names = namesComing(view, stepToCome(view.meeting, view.now))
  const [first = null, second, third] = names
  const both = [second, third].filter((name) => name !== undefined).join(' \u00b7 ')
  return { first, afterwards: (both.length <= ONE_LINE ? both : second) ?? null }
}

function namesComing({ meeting, coming, words }: View, step: NextStep): readonly string[] {
  if (step.is === 'call') return coming.slice(0, 3).map((inscription) => nameOfInscription(meeting, inscription))
  if (step.is === 'call-podium') return stillToReply(meeting).map(({ name }) => name)
  return step.is === 'open-segment' ? [titleOf(step.segment, words)] : []
}
