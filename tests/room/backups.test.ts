import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupsIn } from '#server/store/backup.ts'
import { openToRead } from '#server/store/database.ts'
import { records } from '#server/store/records.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

const TEN_MINUTES = 10 * 60_000

let folder: string
let rig: Rig
const lines: string[] = []
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'rostrum-backups-')), 'backups')
  lines.length = 0
  rig = await startServer({
    env: { ROSTRUM_BACKUP_FOLDER: folder, ROSTRUM_BACKUPS_KEPT: '2' },
    log: { write: (line) => void lines.push(line) },
  })
})
afterEach(async () => {
  await rig.close()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

const tenMinutesLater = async () => {
  await rig.advance(TEN_MINUTES)
  await rig.server.backups.idle()
}

describe('backups on a timer', () => {
  it('are made every ten minutes, where anything was recorded since the last', async () => {
    expect(rig.server.backups.last).toBeNull()
    await tenMinutesLater()
    const [first = ''] = backupsIn(folder)
    expect(rig.server.backups.last).toMatchObject({ path: first })
    const copy = openToRead(first)
    const { hash } = rig.server.rooms.room(rig.meeting)?.durable() ?? {}
    expect(records(copy).verify(rig.meeting)).toMatchObject({ whole: true, head: hash })
    copy.close()
    await tenMinutesLater()
    expect(backupsIn(folder)).toEqual([first])
    const desk = await rig.connect('secretariat')
    await desk.send({ type: 'ShowMessage', text: 'Something happened.' })
    await tenMinutesLater()
    expect(backupsIn(folder)).toHaveLength(2)
    expect(rig.server.backups.failures).toBe(0)
  })

  it('are kept to the number that was set', async () => {
    const old = join(folder, 'rostrum-2015-03-07T10-04-31Z.sqlite')
    const older = join(folder, 'rostrum-2014-03-07T10-04-31Z.sqlite')
    await tenMinutesLater()
    for (const path of [old, older]) writeFileSync(path, '')
    await (await rig.connect('secretariat')).send({ type: 'OpenList' })
    await tenMinutesLater()
    expect(backupsIn(folder)).toHaveLength(2)
    expect(existsSync(old)).toBe(false)
  })

  it('that cannot be made are counted and told in the log, and tried again', async () => {
    writeFileSync(folder, 'a file where the folder should be')
    await tenMinutesLater()
    expect(rig.server.backups).toMatchObject({ last: null, failures: 1 })
    expect(lines.filter((line) => line.includes('no backup could be made'))).toHaveLength(1)
    rmSync(folder)
    await tenMinutesLater()
    expect(basename(rig.server.backups.last?.path ?? '')).toMatch(/^rostrum-.*\.sqlite$/)
  })

  it('do not keep a server from stopping', async () => {
    await rig.advance(TEN_MINUTES)
    const before = performance.now()
    await rig.stop()
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
