import { describe, expect, it } from 'vitest'
import { checkDraw } from '#client/screens/draw/check.ts'
import { browserDigests, ownDigests } from '#client/screens/draw/digests.ts'
import { drawFacts } from '#client/screens/draw/draw-facts.ts'
import { drawModel, type DrawModel } from '#client/screens/draw/draw-model.ts'
import type { Language } from '#client/wording/language.ts'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { inscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { commitmentTo, lotOf } from '#shared/rules/lots.ts'
import { bolivia, brazil, defence, france, ghana, kenya, OIC, pakistan } from '../rules/council.ts'
import { at, given, type Seen, type Step } from '../rules/rule.ts'
import { changes, checksIn, closesList, confirms, inscribes, moves, opens, opensList } from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'

const WEB = browserDigests(globalThis.crypto.subtle)
const open: Step = [changes({ byLot: true }), at('9:00'), opens, opensList]
const six: Step = [
  [france, ghana, kenya, bolivia, brazil].map((delegation) => inscribes(delegation)),
  inscribes(pakistan, { forGroup: OIC }),
  confirms(pakistan, 'group'),
]
const drawn: Step = [open, six, inscribes(defence), checksIn(defence), at('9:30'), closesList]

/** What the page shows of the latest draw, from what the public is told. */
async function pageOf(told: Meeting, digests = WEB, language: Language = 'en'): Promise<DrawModel> {
  const meeting = discloseMeeting(told, { is: 'public' })
  const [facts] = drawFacts(meeting)
  if (!facts) throw new Error('there is no draw')
  const check = await checkDraw(facts, digests)
  const zones = { room: 'Europe/Zurich', visitor: 'Europe/Zurich' }
  return drawModel(facts, { is: 'done', check, by: digests.by }, { meeting, zones, words: wordsIn(language, 'draw') })
}

const seenAfter = (...steps: readonly Step[]): Meeting => {
  const seen: Seen[] = []
  given(...steps).leaves((one) => void seen.push(one))
  if (!seen[0]) throw new Error('nothing was seen')
  return seen[0].meeting
}
const saysOf = ({ classes }: DrawModel) => classes.flatMap(({ lots }) => lots.map(({ says }) => says))

describe('the page that checks a draw', () => {
  it('LS9 works the commitment and every lot out again with the browser’s own cryptography', async () => {
    const page = await pageOf(seenAfter(drawn))
    expect(page).toMatchObject({ verdict: 'right', headline: 'The draw is right' })
    expect(page.sentences[1]).toBe('7 of 7 lots are right and stand in their order.')
    expect(page.sentences[2]).toContain('your browser’s own cryptography')
    expect(saysOf(page)).toEqual(Array.from({ length: 7 }, () => 'right'))
    expect(page.figures.map(({ verdict }) => verdict)).toEqual([null, null, 'right'])
  })

  it('LS9 has each class by itself, the lowest lot first', async () => {
    const { classes } = await pageOf(seenAfter(drawn))
    expect(classes.map(({ name, lots }) => [name.split(',')[0], lots.length])).toEqual([
      ['Groups', 1],
      ['Member States', 6],
    ])
    for (const { lots } of classes) {
      expect(lots.map(({ told }) => told)).toEqual(lots.map(({ told }) => told).toSorted())
      expect(lots.map(({ place }) => place)).toEqual(lots.map((_, index) => String(index + 1)))
    }
  })

  it('LS9 agrees with the core, which draws with other code', async () => {
    const seed = '8b'.repeat(32)
    expect(await WEB.sha256(seed)).toBe(commitmentTo(seed))
    const core = await ownDigests()
    for (const { id } of seenAfter(drawn).inscriptions) {
      expect(await WEB.hmac(seed, id)).toBe(lotOf(seed, id))
      expect(await core.hmac(seed, id)).toBe(lotOf(seed, id))
    }
    expect((await pageOf(seenAfter(drawn), core)).sentences[2]).toContain('plain http')
  })

  it('LS9 says before the draw that it is sealed, and shows the whole seal', async () => {
    const meeting = seenAfter(open, six)
    const page = await pageOf(meeting)
    expect(page).toMatchObject({ verdict: 'sealed', headline: 'Sealed, not drawn yet', commands: '', classes: [] })
    expect(page.figures.map(({ figure }) => figure)).toEqual([meeting.draws[0]?.commitment])
  })

  it('LS8 a row that was moved afterwards is right, and said not to stand by its lot alone', async () => {
    const page = await pageOf(seenAfter(drawn, moves(ghana, 'before', pakistan)))
    expect(page.verdict).toBe('right')
    const row = page.classes.flatMap(({ lots }) => lots).find(({ name }) => name === 'Ghana')
    expect(row?.now).toBe('1st on the list, not by the lot alone')
  })

  it('LS9 says so in French and Arabic too', async () => {
    const meeting = seenAfter(drawn)
    expect((await pageOf(meeting, WEB, 'fr')).headline).toBe('Le tirage est juste')
    expect((await pageOf(meeting, WEB, 'ar')).headline).toBe('القرعة صحيحة')
  })
})

const flipped = (figure: string): string => (figure.startsWith('0') ? '1' : '0') + figure.slice(1)
const withDraw = (meeting: Meeting, change: Partial<Meeting['draws'][number]>): Meeting => ({
  ...meeting,
  draws: meeting.draws.map((draw) => ({ ...draw, ...change })),
})

describe('a draw that was tampered with is wrong', () => {
  it('LS9 another seed: neither the seal nor any lot fits it', async () => {
    const meeting = seenAfter(drawn)
    const page = await pageOf(withDraw(meeting, { seed: flipped(meeting.draws[0]?.seed ?? '') }))
    expect(page).toMatchObject({ verdict: 'wrong', headline: 'The draw is wrong' })
    expect(page.figures.at(-1)?.verdict).toBe('wrong')
    expect(page.sentences.slice(0, 2)).toEqual([
      'The seed does not fit the seal that was told when the list opened.',
      '0 of 7 lots are right and stand in their order.',
    ])
    expect(new Set(saysOf(page))).toEqual(new Set(['wrong']))
  })

  it('LS9 another seed with lots to fit: the seal still tells', async () => {
    const meeting = seenAfter(drawn)
    const seed = 'ab'.repeat(32)
    const inscriptions = meeting.inscriptions.map((row) => ({
      ...row,
      lot: row.lot && { draw: 1, hash: lotOf(seed, row.id) },
    }))
    const page = await pageOf({ ...withDraw(meeting, { seed }), inscriptions })
    expect(page).toMatchObject({ verdict: 'wrong' })
    expect(page.figures.at(-1)?.verdict).toBe('wrong')
    expect(new Set(saysOf(page))).toEqual(new Set(['right']))
  })

  it('LS9 one lot: its row is wrong, and what it should be stands beside it', async () => {
    const meeting = seenAfter(drawn)
    const inscriptions = meeting.inscriptions.map((row) =>
      row.delegation === kenya.id && row.lot
        ? { ...row, lot: { ...row.lot, hash: `00${row.lot.hash.slice(2)}` } }
        : row,
    )
    const page = await pageOf({ ...meeting, inscriptions })
    expect(page.verdict).toBe('wrong')
    const own = meeting.inscriptions.find(({ delegation }) => delegation === kenya.id)?.id ?? inscriptionId(0)
    const row = page.classes.flatMap(({ lots }) => lots).find(({ id }) => id === own)
    expect(row).toMatchObject({ name: 'Kenya', says: 'wrong', instead: lotOf(meeting.draws[0]?.seed ?? '', own) })
  })

  it('LS9 a seed that is no figure at all', async () => {
    const page = await pageOf(withDraw(seenAfter(drawn), { seed: 'not a seed' }))
    expect(page).toMatchObject({ verdict: 'wrong' })
  })
})
