/**
 * Finds the C compiler with which the tests make what moves a server's wall clock: CC, then the usual names. Where there
 * is none, Debian's is installed when this may be done; otherwise one sentence says what to install.
 */
import { fileURLToPath } from 'node:url'
import { findProgram, install, isExecutable, mayInstall } from './program.mjs'

const USUAL_NAMES = ['cc', 'gcc', 'clang']

/** The path of a C compiler, or null. */
function findCompiler() {
  const named = process.env.CC
  if (!named) return findProgram(USUAL_NAMES)
  const found = isExecutable(named) ? named : findProgram([named])
  if (!found) throw new Error(`CC says ${named}, and nothing there can be run.`)
  return found
}

/** The path of a C compiler, installing Debian's where none is there; throws with what to do where it cannot. */
function ensureCompiler() {
  const found = findCompiler()
  if (found) return found
  if (!mayInstall()) {
    throw new Error(
      'The test that moves the wall clock needs a C compiler: install one (on Debian or Ubuntu: sudo apt-get install gcc libc6-dev), or set CC.',
    )
  }
  process.stderr.write('No C compiler found. ')
  install(['gcc', 'libc6-dev'])
  const installed = findCompiler()
  if (!installed) throw new Error('The package "gcc" is installed, but no compiler can be found on the PATH.')
  return installed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureCompiler())
  } catch (problem) {
    console.error(problem.message)
    process.exitCode = 1
  }
}
