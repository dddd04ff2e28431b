/** One process's share of a campaign: `part.ts MIXTURES MEETINGS SEED OF NTH` writes its tallies as JSON. */
import { simulate } from './campaign.ts'
import { MIXTURES } from './mixture.ts'

const [named = '', ...numbers] = process.argv.slice(2)
const [meetings = 0, seed = 0, of = 1, nth = 0] = numbers.map(Number)
const mixtures = MIXTURES.filter((mixture) => named.split(',').includes(mixture))
process.stdout.write(JSON.stringify(simulate({ mixtures, meetings, seed }, { of, nth })))
