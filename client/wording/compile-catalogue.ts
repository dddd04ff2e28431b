import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'

/** A catalogue as it is written: ICU messages, in groups within groups. */
export type Written = { readonly [key: string]: string | Written }

/** A catalogue as the screens read it: each text under the path of its key, already taken apart. */
export type Compiled = Record<string, CompiledMessage>

/** A brace that is left over is a field in {{two braces}}, or one that was not closed. */
const leftOver = (message: unknown): boolean =>
  typeof message === 'string'
    ? /[{}]/.test(message)
    : typeof message === 'object' && message !== null && Object.values(message).some(leftOver)

function compiled(key: string, text: string): CompiledMessage {
  try {
    const message = compileMessageOrThrow(text)
    if (leftOver(message)) throw new Error('a field is written {field}')
    return message
  } catch (error) {
    throw new Error(`“${key}” cannot be read: ${text}`, { cause: error })
  }
}

/** Takes the messages apart. That is done when the screens are built, so that none of them carries what does it. */
export function compileCatalogue(written: Written, path: readonly string[] = []): Compiled {
  const texts: Compiled = {}
  for (const [name, text] of Object.entries(written)) {
    const key = [...path, name]
    if (typeof text === 'string') texts[key.join('.')] = compiled(key.join('.'), text)
    else Object.assign(texts, compileCatalogue(text, key))
  }
  return texts
}
