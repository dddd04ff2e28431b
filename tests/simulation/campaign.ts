import type { Mixture } from './mixture.ts'
import { HORIZONS, play } from './play.ts'
import { NOTHING, plus, type Tally, tallyOf } from './score.ts'
import { FAMILIES, type Family, familyOf } from './temper.ts'

/** How the forecasts of many meetings held, after so many turns. Fractions, and minutes for the errors and the width. */
export type Horizon = {
  readonly turns: number
  readonly coverage: number
  readonly errorRatio: number
  readonly cutLineRight: number
  readonly precision: number
  readonly recall: number
  readonly meanError: number
  readonly naiveError: number
  readonly meanWidth: number
  readonly rows: number
}

export type Held = { readonly horizons: readonly Horizon[] }
export type ByFamily = Readonly<Record<Family, Held>>

/** All meetings together, those of each mixture, and those of each family in each mixture. */
export type Result = Held & {
  /** Played of each mixture. */
  readonly meetings: number
  readonly seed: number
  readonly mixtures: Readonly<Partial<Record<Mixture, Held>>>
  readonly families: Readonly<Partial<Record<Mixture, ByFamily>>>
}

/** What is played: so many meetings of each of the mixtures. */
export type Campaign = { readonly mixtures: readonly Mixture[]; readonly meetings: number; readonly seed: number }

/** By mixture, family and horizon. */
export type Tallies = Readonly<Record<string, Tally>>

/** Plays a campaign; the nth meeting of a seed is the same whoever plays it, so that the work can be shared out. */
export function simulate({ mixtures, meetings, seed }: Campaign, part = { of: 1, nth: 0 }): Tallies {
  const tallies: Record<string, Tally> = {}
  for (const mixture of mixtures) {
    for (let meeting = part.nth; meeting < meetings; meeting += part.of) {
      const family = familyOf(mixture, meeting)
      const played = play(mixture, family, seed * 1_000_003 + meeting)
      for (const told of played.told) {
        const key = keyOf(mixture, family, told.turns)
        tallies[key] = plus(tallies[key] ?? NOTHING, tallyOf(told, played))
      }
    }
  }
  return tallies
}

const keyOf = (mixture: Mixture, family: Family, turns: number): string => `${mixture}, ${family}, ${turns}`

export function resultOf({ mixtures, meetings, seed }: Campaign, parts: readonly Tallies[]): Result {
  const tally = (mixture: Mixture, family: Family, turns: number): Tally =>
    parts.map((part) => part[keyOf(mixture, family, turns)] ?? NOTHING).reduce(plus, NOTHING)
  const heldBy = (of: readonly Mixture[], families: readonly Family[]): Held => ({
    horizons: HORIZONS.map((turns) => {
      const tallies = of.flatMap((mixture) => families.map((family) => tally(mixture, family, turns)))
      return horizonOf(turns, tallies.reduce(plus, NOTHING))
    }),
  })
  const ofEach = <Of>(of: (mixture: Mixture) => Of): Partial<Record<Mixture, Of>> =>
    Object.fromEntries(mixtures.map((mixture) => [mixture, of(mixture)]))
  return {
    meetings,
    seed,
    ...heldBy(mixtures, FAMILIES),
    mixtures: ofEach((mixture) => heldBy([mixture], FAMILIES)),
    families: ofEach((mixture) => ({
      usual: heldBy([mixture], ['usual']),
      'to the limit': heldBy([mixture], ['to the limit']),
      brief: heldBy([mixture], ['brief']),
      bimodal: heldBy([mixture], ['bimodal']),
      spread: heldBy([mixture], ['spread']),
      tiring: heldBy([mixture], ['tiring']),
    })),
  }
}

const MINUTE = 60_000

function horizonOf(turns: number, tally: Tally): Horizon {
  const { called, inRange, error, naiveError, width, far, farRight, hit, falseHope, missed } = tally
  return {
    turns,
    coverage: inRange / called,
    errorRatio: error / naiveError,
    cutLineRight: farRight / far,
    precision: hit / (hit + falseHope),
    recall: hit / (hit + missed),
    meanError: error / called / MINUTE,
    naiveError: naiveError / called / MINUTE,
    meanWidth: width / called / MINUTE,
    rows: called,
  }
}
