import type { z } from 'zod'

/** Where something malformed is wrong, and how; told to whoever sent it. */
export const issuesOf = (error: z.ZodError): readonly { readonly path: string; readonly message: string }[] =>
  error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
