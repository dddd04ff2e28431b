import { type I18n, setupI18n } from '@lingui/core'
import type { CatalogueName } from '#client/wording/catalogues.ts'
import { compileCatalogue, type Written } from '#client/wording/compile-catalogue.ts'
import { namedTexts } from '#client/wording/i18n.ts'
import { type Language, LANGUAGES, LOCALES } from '#client/wording/language.ts'
import { type Words, wordsFrom } from '#client/wording/words.ts'
import arCommon from '#client/wording/ar/common.json' with { type: 'json' }
import arConsole from '#client/wording/ar/console.json' with { type: 'json' }
import arDelegate from '#client/wording/ar/delegate.json' with { type: 'json' }
import arDesk from '#client/wording/ar/desk.json' with { type: 'json' }
import arDisplay from '#client/wording/ar/display.json' with { type: 'json' }
import arDraw from '#client/wording/ar/draw.json' with { type: 'json' }
import arRefusals from '#client/wording/ar/refusals.json' with { type: 'json' }
import arSetUp from '#client/wording/ar/set-up.json' with { type: 'json' }
import arStaff from '#client/wording/ar/staff.json' with { type: 'json' }
import arSignIns from '#client/wording/ar/sign-ins.json' with { type: 'json' }
import arStart from '#client/wording/ar/start.json' with { type: 'json' }
import enCommon from '#client/wording/en/common.json' with { type: 'json' }
import enConsole from '#client/wording/en/console.json' with { type: 'json' }
import enDelegate from '#client/wording/en/delegate.json' with { type: 'json' }
import enDesk from '#client/wording/en/desk.json' with { type: 'json' }
import enDisplay from '#client/wording/en/display.json' with { type: 'json' }
import enDraw from '#client/wording/en/draw.json' with { type: 'json' }
import enRefusals from '#client/wording/en/refusals.json' with { type: 'json' }
import enSetUp from '#client/wording/en/set-up.json' with { type: 'json' }
import enStaff from '#client/wording/en/staff.json' with { type: 'json' }
import enSignIns from '#client/wording/en/sign-ins.json' with { type: 'json' }
import enStart from '#client/wording/en/start.json' with { type: 'json' }
import frCommon from '#client/wording/fr/common.json' with { type: 'json' }
import frConsole from '#client/wording/fr/console.json' with { type: 'json' }
import frDelegate from '#client/wording/fr/delegate.json' with { type: 'json' }
import frDesk from '#client/wording/fr/desk.json' with { type: 'json' }
import frDisplay from '#client/wording/fr/display.json' with { type: 'json' }
import frDraw from '#client/wording/fr/draw.json' with { type: 'json' }
import frRefusals from '#client/wording/fr/refusals.json' with { type: 'json' }
import frSetUp from '#client/wording/fr/set-up.json' with { type: 'json' }
import frStaff from '#client/wording/fr/staff.json' with { type: 'json' }
import frSignIns from '#client/wording/fr/sign-ins.json' with { type: 'json' }
import frStart from '#client/wording/fr/start.json' with { type: 'json' }

/** The product's own catalogues, read as the browser does. */
export const CATALOGUES = {
  en: {
    common: enCommon,
    console: enConsole,
    delegate: enDelegate,
    desk: enDesk,
    display: enDisplay,
    draw: enDraw,
    refusals: enRefusals,
    'set-up': enSetUp,
    staff: enStaff,
    'sign-ins': enSignIns,
    start: enStart,
  },
  fr: {
    common: frCommon,
    console: frConsole,
    delegate: frDelegate,
    desk: frDesk,
    display: frDisplay,
    draw: frDraw,
    refusals: frRefusals,
    'set-up': frSetUp,
    staff: frStaff,
    'sign-ins': frSignIns,
    start: frStart,
  },
  ar: {
    common: arCommon,
    console: arConsole,
    delegate: arDelegate,
    desk: arDesk,
    display: arDisplay,
    draw: arDraw,
    refusals: arRefusals,
    'set-up': arSetUp,
    staff: arStaff,
    'sign-ins': arSignIns,
    start: arStart,
  },
} satisfies Record<Language, Record<CatalogueName, Written>>

/** The texts of all screens in that language, compiled as for the browser. */
function textsIn(language: Language): I18n {
  const texts = setupI18n({ locale: language, locales: LOCALES[language], messages: { [language]: {} } })
  for (const [name, written] of Object.entries(CATALOGUES[language])) {
    texts.load(language, namedTexts(name, compileCatalogue(written)))
  }
  return texts
}
const TEXTS = new Map(LANGUAGES.map((language) => [language, textsIn(language)]))

/** The words a screen is given in that language. */
export function wordsIn<Name extends CatalogueName>(language: Language, name: Name): Words<Name> {
  return wordsFrom(TEXTS.get(language) ?? textsIn(language), language, name)
}
