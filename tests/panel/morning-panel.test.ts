import { describe } from 'vitest'
import { beforeTheFloor } from './before-the-floor.ts'
import { it } from './in-chamber.ts'
import { roundOne } from './round-one.ts'
import { roundTwo } from './round-two.ts'
import { theRecord } from './the-record.ts'

describe('the morning panel, from the opening to the adjournment', () => {
  it.afterAll(({ chamber }) => chamber.close())
  beforeTheFloor()
  roundOne()
  roundTwo()
  theRecord()
})
