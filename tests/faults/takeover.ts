import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { newCommandId } from '#client/connection/command-id.ts'
import { balanceOf } from './balance.ts'
import { screenElsewhere } from './elsewhere.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { rowsIn } from './log.ts'
import { allEqual, dismiss, must, startNext } from './play.ts'
import { signIn } from './room.ts'
import { openScene } from './scene.ts'
import { meetingOf, screen } from './screen.ts'

/** From the first console's last breath until the second has called the next speaker, in ms. */
const WITHIN = 10_000

export const takeover: Fault = {
  name: 'takeover',
  what: "the moderator's computer dies in mid-speech, another takes over, and the first comes back",
  run: async (options) => [await takenOver(options)],
}

async function takenOver({ root, room }: FaultOptions): Promise<Row> {
  const dataFolder = room.copy()
  const { rostrum, told, company } = await openScene({ root, dataFolder, room, others: 6 })
  const { url } = rostrum

  const first = await screenElsewhere(url, room.meeting, room.moderator.token)
  const believed = meetingOf(company.desk)
  const head = headOf(believed)
  const after = lastInterventionId(believed)
  const died = performance.now()
  first.kill()

  const pass = await signIn(url, room.code('moderator'))
  const second = screen({ url, meeting: room.meeting, token: pass.token, ledger: told, name: 'the second console' })
  await second.until(({ isLive }) => isLive)
  const intervention = currentIntervention(meetingOf(second))
  if (intervention === null || head === null) throw new Error('nobody was speaking')
  await must(second, { type: 'EndIntervention', intervention })
  await startNext(second)
  const took = performance.now() - died

  // What the first console still had in it: it calls whoever was next, after the one who spoke then.
  const back = screen({
    url,
    meeting: room.meeting,
    token: room.moderator.token,
    ledger: told,
    name: 'the first, back',
  })
  await back.until(({ isLive }) => isLive)
  const version = second.held?.version
  const stale = [
    { type: 'CallSpeaker', inscription: head.id, after } as const,
    { type: 'EndIntervention', intervention } as const,
  ]
  const outcomes = []
  for (const command of stale) outcomes.push(await back.sendAgain({ commandId: newCommandId(), command }))
  await allEqual(company, 'The end')
  const last = rowsIn(dataFolder, room.meeting).at(-1)
  const balance = balanceOf({ dataFolder, meeting: room.meeting, told, screens: company.all })
  const harm = outcomes.filter(({ accepted }) => accepted).length
  second.close()
  back.close()
  dismiss(company)
  await rostrum.stop()
  return {
    scenario: 'console takeover',
    times: 1,
    ...balance,
    worst: `the second console had called the next speaker after ${ms(took)}`,
    faults: [
      ...(took < WITHIN ? [] : [`it took ${ms(took)}`]),
      ...(harm === 0 && last?.version === (version ?? 0) + 1 ? [] : [`${harm} stale commands were accepted`]),
      ...balance.faults,
    ],
  }
}
