/** Anything that could come in: what the wire's own schemas describe, and what lies around it. */
import * as fc from 'fast-check'
import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** What the schema accepts, or nearly: its own checks beyond types, lengths and patterns are left to chance. */
export function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  return arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
}

function arbitraryOf(schema: JsonSchema | boolean): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return fc.jsonValue()
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const several = schema.anyOf ?? schema.oneOf
  if (several) return fc.oneof(...several.map(arbitraryOf))
  const { minimum: min = -1e9, maximum: max = 1e13 } = schema
  switch (schema.type) {
    case 'string':
      return schema.pattern === undefined ? text(schema.maxLength) : fc.stringMatching(new RegExp(schema.pattern))
    case 'integer':
      return fc.maxSafeInteger().map((any) => min + (Math.abs(any) % (max - min + 1)))
    case 'number':
      return fc.double({ min, max, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array': {
      const items = Array.isArray(schema.items) ? schema.items[0] : schema.items
      return fc.array(arbitraryOf(items ?? true), { minLength: schema.minItems ?? 0, maxLength: 4 })
    }
    case 'object': {
      const requiredKeys = schema.required ?? []
      const ofAny = Object.fromEntries(requiredKeys.map((key) => [key, schema.additionalProperties ?? true]))
      const properties = Object.entries({ ...ofAny, ...schema.properties }).map(
        ([key, one]) => [key, arbitraryOf(one)] as const,
      )
      return fc.record(Object.fromEntries(properties), { requiredKeys })
    }
    default:
      return fc.jsonValue()
  }
}

const text = (longest = 200) =>
  fc.oneof(
    fc.lorem({ maxCount: 4 }).map((words) => words.slice(0, longest)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(longest, 60) }),
    fc.constantFrom(...MARKUP).map((words) => words.slice(0, longest)),
  )

const MARKUP = [
  '<script>document.title=1</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "javascript:alert('1')",
  '{{constructor.constructor("alert(1)")()}}',
  '$t(close) {{name}}',
  '=HYPERLINK("http://elsewhere.example")',
]

const deep = (depth: number, last: unknown = 1): unknown => {
  let value = last
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** What nobody would type: each of these once broke something somewhere. */
const HOSTILE: readonly unknown[] = [
  ...MARKUP,
  'a'.repeat(1_000_000),
  '\u202emoc.live', // turns what follows
  '\u2066\u2069',
  '\u0000',
  '\u001b[2J',
  '\ud800', // half a character
  '\u2028',
  'Z\u0351\u036b\u0343'.repeat(400),
  "' OR 1=1; DROP TABLE event; --",
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  null,
  true,
  [],
  {},
  deep(50),
  { toJSON: 'no' },
  { length: 1e9 },
  { toString: 'me', valueOf: 'me' },
]
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)
const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'type', 'by', 'at', 'signIn'),
  fc.string({ maxLength: 12 }),
)

/** A value in which something, somewhere, is not as it should be. */
export function spoilt(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(arbitrary, fc.array(fc.nat(20), { maxLength: 5 }), hostile, key, fc.nat(3))
    .map(([value, way, foreign, name, deed]) => spoil(value, way, { foreign, name, deed }))
}

type Harm = { readonly foreign: unknown; readonly name: string; readonly deed: number }

/** Goes some way down into the value, and does harm there. */
function spoil(value: unknown, [step, ...rest]: readonly number[], harm: Harm): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return harmed(value, harm)
  const entries = Object.entries(value)
  const [chosen] = entries[step % Math.max(entries.length, 1)] ?? []
  if (chosen === undefined) return harmed(value, harm)
  const changed = entries.map(([key, one]) => [key, key === chosen ? spoil(one, rest, harm) : one] as const)
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed)
}

function harmed(value: unknown, { foreign, name, deed }: Harm): unknown {
  if (typeof value !== 'object' || value === null || deed === 0) return foreign
  if (deed === 1) return Object.fromEntries([...Object.entries(value), [name, foreign]])
  if (deed === 2) return Object.fromEntries(Object.entries(value).slice(1))
  return [value]
}

/** Written by hand, since no object of ours has such keys and `JSON.stringify` goes no deeper. */
export const RAW_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"commandId":"a-command-id","command":{"type":"__proto__"}}',
  '{"commandId":"a-command-id","command":{"type":"constructor"}}',
  '{"commandId":"a-command-id","command":{"type":"OpenList","__proto__":{"window":1}}}',
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  `{"commandId":"a-command-id","command":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  '{"code":1e999}',
  '{"then":"me","code":{"then":"me"}}',
  `{"code":"${'A'.repeat(1_000_000)}"}`,
  '{"code":"\\ud800"}',
  `{${Array.from({ length: 5_000 }, (_, nth) => `"key${nth}":0`).join(',')}}`,
  '\ufeff{}',
  '{"a":1,"a":2}',
]
