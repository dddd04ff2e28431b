/** What somebody types: no protocol, no slash at the end. */
export const shortAddress = (origin: string): string => origin.replace(/^https?:\/\//, '').replace(/\/$/, '')
