/** The parts in which a meeting is set up, in the order in which they are usually gone through. */
export const PARTS = [
  'meeting',
  'order',
  'podium',
  'modalities',
  'delegations',
  'speakers',
  'sign-ins',
  'file',
] as const
export type Part = (typeof PARTS)[number]

export const partNamed = (name: string | undefined): Part => PARTS.find((part) => part === name) ?? 'meeting'
