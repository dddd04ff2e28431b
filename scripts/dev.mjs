/** `npm run dev`: the server restarts and the screens reload on change. Screens on port 3000, the server behind on 3001. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))
const screens = process.env.PORT ?? '3000'
const behind = String(Number(screens) + 1)

const server = spawn(bin('tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: behind,
    ROSTRUM_PUBLIC_URL: process.env.ROSTRUM_PUBLIC_URL ?? `http://localhost:${screens}`,
  },
})
const vite = spawn(bin('vite'), ['--config', 'vite.config.ts', '--port', screens, '--strictPort'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ROSTRUM_BEHIND: `http://localhost:${behind}` },
})

const both = [server, vite]
for (const child of both) {
  child.on('exit', (code) => {
    for (const other of both) other.kill('SIGTERM')
    process.exitCode = code ?? 0
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => both.forEach((child) => child.kill('SIGTERM')))
