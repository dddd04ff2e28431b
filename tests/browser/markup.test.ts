import { describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { begin, callNext, NATIONAL } from './floor.ts'
import { give, hallForEachTest } from './rig.ts'

const MARKUP = '<img src=x onerror="document.title=1"><b>Bold</b> &amp; {{name}} $t(close)'
/** Hebrew letters and a mark that turns nothing but what it touches; the marks that turn all that follows are refused. */
const BIDI = 'שלום \u200fעולם\u200f (1:23) Kenya'

describe('what people write', () => {
  const hall = hallForEachTest()

  it('is shown as text and never read as markup or as one of our own placeholders', async () => {
    const { desk, console, display, phone, settled } = hall()
    const pages = { moderator: await console(), screen: await display(), kenya: await phone('KE') }
    await begin(desk, { list: ['BO'] })
    await give(desk, {
      type: 'Inscribe',
      delegation: asDelegationId('KE'),
      capacity: { is: 'group', group: MARKUP },
      speaker: MARKUP,
    })
    await give(desk, { type: 'Inscribe', delegation: asDelegationId('CH'), capacity: NATIONAL, speaker: BIDI })
    await give(desk, { type: 'ShowMessage', text: MARKUP })
    await settled()
    await pages.screen.getByRole('heading', { name: MARKUP }).waitFor()
    await pages.kenya.getByText(`From the podium: ${MARKUP}`).waitFor()
    await pages.moderator.getByRole('list', { name: 'List of speakers' }).getByText(MARKUP).first().waitFor()

    await give(desk, { type: 'ClearMessage' })
    await callNext(desk)
    await settled()
    for (const page of Object.values(pages)) {
      await page.getByText(MARKUP).first().waitFor()
      expect(await page.locator('b, img[src="x"]').count()).toBe(0)
    }
    await pages.screen.getByText(`on behalf of the ${MARKUP}`).waitFor()
  })

  it('keeps its own direction and does not turn what stands beside it', async () => {
    const { desk, display, settled } = hall()
    const screen = await display()
    await begin(desk)
    await give(desk, { type: 'Inscribe', delegation: asDelegationId('CH'), capacity: NATIONAL, speaker: BIDI })
    await callNext(desk)
    await settled()
    const speaker = screen.getByText(BIDI)
    await speaker.waitFor()
    expect(await speaker.evaluate((element) => getComputedStyle(element).unicodeBidi)).toMatch(/isolate|plaintext/)
    const left = async (name: string) => (await screen.getByText(name, { exact: true }).boundingBox())?.x
    expect(await left('Switzerland')).toBeLessThan(400)
    const turning = { type: 'ShowMessage', text: 'Point \u202egnp.exe' } as const
    expect(await desk.send(turning)).toMatchObject({ accepted: false, refusal: { because: 'malformed' } })
  })
})
