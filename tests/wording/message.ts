import { z } from 'zod'

/** What a compiled message is made of: text, fields, and choices between forms. */
type Part = string | readonly [field: string, kind?: string, forms?: Record<string, readonly Part[]>]

/** A place in a message where a form is chosen by a number. */
export type Counting = {
  readonly field: string
  readonly kind: 'cardinal' | 'ordinal'
  readonly forms: Readonly<Record<string, readonly Part[]>>
}

const partSchema: z.ZodType<Part> = z.lazy(() =>
  z.union([
    z.string(),
    z.tuple([z.string()]),
    z.tuple([z.string(), z.enum(['plural', 'selectordinal']), formsSchema]).readonly(),
  ]),
)
const formsSchema = z.preprocess(
  // The parser writes an offset beside the forms, of which there is none.
  (forms) => Object.fromEntries(Object.entries(z.looseObject({}).parse(forms)).filter(([name]) => name !== 'offset')),
  z.record(z.string(), z.array(partSchema)),
)
const parts = (message: unknown): readonly Part[] => z.array(partSchema).parse(message)

export function countings(message: unknown): readonly Counting[] {
  return parts(message).flatMap((part) => {
    if (typeof part === 'string') return []
    const [field, kind, forms] = part
    return forms === undefined ? [] : [{ field, kind: kind === 'plural' ? 'cardinal' : 'ordinal', forms }]
  })
}

/** The fields that are filled in, in whatever form. */
export function fieldsOf(message: unknown): readonly string[] {
  const named = parts(message).flatMap((part) => {
    if (typeof part === 'string') return []
    const [field, , forms] = part
    return [field, ...Object.values(forms ?? {}).flatMap(fieldsOf)]
  })
  return [...new Set(named)].toSorted()
}

/** All that a message may say: the message itself, or each of its forms but the one for none. */
export function formsOf(message: unknown): readonly (readonly string[])[] {
  const counted = countings(message)
  if (counted.length === 0) return [parts(message).map(String)]
  return counted.flatMap(({ forms }) =>
    Object.entries(forms).flatMap(([name, form]) => (name === '0' || name === 'zero' ? [] : formsOf(form))),
  )
}
