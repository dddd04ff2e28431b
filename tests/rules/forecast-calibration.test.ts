import { expect } from 'vitest'
import { type Horizon, resultOf, simulate } from '../simulation/campaign.ts'
import { MIXTURES } from '../simulation/mixture.ts'
import { rule } from './rule.ts'

/** A short campaign of `npm run simulate`, with wider bounds for its smaller number; the whole one is in docs/forecast.md. */
const CAMPAIGN = { mixtures: MIXTURES, meetings: 70, seed: 77 }
const { horizons, mixtures } = resultOf(CAMPAIGN, [simulate(CAMPAIGN)])
const title = (sentence: string): string =>
  `${sentence} (seed ${CAMPAIGN.seed}, ${CAMPAIGN.meetings} meetings of each mixture)`
const named = (value: (horizon: Horizon) => number) =>
  horizons.map((horizon) => [horizon.turns, value(horizon)] as const)

rule('FC2', title('after 0, 5, 10 and 20 turns, four calls out of five fall into their ranges'), () => {
  expect(horizons.map(({ turns }) => turns)).toEqual([0, 5, 10, 20])
  for (const [turns, coverage] of named(({ coverage }) => coverage)) {
    expect(coverage, `after ${turns} turns`).toBeGreaterThan(0.7)
    expect(coverage, `after ${turns} turns`).toBeLessThan(0.9)
  }
})

rule('FC2', title('nor is it far from that where more goes amiss than is thought'), () => {
  for (const { turns, coverage } of mixtures.harsh?.horizons ?? []) {
    expect(coverage, `after ${turns} turns`).toBeGreaterThan(0.68)
    expect(coverage, `after ${turns} turns`).toBeLessThan(0.92)
  }
})

rule('FC2', title('after ten turns the forecast errs half as much as the time limit times the places'), () => {
  for (const [turns, ratio] of named(({ errorRatio }) => errorRatio)) {
    expect(ratio, `after ${turns} turns`).toBeLessThan(0.6)
  }
})

rule('FC2', title('rows more than two places from a cut line are on the right side of it'), () => {
  for (const [turns, right] of named(({ cutLineRight }) => cutLineRight)) {
    expect(right, `after ${turns} turns`).toBeGreaterThan(0.93)
  }
})
