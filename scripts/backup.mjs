/** `npm run backup -- FOLDER`: a copy of the database, proved, while the server runs. */
import { keep } from './keeping.mjs'

await keep('backup')
