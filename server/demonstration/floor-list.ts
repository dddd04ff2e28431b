import type { Inscribe } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Rank } from '#shared/meeting/modalities.ts'

const national = (delegation: string, rank?: Rank): Inscribe => ({
  type: 'Inscribe',
  delegation: asDelegationId(delegation),
  capacity: { is: 'national' },
  ...(rank ? { dignitary: { rank } } : {}),
})
const group = (delegation: string, name: string): Inscribe => ({
  type: 'Inscribe',
  delegation: asDelegationId(delegation),
  capacity: { is: 'group', group: name },
})

/** LS5: waits for the desk to check it in. */
const ahead = (delegation: string): Inscribe => ({ ...national(delegation), ahead: true })

/**
 * A floor list in the shape of the Council's, made up: who really spoke on 7 March 2016 is not known to us. Ranks stand
 * without names, since nobody is invented.
 */
export const FLOOR_LIST: readonly Inscribe[] = [
  national('CH'),
  national('MX'),
  national('SN', 'minister'),
  group('NL', 'European Union'),
  national('AU'),
  group('ZA', 'African Group'),
  national('CU'),
  national('BO'),
  national('unicef'),
  group('PK', 'Organization of Islamic Cooperation'),
  national('RU'),
  national('PH', 'vice-minister'),
  national('AR'),
  national('ES'),
  group('DO', 'Community of Latin American and Caribbean States'),
  national('IN'),
  national('terre-des-hommes'),
  national('GB'),
  national('SI'),
  group('EE', 'Nordic-Baltic countries'),
  national('EG'),
  national('KE'),
  national('icc-nhri'),
  national('CN'),
  national('FR'),
  national('VE'),
  group('KW', 'Arab Group'),
  national('MK'),
  national('US'),
  national('council-of-europe'),
  national('TH'),
  national('NG'),
  national('ilga'),
  national('ID'),
  national('IE'),
  national('VA'),
  national('MA'),
  national('PT'),
  national('nhri-philippines'),
  national('order-of-malta'),
  national('inpea'),
  national('BD'),
  ahead('adhrb'),
  ahead('alsalam'),
  ahead('liberation'),
  ahead('maarij'),
]
