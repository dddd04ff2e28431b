import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the server listens behind the development server of the screens (see scripts/dev.mjs). */
const server = process.env.ROSTRUM_BEHIND ?? 'http://localhost:3001'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy is 'self' alone: nothing may be inlined as a data: address or a script in the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 3000,
    strictPort: true,
    proxy: {
      '/api': server,
      '/flags': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
