import { createInstance, type Resource } from 'i18next'
import type { CatalogueName } from '#client/wording/catalogues.ts'
import type { Language } from '#client/wording/language.ts'
import { type Words, wordsFrom } from '#client/wording/words.ts'
import arCommon from '#client/wording/ar/common.json' with { type: 'json' }
import arConsole from '#client/wording/ar/console.json' with { type: 'json' }
import arDelegate from '#client/wording/ar/delegate.json' with { type: 'json' }
import arDisplay from '#client/wording/ar/display.json' with { type: 'json' }
import arRefusals from '#client/wording/ar/refusals.json' with { type: 'json' }
import arStart from '#client/wording/ar/start.json' with { type: 'json' }
import enCommon from '#client/wording/en/common.json' with { type: 'json' }
import enConsole from '#client/wording/en/console.json' with { type: 'json' }
import enDelegate from '#client/wording/en/delegate.json' with { type: 'json' }
import enDisplay from '#client/wording/en/display.json' with { type: 'json' }
import enRefusals from '#client/wording/en/refusals.json' with { type: 'json' }
import enStart from '#client/wording/en/start.json' with { type: 'json' }
import frCommon from '#client/wording/fr/common.json' with { type: 'json' }
import frConsole from '#client/wording/fr/console.json' with { type: 'json' }
import frDelegate from '#client/wording/fr/delegate.json' with { type: 'json' }
import frDisplay from '#client/wording/fr/display.json' with { type: 'json' }
import frRefusals from '#client/wording/fr/refusals.json' with { type: 'json' }
import frStart from '#client/wording/fr/start.json' with { type: 'json' }

/** The product's own catalogues, read as the browser does. */
export const CATALOGUES = {
  en: {
    common: enCommon,
    console: enConsole,
    delegate: enDelegate,
    display: enDisplay,
    refusals: enRefusals,
    start: enStart,
  },
  fr: {
    common: frCommon,
    console: frConsole,
    delegate: frDelegate,
    display: frDisplay,
    refusals: frRefusals,
    start: frStart,
  },
  ar: {
    common: arCommon,
    console: arConsole,
    delegate: arDelegate,
    display: arDisplay,
    refusals: arRefusals,
    start: arStart,
  },
} satisfies Resource

/** The words a screen is given in that language. */
export function wordsIn<Name extends CatalogueName>(language: Language, name: Name): Words<Name> {
  const catalogues = createInstance()
  void catalogues.init({
    initAsync: false,
    lng: language,
    fallbackLng: { en: [], fr: [], default: ['en'] },
    resources: CATALOGUES,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  })
  return wordsFrom(catalogues, name)
}
