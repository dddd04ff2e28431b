import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SIGN_IN_ROLES } from '../store/sign-ins.ts'
import type { SignInRole } from '../store/sign-ins.ts'
import type { Rostrum } from '../rostrum.ts'
import { MORNING_ID } from './ids.ts'

/** A way into the demonstration, as the file lists it. */
export type Link = {
  readonly role: SignInRole | 'public'
  readonly delegation?: string
  readonly code?: string
  readonly url: string
}

const link: z.ZodType<Link> = z.object({
  role: z.enum([...SIGN_IN_ROLES, 'public']),
  delegation: z.string().exactOptional(),
  code: z.string().exactOptional(),
  url: z.string(),
})

const fileIn = (folder: string) => join(folder, 'demo-sign-ins.json')

/** Sets up the demonstration where there is no meeting yet; one that was interrupted is finished. */
export async function setUp(rostrum: Rostrum, dataFolder: string, origin: string): Promise<void> {
  const { rooms } = rostrum
  const isNew = rooms.all().length === 0
  if (!isNew && rooms.room(MORNING_ID)?.durable().version !== 1) return
  // With its meetings come the names of all States: loaded by the one start that needs them.
  const { convene, fillTheList } = await import('./setting-up.ts')
  if (isNew) await convene(rostrum, fileIn(dataFolder), origin)
  await fillTheList(rostrum)
}

/** The links that were made when the demonstration was set up, led to where the server is reached now. */
export function linksIn(dataFolder: string, origin: string): readonly Link[] {
  try {
    const links = z.array(link).parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
    return links.map((one) => ({ ...one, url: moved(one.url, origin) }))
  } catch {
    return []
  }
}

const moved = (url: string, origin: string): string => {
  const { pathname, hash } = new URL(url)
  return `${origin}${pathname}${hash}`
}

/** One link per role, as they are printed. */
export function printedLinks(links: readonly Link[]): string {
  const shown = [
    ['Secretariat (desk)', 'secretariat'],
    ['Moderator', 'moderator'],
    ['Delegation', 'delegation'],
    ['Projected screen', 'display'],
    ['Public', 'public'],
  ] as const
  return shown
    .flatMap(([label, role]) => {
      const first = links.find((one) => one.role === role)
      return first ? [`  ${`${label}:`.padEnd(20)} ${first.url}`] : []
    })
    .join('\n')
}
