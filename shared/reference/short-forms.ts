import type { StateCode } from './state-code.ts'

/** What people at the desk say or type for a State, besides its names. For finding it only. */
export const SHORT_FORMS: Readonly<Partial<Record<StateCode, readonly string[]>>> = {
  AE: ['UAE', 'EAU'],
  BA: ['BiH'],
  CD: ['DRC', 'RDC', 'ДРК'],
  CF: ['CAR', 'RCA'],
  FM: ['FSM'],
  GB: ['UK', 'Great Britain', 'Grande-Bretagne', 'Gran Bretaña', 'بريطانيا'],
  KP: ['DPRK', 'RPDC', 'КНДР', 'Северная Корея', '北韩'],
  KR: ['ROK', 'Южная Корея', '南韩'],
  LA: ['Lao PDR', 'RDP lao'],
  LY: ['Libyan Arab Jamahiriya', 'Jamahiriya arabe libyenne', 'Jamahiriya Árabe Libia'],
  MH: ['RMI'],
  MK: ['FYROM', 'ERYM', 'ARYM', 'Macedonia', 'Macédoine'],
  MM: ['Burma', 'Birmanie', 'Birmania', 'Бирма'],
  NL: ['Holland', 'Hollande', 'Holanda', 'Голландия'],
  PG: ['PNG'],
  PS: ['Palestine'],
  RU: ['Russia', 'Russie', 'Rusia'],
  SA: ['KSA'],
  TL: ['East Timor'],
  US: ['USA', 'America', 'Amérique', 'EEUU', 'أمريكا', 'Америка'],
  VA: ['Vatican', 'Vaticano'],
  VC: ['SVG'],
  ZA: ['RSA'],
}
