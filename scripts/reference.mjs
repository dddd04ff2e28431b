/**
 * Writes the generated part of the reference of delegations (shared/reference): the short names of States, from the
 * package i18n-iso-countries with the usage of the United Nations laid over it, and the everyday names by which the
 * search finds them as well, from the same package and from the names this Node knows. See docs/delegations.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { tsImport } from 'tsx/esm/api'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const read = (file) => tsImport(`../shared/reference/${file}`, import.meta.url)

const { LANGUAGES } = await tsImport('../shared/meeting/languages.ts', import.meta.url)
const { UNITED_NATIONS_USAGE } = await read('united-nations-usage.ts')
const { folded } = await read('folded.ts')

/** The 193 Member States, the Holy See, the State of Palestine, the Cook Islands and Niue. */
const CODES = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL ' +
  'CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY ' +
  'HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY ' +
  'MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NU NZ OM PA PE PG PH PK PL PS ' +
  'PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT ' +
  'TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'
).split(' ')

const packaged = Object.fromEntries(
  LANGUAGES.map((language) => {
    const path = require.resolve(`i18n-iso-countries/langs/${language}.json`)
    return [language, JSON.parse(readFileSync(path, 'utf8')).countries]
  }),
)
/** All that the package calls a State in a language, its first choice first. */
const variants = (code, language) => [packaged[language][code]].flat().map((name) => name.replaceAll("'", '’').trim())
const shortName = (code, language) => UNITED_NATIONS_USAGE[language][code]?.[1] ?? variants(code, language)[0]

const quoted = (text) => `'${text}'`

async function write(file, text) {
  const path = `${root}shared/reference/${file}`
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'typescript' }))
}

for (const language of LANGUAGES) {
  const constant = `SHORT_${language.toUpperCase()}`
  const rows = CODES.map((code) => `${code}: ${quoted(shortName(code, language))},`).join('\n')
  const english = language === 'en'
  await write(
    `short-names/${language}.ts`,
    `${english ? '' : "import type { StateCode } from '../state-code.ts'\n\n"}/** Written by scripts/reference.mjs; see united-nations-usage.ts. */
export const ${constant}${english ? '' : ': Readonly<Record<StateCode, string>>'} = {
${rows}
}
`,
  )
}

const formalNames = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const names = await read(`formal-names/${language}.ts`)
      return [language, names[`FORMAL_${language.toUpperCase()}`]]
    }),
  ),
)
const displayNames = new Map(
  LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: 'region' })]),
)

/** Names in use that no word of the names of the United Nations begins with. */
function everydayNames(code) {
  const known = LANGUAGES.flatMap((language) => [shortName(code, language), formalNames[language][code] ?? ''])
  const found = (name) => known.some((one) => ` ${folded(one)}`.includes(` ${folded(name)}`))
  const kept = []
  for (const language of LANGUAGES) {
    for (const name of [...variants(code, language), displayNames.get(language).of(code)]) {
      if (found(name)) continue
      kept.push(name)
      known.push(name)
    }
  }
  return kept
}

// The platform's name of the State of Palestine is that of a territory, in every language.
const everyday = CODES.filter((code) => code !== 'PS')
  .map((code) => [code, everydayNames(code)])
  .filter(([, names]) => names.length > 0)
await write(
  'everyday-names.ts',
  `import type { StateCode } from './state-code.ts'

/**
 * Written by scripts/reference.mjs: what States are also called, in all six languages. For finding them only: none of
 * these is ever printed.
 */
export const EVERYDAY_NAMES: Readonly<Partial<Record<StateCode, readonly string[]>>> = {
${everyday.map(([code, names]) => `${code}: [${names.map(quoted).join(', ')}],`).join('\n')}
}
`,
)
