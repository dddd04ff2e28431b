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

  it('tell every mistake in a sentence', () => {
    const env = { PORT: 'http', ROSTRUM_LOG_LEVEL: 'loud', ROSTRUM_PUBLIC_URL: 'rostrum', ROSTRUM_SESSION_HOURS: '0' }
    expect(readConfig(env, '/project')).toEqual({
      is: 'wrong',
      mistakes: [
        'PORT must be a port number from 0 to 65535.',
        'ROSTRUM_PUBLIC_URL must be the address at which people reach Rostrum, such as https://rostrum.example.org.',
        'ROSTRUM_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace and silent.',
        'ROSTRUM_SESSION_HOURS must be a number of hours from 1 to 720.',
      ],
    })
  })
})
