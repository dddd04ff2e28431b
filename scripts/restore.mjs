/** `npm run restore -- FILE`: puts a backup in the place of the database. */
import { keep } from './keeping.mjs'

await keep('restore')
