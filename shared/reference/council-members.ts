import { isState } from './state-code.ts'
import type { StateCode } from './state-code.ts'

/**
 * Terms of three years to which the General Assembly elected the Members of the Council. Until 2012 a year of membership
 * began in June, so that earlier years cannot be told by the calendar and are left out.
 */
const TERMS: readonly (readonly [first: number, states: string])[] = [
  [2011, 'AO EC ES CH GT LY MD MR MV MY PL QA TH UG'],
  [2012, 'AT BF BJ BW CG CL CR CZ ID IN IT KW PE PH RO'],
  [2013, 'AE AR BR CI DE EE ET GA IE JP KE KR KZ ME PK SL US VE'],
  [2014, 'CN CU DZ FR GB MA MK MV MX NA RU SA VN ZA'],
  [2015, 'AL BD BO BW CG GH ID IN LV NG NL PT PY QA SV'],
  [2016, 'AE BE BI CH CI DE EC ET GE KE KG KR MN PA PH SI TG VE'],
  [2017, 'BR CN CU EG GB HR HU IQ JP RW SA TN US ZA'],
  [2018, 'AF AO AU CD CL ES MX NG NP PE PK QA SK SN UA'],
  [2019, 'AR AT BD BF BG BH BS CM CZ DK ER FJ IN IT PH SO TG UY'],
  [2020, 'AM BR DE ID JP KR LY MH MR NA NL PL SD VE'],
  [2021, 'BO CI CN CU FR GA GB MW MX NP PK RU SN UA UZ'],
  [2022, 'AE AR BJ CM ER FI GM HN IN KZ LT LU ME MY PY QA SO US'],
  [2023, 'BD BE CL CR DE DZ GE KG MA MV RO SD VN ZA'],
  [2024, 'AL BG BI BR CI CN CU DO FR GH ID JP KW MW NL'],
  [2025, 'BJ BO CD CH CO CY CZ ES ET GM IS KE KR MH MK MX QA TH'],
  [2026, 'AO CL EC EE EG GB IN IQ IT MU PK SI VN ZA'],
]
const TERM = 3

/** Seats that changed hands within a term: counted for the one who left until the end of that year. */
const SUCCESSIONS: readonly { readonly left: StateCode; readonly followed: StateCode; readonly in: number }[] = [
  // The United States withdrew on 19 June 2018; Iceland was elected on 13 July.
  { left: 'US', followed: 'IS', in: 2018 },
  // The Russian Federation's membership was suspended on 7 April 2022; Czechia was elected on 10 May.
  { left: 'RU', followed: 'CZ', in: 2022 },
]

/** The years all 47 Members of which are known here. */
export const COUNCIL_YEARS = { first: 2013, last: 2026 } as const

const held = (state: StateCode, first: number, year: number): StateCode => {
  const succession = SUCCESSIONS.find((one) => one.left === state && one.in >= first && one.in < first + TERM)
  return succession && year > succession.in ? succession.followed : state
}

/**
 * The Members of the Council in a year, as on 1 January. After the last known year: those whose terms go on; the others
 * were elected later than this list was written.
 */
export function councilMembers(year: number): ReadonlySet<StateCode> {
  if (year < COUNCIL_YEARS.first) return new Set()
  return new Set(
    TERMS.filter(([first]) => first <= year && year < first + TERM).flatMap(([first, states]) =>
      states
        .split(' ')
        .filter(isState)
        .map((state) => held(state, first, year)),
    ),
  )
}
