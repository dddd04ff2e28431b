import { describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'

describe('the settings', () => {
  it('have sensible defaults', () => {
    expect(readConfig({}, '/project')).toMatchObject({
      is: 'right',
      config: {
        port: 3000,
        host: '0.0.0.0',
        dataFolder: '/project/data',
        publicUrl: null,
        microphoneUrl: null,
        logLevel: 'info',
        metrics: 'local',
      },
    })
  })

  it('count as not given when they are empty', () => {
    expect(readConfig({ PORT: '', ROSTRUM_PUBLIC_URL: ' ' }, '/project')).toMatchObject({ config: { port: 3000 } })
  })

  it('keep an absolute data folder, and of the public address the origin', () => {
    const env = { ROSTRUM_DATA: '/var/lib/rostrum', ROSTRUM_PUBLIC_URL: 'https://rostrum.example.org/here/' }
    expect(readConfig(env, '/project')).toMatchObject({
      config: { dataFolder: '/var/lib/rostrum', publicUrl: 'https://rostrum.example.org' },
    })
  })

  it('say where backups go, how often, and how many are kept', () => {
    const env = { ROSTRUM_BACKUP_FOLDER: 'backups', ROSTRUM_BACKUP_MINUTES: '5', ROSTRUM_BACKUPS_KEPT: '12' }
    expect(readConfig(env, '/project')).toMatchObject({
      config: { backups: { folder: '/project/backups', everyMinutes: 5, kept: 12 } },
    })
    expect(readConfig({ ROSTRUM_BACKUP_MINUTES: '0', ROSTRUM_BACKUPS_KEPT: 'all' }, '/project')).toEqual({
      is: 'wrong',
      mistakes: [
        'ROSTRUM_BACKUP_MINUTES must be a number of minutes from 1 to 1440.',
        'ROSTRUM_BACKUPS_KEPT must be a number from 1 to 100000.',
      ],
    })
  })

  it('tell every mistake in a sentence', () => {
    const env = {
      PORT: 'http',
      ROSTRUM_LOG_LEVEL: 'loud',
      ROSTRUM_METRICS: 'all',
      ROSTRUM_PUBLIC_URL: 'rostrum',
      ROSTRUM_SESSION_HOURS: '0',
    }
    expect(readConfig(env, '/project')).toEqual({
      is: 'wrong',
      mistakes: [
        'PORT must be a port number from 0 to 65535.',
        'ROSTRUM_PUBLIC_URL must be the address at which people reach Rostrum, such as https://rostrum.example.org.',
        'ROSTRUM_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace and silent.',
        'ROSTRUM_METRICS must be local (asked from this computer only), open or off.',
        'ROSTRUM_SESSION_HOURS must be a number of hours from 1 to 720.',
      ],
    })
  })
})
