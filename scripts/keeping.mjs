/** Runs one of the commands of server/keeping: from the sources, or where no compiler is installed from what was built. */
async function keeping() {
  try {
    const { tsImport } = await import('tsx/esm/api')
    return await tsImport('../server/keeping/commands.ts', import.meta.url)
  } catch (problem) {
    if (problem?.code !== 'ERR_MODULE_NOT_FOUND') throw problem
    return import(new URL('../dist/server/keeping.js', import.meta.url).href)
  }
}

export async function keep(name) {
  const { commands } = await keeping()
  process.exitCode = await commands[name](process.argv.slice(2))
}
