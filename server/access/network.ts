import { isIPv6 } from 'node:net'

/**
 * Whom an address is counted with. Who has one address of IPv6 mostly has 2^64 of them, so its network counts; an
 * address of IPv4 counts by itself, however it is written.
 */
export function networkOf(address: string): string {
  // The colon first: the whole form is a long expression, and this is asked at every connection.
  if (!address.includes(':') || !isIPv6(address)) return address
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  const [before = '', after] = plain.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const gap = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
