import { freePort } from '../bench/server-process.ts'
import { ledger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { allLive, begin, seat } from './play.ts'
import type { Company } from './play.ts'
import type { Room } from './room.ts'
import { launch } from './rostrum.ts'
import type { Launch, Rostrum } from './rostrum.ts'

type Setting = Omit<Launch, 'port'> & {
  readonly room: Room
  /** Where it is to be found again when it is started anew; any free one otherwise. */
  readonly port?: number
  /** How many are there besides the desk and the moderator. */
  readonly others: number
}

/** What a scenario begins with: the server runs, everybody is there and live, and somebody speaks. */
export type Scene = { readonly rostrum: Rostrum; readonly told: Ledger; readonly company: Company }

export async function openScene({ room, others, port, ...launching }: Setting): Promise<Scene> {
  const rostrum = launch({ ...launching, port: port ?? (await freePort()) })
  await rostrum.open
  const told = ledger()
  const company = seat(rostrum.url, room, told, others)
  await allLive(company)
  await begin(company.desk)
  return { rostrum, told, company }
}
