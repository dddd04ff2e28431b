import type { StateCode } from '../state-code.ts'

export type FormalNames = Readonly<Partial<Record<StateCode, string>>>
