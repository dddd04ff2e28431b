/** A console that somebody else will kill: connects, says so, and stays. */
import { asMeetingId } from '#shared/meeting/ids.ts'
import { screen } from './screen.ts'

process.stdin.once('end', () => process.exit()).resume()

const [url = '', meeting = '', token = ''] = process.argv.slice(2)
const console = screen({ url, meeting: asMeetingId(meeting), token, name: 'the first console' })
await console.until(({ isLive }) => isLive)
process.stdout.write('live\n')
