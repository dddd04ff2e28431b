import { EXPERT_CONSULTATION } from './expert-consultation.ts'
import { GENERAL_DEBATE } from './general-debate.ts'
import { FULL_DAY, HRC_PANEL } from './hrc-panel.ts'
import { SIDE_EVENT } from './side-event.ts'
import type { Template } from './template.ts'
import { WORKING_GROUP_PRESENTATION } from './working-group-presentation.ts'

/** All formats, in the order in which they are offered. */
export const TEMPLATES: readonly [Template, ...Template[]] = [
  HRC_PANEL,
  FULL_DAY,
  SIDE_EVENT,
  EXPERT_CONSULTATION,
  WORKING_GROUP_PRESENTATION,
  GENERAL_DEBATE,
]

export const templateNamed = (name: string): Template | undefined => TEMPLATES.find((one) => one.name === name)
