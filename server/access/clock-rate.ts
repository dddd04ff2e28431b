import type { Limits } from '../config.ts'
import { measure } from './measure.ts'

/** Whether somebody may ask what time it is: a device, or a socket without one; and all at one address together. */
export type ClockRate = (who: string, address: string) => Promise<boolean>

export function clockRate({ clockQuestionsPerSecond, clockQuestionsOfAddress }: Limits): ClockRate {
  const byDevice = measure(clockQuestionsPerSecond, 1)
  const byAddress = measure(clockQuestionsOfAddress, 1)
  return async (who, address) => (await byDevice(who)) && byAddress(address)
}
