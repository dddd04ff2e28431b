import { SHORT_EN } from './short-names/en.ts'

/**
 * The States the Council may seat, by ISO 3166-1 alpha-2 code: the 193 Member States of the United Nations, the Holy See
 * and the State of Palestine, and the Cook Islands and Niue, which the United Nations names as States beside them.
 */
export type StateCode = keyof typeof SHORT_EN

export const isState = (code: string | null): code is StateCode => code !== null && Object.hasOwn(SHORT_EN, code)

/** In the order of the codes. */
export const STATE_CODES: readonly StateCode[] = Object.keys(SHORT_EN).filter(isState)
