import { agreement } from './agreement.ts'
import type { Bench } from './bench.ts'
import { burst } from './burst.ts'
import { commit } from './commit.ts'
import { fanOut } from './fan-out.ts'
import { growth } from './growth.ts'
import { memory } from './memory.ts'
import { silence } from './silence.ts'
import { smoothness } from './smoothness.ts'
import { storm } from './storm.ts'
import { weight } from './weight.ts'

/** All of them, in the order in which they are run. */
export const BENCHES: readonly Bench[] = [
  fanOut,
  silence,
  burst,
  storm,
  growth,
  agreement,
  smoothness,
  weight,
  memory,
  commit,
]
