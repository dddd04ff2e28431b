/** A long hexadecimal figure by its two ends: enough to tell it from another, short enough to be read. */
export const shortFigure = (figure: string, ends = 8): string => `${figure.slice(0, ends)}…${figure.slice(-ends)}`
