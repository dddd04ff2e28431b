import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fold } from '#shared/decider/evolve.ts'
import { foldFormat } from '#server/store/fold-format.ts'
import { snapshots } from '#server/store/snapshots.ts'
import { firstEvents, freshDatabase, MEETING } from './store.ts'

const folded = (version: number) => ({ version, meeting: fold(firstEvents(version)) })

describe('snapshots', () => {
  it('give back the newest fold, or the newest up to a version', () => {
    const kept = snapshots(freshDatabase(), 1)
    expect(kept.newest(MEETING)).toBeNull()
    kept.keep(folded(3))
    kept.keep(folded(5))
    expect(kept.newest(MEETING)).toMatchObject(folded(5))
    expect(kept.newest(MEETING, 4)).toMatchObject(folded(3))
    expect(kept.newest(MEETING, 2)).toBeNull()
  })

  it('of another format are not read, and go when one of the present format comes', () => {
    const db = freshDatabase()
    snapshots(db, 1).keep(folded(3))
    expect(snapshots(db, 2).newest(MEETING)).toBeNull()
    snapshots(db, 2).keep(folded(4))
    expect(snapshots(db, 1).newest(MEETING)).toBeNull()
    expect(snapshots(db, 2).newest(MEETING)).toMatchObject(folded(4))
  })

  it('are thinned: the two newest stay, and the first of every five thousand events', () => {
    const kept = snapshots(freshDatabase(), 1)
    const { meeting } = folded(1)
    for (let version = 500; version <= 12_500; version += 500) kept.keep({ version, meeting })
    const left = new Set(Array.from({ length: 26 }, (_, nth) => kept.newest(MEETING, nth * 500)?.version))
    expect([...left]).toEqual([undefined, 500, 5_000, 10_000, 12_000, 12_500])
  })

  it('say how long they are, so that a long list is written down less often', () => {
    const kept = snapshots(freshDatabase(), 1)
    const length = kept.keep(folded(3))
    expect(length).toBe(JSON.stringify(folded(3).meeting).length)
    expect(kept.newest(MEETING)?.length).toBe(length)
  })

  it('that are damaged are not read', () => {
    const db = freshDatabase()
    const kept = snapshots(db, 1)
    kept.keep(folded(3))
    db.exec(`UPDATE snapshot SET body = json_set(body, '$.title', 'Another title')`)
    expect(kept.newest(MEETING)).toBeNull()
  })
})

const project = (root: string, version = '1.0.0') => ({ root, version, migrationsFolder: '', clientFolder: '' })

describe('the format of snapshots', () => {
  const sources = fileURLToPath(new URL('../../shared', import.meta.url))

  it.each([
    ['decider', 'evolve.ts'],
    ['wire', 'event-schema.ts'],
  ])('is another one as soon as the code that folds is: %s/%s', (folder, file) => {
    const root = mkdtempSync(join(tmpdir(), 'rostrum-fold-'))
    try {
      cpSync(sources, join(root, 'shared'), { recursive: true })
      const before = foldFormat(project(root))
      expect(foldFormat(project(root))).toBe(before)
      appendFileSync(join(root, 'shared', folder, file), '\n')
      expect(foldFormat(project(root))).not.toBe(before)
    } finally {
      rmSync(root, { recursive: true })
    }
  })

  it('is that of the version where the sources are not at hand', () => {
    const bare = join(sources, 'nothing-here')
    expect(foldFormat(project(bare, '1.0.0'))).not.toBe(foldFormat(project(bare, '1.0.1')))
  })
})
