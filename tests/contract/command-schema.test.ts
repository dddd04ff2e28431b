import { describe, expect, it } from 'vitest'
import { COMMAND_EXAMPLES } from '#server/http/command-examples.ts'
import { commandSchema, commandSchemas, LONGEST, submissionSchema } from '#shared/wire/command-schema.ts'

const parses = (command: unknown) => commandSchema.safeParse(command).success

const message = (length: number) => ({ type: 'ShowMessage', text: 'x'.repeat(length) })

const statement = (length: number) => ({ type: 'HandInStatement', inscription: 'i1', text: 'x'.repeat(length) })

const order = (tiers: unknown) => ({ type: 'ChangeModalities', changes: { order: tiers } })

describe('the commands on the wire', () => {
  it.each(Object.keys(commandSchemas))('%s has an example that parses, and takes no field more', (type) => {
    const example = Object.entries(COMMAND_EXAMPLES).find(([named]) => named === type)?.[1]
    expect(commandSchema.parse(example)).toEqual(example)
    expect(parses({ ...example, by: { role: 'clock' } })).toBe(false)
  })

  it('are as many as there are types', () => {
    expect(Object.keys(COMMAND_EXAMPLES).sort()).toEqual(Object.keys(commandSchemas).sort())
  })

  it('have their texts trimmed', () => {
    expect(commandSchema.parse({ type: 'ShowMessage', text: '  Welcome. ' })).toEqual({
      type: 'ShowMessage',
      text: 'Welcome.',
    })
    expect(parses({ type: 'ShowMessage', text: '   ' })).toBe(false)
  })

  it.each(['\u202E', '\u2066', '\u0000', '\u001B', '\u0085', '\uD800', '\u2028', 'a\nb'])(
    'let no %j through',
    (text) => {
      expect(parses({ type: 'ShowMessage', text: `Hello ${text} world` })).toBe(false)
    },
  )

  it('let every script and a statement of many lines through', () => {
    const text = 'السيد الرئيس،\n\n主席先生\tMonsieur le Président 👩‍👩‍👧\u200F'
    expect(parses({ type: 'HandInStatement', inscription: 'i1', text })).toBe(true)
    expect(parses({ type: 'HandInStatement', inscription: 'i1', text: `${text}\u202E` })).toBe(false)
  })

  it('are no longer than is said', () => {
    expect([parses(message(LONGEST.message)), parses(message(LONGEST.message + 1))]).toEqual([true, false])
    expect([parses(statement(LONGEST.statement)), parses(statement(LONGEST.statement + 1))]).toEqual([true, false])
  })

  it.each([0, 0.5, 3_600_001, -3_600_001, Number.NaN, '15000', null])('add no time of %j', (by) => {
    expect(parses({ type: 'AddTime', intervention: 'v1', by, because: 'why' })).toBe(false)
  })

  it('name every class once in an order', () => {
    expect(parses(order([['dignitary'], ['group']]))).toBe(false)
    expect(parses({ type: 'ChangeModalities', changes: {} })).toBe(false)
    expect(parses({ type: 'ChangeModalities', changes: { speakingTime: {} } })).toBe(false)
  })

  it.each(['short', 'with space', 'x'.repeat(65), ''])('have no id like %j', (commandId) => {
    expect(submissionSchema.safeParse({ commandId, command: { type: 'OpenMeeting' } }).success).toBe(false)
  })
})
