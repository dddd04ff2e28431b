import { test } from 'vitest'
import { Chamber } from './chamber.ts'

/** A test of what happens next in the chamber, which is opened for the first of them and closed after the last. */
export const it = test.extend('chamber', { scope: 'file' }, () => Chamber.open())
