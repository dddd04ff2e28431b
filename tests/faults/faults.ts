import { backup } from './backup.ts'
import { damaged } from './damaged.ts'
import { disk } from './disk.ts'
import type { Fault } from './fault.ts'
import { kill } from './kill.ts'
import { network } from './network.ts'
import { serverGone } from './server-gone.ts'
import { slowReader } from './slow-reader.ts'
import { takeover } from './takeover.ts'
import { wallClock } from './wall-clock.ts'

export const FAULTS: readonly Fault[] = [
  kill,
  disk,
  damaged,
  network,
  slowReader,
  wallClock,
  takeover,
  serverGone,
  backup,
]
