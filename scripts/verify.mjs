/** `npm run verify -- FILE`: proves that every record in a database or a backup is whole and unaltered (RC2). */
import { keep } from './keeping.mjs'

await keep('verify')
