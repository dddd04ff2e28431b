import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Whether somebody may do once more what they have been doing; asking counts. */
export type Measure = (key: string) => Promise<boolean>

/** So often within so many seconds, each by themselves. */
export function measure(times: number, seconds: number): Measure {
  const limiter = new RateLimiterMemory({ points: times, duration: seconds })
  return (key) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    )
}
