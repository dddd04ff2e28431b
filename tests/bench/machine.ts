import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

/** On what the figures were found; without it they mean nothing. */
export function machine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const [lastMinute = 0] = loadavg()
  return [
    `${availableParallelism()} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB`,
    `${type()} ${release()}, Node ${process.version}`,
    `load over the last minute, before: ${lastMinute.toFixed(2)}`,
  ].join('; ')
}
