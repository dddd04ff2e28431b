import { expect, it } from 'vitest'
import { once } from '#client/own-file.tsx'

it('a file is fetched once, however many ask for it', async () => {
  let fetched = 0
  const file = once(async () => (fetched += 1))
  expect(fetched).toBe(0)
  expect(file()).toBe(file())
  expect(await file()).toBe(1)
  expect(fetched).toBe(1)
})

it('a file that has come says so to React before anybody who waits for it goes on', async () => {
  const file = once(async () => 'there')
  await file()
  expect(file()).toMatchObject({ status: 'fulfilled', value: 'there' })
})
