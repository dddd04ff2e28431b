import { afterEach, describe, expect, it } from 'vitest'
import { connect } from './client.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

describe('the log', () => {
  it('holds no code, no token and no cookie, whatever goes right or wrong', async () => {
    const lines: string[] = []
    rig = await startServer({ log: { write: (line) => void lines.push(line) }, env: { ROSTRUM_LOG_LEVEL: 'trace' } })
    const { code, id } = await rig.issue('moderator')
    const headers = { 'content-type': 'application/json' }
    const signIn = async (typed: unknown) =>
      (await fetch(`${rig.url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify(typed) })).text()
    await signIn({ code })
    await signIn({ code: `${code}X` })
    await signIn({ code: [code] })
    await fetch(`${rig.url}/api/sign-in`, { method: 'POST', headers, body: `{"code":"${code}"` })
    await fetch(`${rig.url}/enter?code=${code}`)
    const secretariat = await rig.signIn('secretariat')
    const { token, session, cookie } = secretariat
    const desk = await rig.connect('secretariat', undefined, { token })
    await desk.send({ type: 'OpenList' })
    await desk.send({ type: 'OpenList' })
    await desk.sendRaw({ token, code })
    await rig.connect('public', undefined, { session, options: { extraHeaders: { cookie } } })
    const authorization = `Bearer ${token}`
    await fetch(`${rig.url}/api/meetings/none?token=${token}`, { headers: { authorization, cookie } })
    await fetch(`${rig.url}/api/sign-ins/${id}/revoke`, { method: 'POST', headers: { authorization } })
    await fetch(`${rig.url}/api/sign-out`, { method: 'POST', headers: { authorization } })
    await connect(rig.url, { meeting: rig.meeting, token }).catch(() => {})
    await rig.stop()

    const log = lines.join('')
    expect(log).toContain('"msg":"refused"')
    for (const secret of [code, code.slice(5), token, cookie.split('=')[1] ?? ''])
      expect(log.includes(secret)).toBe(false)
    rig.server.log.info({ code, headers: { cookie, authorization }, body: { token } }, 'said by mistake')
    for (const secret of [code, token]) expect(lines.join('').includes(secret)).toBe(false)
  })
})
