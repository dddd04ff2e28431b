import type { Command } from '#shared/meeting/commands.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asPlanned } from '#shared/rules/as-planned.ts'
import type { Checked } from '#shared/rules/plan-check.ts'
import { type ModalitiesDraft, modalitiesBy, modalitiesCommands } from './modalities-draft.ts'
import { orderBy, orderChange, type OrderDraft } from './order-draft.ts'
import { podiumBy, podiumChange, type PodiumDraft } from './podium-draft.ts'
import { plannedBy, settingChanges, type SettingDraft } from './setting-draft.ts'

/** What has been typed and is not in the meeting yet, part by part. */
export type Drafts = {
  readonly meeting?: SettingDraft | undefined
  readonly order?: OrderDraft | undefined
  readonly podium?: PodiumDraft | undefined
  readonly modalities?: ModalitiesDraft | undefined
}
export const DRAFTED = ['meeting', 'order', 'podium', 'modalities'] as const
export type Drafted = (typeof DRAFTED)[number]

/** The plan as it would be with everything that has been typed. */
export function planAsDrafted(meeting: Meeting, drafts: Drafts): Checked {
  const plan = asPlanned(meeting)
  const { title, theme, room } = drafts.meeting ?? plan
  return {
    ...plan,
    title,
    theme,
    room,
    planned: (drafts.meeting && plannedBy(drafts.meeting)) ?? plan.planned,
    orderOfTheDay: drafts.order ? orderBy(drafts.order) : plan.orderOfTheDay,
    podium: drafts.podium ? podiumBy(drafts.podium) : plan.podium,
    modalities: drafts.modalities ? modalitiesBy(drafts.modalities, plan.modalities) : plan.modalities,
  }
}

/** What is to be given to the meeting to save a part: nothing where all is saved, null where something cannot be read. */
export function commandsFor(part: Drafted, meeting: Meeting, drafts: Drafts): readonly Command[] | null {
  switch (part) {
    case 'meeting': {
      const changes = drafts.meeting ? settingChanges(drafts.meeting, meeting) : {}
      if (changes === null) return null
      return Object.keys(changes).length === 0 ? [] : [{ type: 'AmendMeeting', changes }]
    }
    case 'order': {
      const planned = asPlanned(meeting).orderOfTheDay
      const orderOfTheDay = drafts.order ? orderChange(drafts.order, planned) : planned
      if (orderOfTheDay === null) return null
      return orderOfTheDay === planned ? [] : [{ type: 'AmendMeeting', changes: { orderOfTheDay } }]
    }
    case 'podium': {
      const podium = drafts.podium ? podiumChange(drafts.podium, meeting.podium) : meeting.podium
      if (podium === null) return null
      return podium === meeting.podium ? [] : [{ type: 'AmendPodium', podium }]
    }
    case 'modalities':
      return drafts.modalities ? modalitiesCommands(drafts.modalities, meeting.modalities) : []
  }
}

export type Unsaved = { readonly part: Drafted; readonly commands: readonly Command[] | null }

/** The parts in which something is not saved. */
export const unsavedIn = (meeting: Meeting, drafts: Drafts): readonly Unsaved[] =>
  DRAFTED.map((part) => ({ part, commands: commandsFor(part, meeting, drafts) })).filter(
    ({ commands }) => commands === null || commands.length > 0,
  )

/** The drafts once a part has been saved; seats that are still free stay. */
export const withoutDraft = (drafts: Drafts, part: Drafted): Drafts =>
  part === 'podium' && drafts.podium?.some(({ name }) => name.trim() === '') ? drafts : { ...drafts, [part]: undefined }
