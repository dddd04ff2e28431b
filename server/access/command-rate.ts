import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Whether somebody may give another command now; one measure for both doors. */
export type CommandRate = (key: string) => Promise<boolean>

export function commandRate(perSecond: number): CommandRate {
  const limiter = new RateLimiterMemory({ points: perSecond, duration: 1 })
  return (key) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    )
}
