import type { RegionalGroup } from '../meeting/meeting.ts'
import type { StateCode } from './state-code.ts'

/**
 * Regional groups as the General Assembly elects by them: Türkiye and Israel stand in Western European and other States,
 * and so do the United States of America; Kiribati is counted with Asia and the Pacific.
 */
const STATES: Readonly<Record<RegionalGroup, string>> = {
  african:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG ' +
    'RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  'asia-pacific':
    'AE AF BD BH BN BT CN CY FJ FM ID IN IQ IR JO JP KG KH KI KP KR KW KZ LA LB LK MH MM MN MV MY NP NR OM PG PH PK ' +
    'PW QA SA SB SG SY TH TJ TL TM TO TV UZ VN VU WS YE',
  'eastern-european': 'AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA',
  'latin-american-and-caribbean':
    'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE',
  'western-european-and-others':
    'AD AT AU BE CA CH DE DK ES FI FR GB GR IE IL IS IT LI LU MC MT NL NO NZ PT SE SM TR US',
}

const REGIONS: ReadonlyMap<string, RegionalGroup> = new Map(
  (
    [
      'african',
      'asia-pacific',
      'eastern-european',
      'latin-american-and-caribbean',
      'western-european-and-others',
    ] as const
  ).flatMap((region) => STATES[region].split(' ').map((code) => [code, region] as const)),
)

/** The regional group of a Member State; null for States that are not Members of the United Nations. */
export const regionOf = (code: StateCode): RegionalGroup | null => REGIONS.get(code) ?? null
