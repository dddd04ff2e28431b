import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from '#client/connection/wire.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Command } from '#shared/meeting/commands.ts'
import { freePort } from '../bench/server-process.ts'
import { chanceOf } from '../simulation/chance.ts'
import type { Chance } from '../simulation/chance.ts'
import { balanceOf } from './balance.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { allEqual, dismiss, pressed, seat } from './play.ts'
import type { Company, Seated } from './play.ts'
import { proxyTo } from './proxy.ts'
import type { Proxy } from './proxy.ts'
import { openScene } from './scene.ts'
import type { Screen } from './screen.ts'

/** A room gives a command about every five seconds: they are given as fast as this instead, in ms. */
const EVERY = 250
/** As many as in half an hour, and as in three minutes; in the long form every line is once silent until that is found out. */
const WORTH = {
  full: { clients: 50, commands: 360, isSilent: true },
  short: { clients: 15, commands: 36, isSilent: false },
}
/** A line that is silent both ways is given up after a heartbeat that was missed, 25 s; then one comes back, in ms. */
const FOUND_OUT_WITHIN = 30_000

export const network: Fault = {
  name: 'network',
  waits: true,
  what: 'a proxy delays, loses, cuts, half-opens and re-orders the connections of everybody in the room',
  run: async (options) => [await disturbed(options)],
}

async function disturbed({ root, short, seed, room, say }: FaultOptions): Promise<Row> {
  const { clients, commands, isSilent } = short ? WORTH.short : WORTH.full
  const chance = chanceOf(seed)
  const dataFolder = room.copy()
  const port = await freePort()
  const { rostrum, told, company: undisturbed } = await openScene({ root, dataFolder, port, room, others: 0 })
  dismiss(undisturbed)
  const proxy = await proxyTo(port, chanceOf(seed + 1))
  const company = seat(proxy.url, room, told, clients - 2)

  const phones = company.all.filter(({ audience }) => audience.is === 'delegation')
  const underway: Promise<unknown>[] = []
  /** Nobody presses again before they were answered. */
  const waiting = new Set<Screen>()
  let unanswered = 0
  let silence: Promise<number> | null = null
  for (let nth = 0; nth < commands; nth += 1) {
    if (isSilent && nth === commands / 4) silence = outOfSilence(company, proxy)
    const given = next(company, phones, chance, nth)
    if (given !== null && !waiting.has(given.screen)) {
      const { screen, command } = given
      waiting.add(screen)
      const done = screen.send(command).then((outcome) => {
        waiting.delete(screen)
        if (!answered(outcome)) unanswered += 1
      })
      underway.push(done)
    }
    await pause(EVERY)
  }
  await Promise.all(underway)
  const silentFor = await silence
  const calmed = company.all.map(({ screen }) => {
    const { returns } = screen
    return screen.until((one) => one.isLive && one.returns > returns)
  })
  proxy.calm()
  await Promise.all(calmed)
  await allEqual(company, 'The end')
  const balance = balanceOf({ dataFolder, meeting: room.meeting, told, screens: company.all })
  const returns = company.all.reduce((sum, { screen }) => sum + screen.returns, 0)
  dismiss(company)
  const { cut, halfOpen, stalled, delayed, overtaken } = proxy.done
  proxy.close()
  await rostrum.stop()
  say(`${cut} cut, ${halfOpen} half-opened, ${stalled} stalled, ${overtaken} overtaken, ${delayed} chunks delayed`)
  return {
    scenario: `network, ${clients} clients, ${commands} presses in ${(commands * EVERY) / 1_000} s`,
    times: cut + halfOpen + stalled,
    ...balance,
    worst: `came back ${returns} times; ${unanswered} of ${underway.length} commands were never answered${silentFor === null ? '' : `; all back ${ms(silentFor)} after their lines fell silent`}`,
    faults: [
      ...(cut > 0 && halfOpen + stalled > 0 ? [] : ['the network was not bad enough']),
      ...(silentFor === null || silentFor < FOUND_OUT_WITHIN ? [] : [`silence was found out after ${ms(silentFor)}`]),
      ...balance.faults,
    ],
  }
}

/** All lines fall silent and nothing cuts them; gives how long it took until everybody had come back on another one. */
async function outOfSilence({ all }: Company, proxy: Proxy): Promise<number> {
  const began = performance.now()
  const before = all.map(({ screen }) => screen.returns)
  proxy.hush()
  await Promise.all(all.map(({ screen }, nth) => screen.until(({ returns }) => returns > (before[nth] ?? 0))))
  return performance.now() - began
}

const answered = (outcome: Outcome): boolean =>
  outcome.accepted || !['not-sent', 'no-answer'].includes(outcome.refusal.because)

/** Now the console or the desk, now a delegation that asks for the floor or thinks better of it. */
function next(
  { desk, moderator }: Company,
  phones: readonly Seated[],
  chance: Chance,
  nth: number,
): { readonly screen: Screen; readonly command: Command } | null {
  const phone = phones[chance.whole(0, phones.length - 1)]
  if (phone?.audience.is === 'delegation' && chance.happens(0.3)) {
    const delegation = asDelegationId(phone.audience.delegation)
    const own = phone.screen.held?.meeting.inscriptions.find(
      (inscription) => inscription.delegation === delegation && inscription.standing === 'listed',
    )
    return own
      ? { screen: phone.screen, command: { type: 'Withdraw', inscription: own.id } }
      : { screen: phone.screen, command: { type: 'Inscribe', delegation, capacity: { is: 'national' } } }
  }
  const screen = chance.happens(0.5) ? desk : moderator
  const meeting = screen.held?.meeting
  return meeting === undefined ? null : { screen, command: pressed(meeting, chance, `network-${nth}`) }
}
