import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commandSchemas } from '#shared/wire/command-schema.ts'
import { happeningSchemas } from '#shared/wire/event-schema.ts'
import { startServer } from '../room/rig.ts'
import type { Rig } from '../room/rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startServer()
})
afterAll(() => rig.close())

const operation = z.looseObject({
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  responses: z.record(z.string(), z.unknown()),
})
const document = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
})
const read = async () => {
  const text = await (await fetch(`${rig.url}/api/openapi.json`)).text()
  return { text, api: document.parse(JSON.parse(text)) }
}
const beside = (path: string) => fetch(`${rig.url}/api/docs/${path}`, { redirect: 'manual' })

describe('the OpenAPI document', () => {
  it('lists every call', async () => {
    const { api } = await read()
    expect(api.openapi).toBe('3.1.0')
    const calls = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(calls.sort()).toEqual([
      'get /api/health',
      'get /api/meetings',
      'get /api/meetings/{id}',
      'get /api/meetings/{id}/events',
      'get /api/meetings/{id}/plan.json',
      'get /api/meetings/{id}/sheets/delegations.csv',
      'get /api/meetings/{id}/sheets/delegations.xlsx',
      'get /api/meetings/{id}/sheets/speakers.csv',
      'get /api/meetings/{id}/sheets/speakers.xlsx',
      'get /api/meetings/{id}/verify',
      'get /api/ready',
      'get /api/sign-ins',
      'get /api/templates',
      'post /api/meetings',
      'post /api/meetings/{id}/commands',
      'post /api/meetings/{id}/rehearse',
      'post /api/meetings/{id}/sheets/delegations',
      'post /api/meetings/{id}/sheets/speakers',
      'post /api/session',
      'post /api/sign-in',
      'post /api/sign-ins',
      'post /api/sign-ins/cards',
      'post /api/sign-ins/{id}/reissue',
      'post /api/sign-ins/{id}/revoke',
      'post /api/sign-out',
    ])
    for (const status of ['200', '400', '401', '403', '404', '409', '413', '429', '503']) {
      expect(Object.keys(api.paths['/api/meetings/{id}/commands']?.['post']?.responses ?? {})).toContain(status)
    }
  })

  it('describes every command with an example, and every event', async () => {
    const { api, text } = await read()
    for (const type of Object.keys(commandSchemas)) {
      expect(api.components.schemas[type], type).toMatchObject({ type: 'object', examples: [{ type }] })
    }
    for (const type of Object.keys(happeningSchemas)) expect(text.includes(`"const":"${type}"`), type).toBe(true)
  })

  it('refers to nothing that is not there', async () => {
    const { text, api } = await read()
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(referred.filter((name) => name !== undefined && !(name in api.components.schemas))).toEqual([])
    expect(text).not.toContain('"$ref":"#/$defs')
    expect(text).not.toContain('"$ref":"#/definitions')
  })

  it('has a page to read it on, under the strict policy', async () => {
    const page = await fetch(`${rig.url}/api/docs`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    const html = await page.text()
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/)
    expect(html).not.toMatch(/<style/)
    for (const [, source] of html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)) {
      expect((await fetch(new URL(source ?? '', `${rig.url}/api/docs/`))).status, source).toBe(200)
    }
  })
  it('is one document, however it is asked for; and beside it there is nothing', async () => {
    const elsewhere = await beside('json')
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([302, '/api/openapi.json'])
    for (const path of ['yaml', 'nothing', 'static/nothing', 'static/..%2f..%2fpackage.json']) {
      const none = await beside(path)
      expect([none.status, Object(await none.json()).code], path).toEqual([404, 'not-found'])
    }
  })
})
