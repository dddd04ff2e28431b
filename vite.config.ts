import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { catalogueFiles } from './client/wording/catalogue-files.ts'

/** Where the server listens behind the development server of the screens (see scripts/dev.mjs). */
const server = process.env.ROSTRUM_BEHIND ?? 'http://localhost:3001'

/**
 * Few files, since each costs a journey there and back on a slow line, and none with more in it than its screens need:
 * what every page begins with, what every meeting is followed with, what judges, what is pressed, and what staff have.
 * What a file needs goes with it, unless a file of higher priority has it.
 */
const files = [
  { name: 'frame', test: /\/client\/main\.tsx$/, priority: 6 },
  {
    name: 'room',
    test: /\/(client\/(connection\/use-public-room|clock\/(use-\w+|soonest)|ui\/(Emblem|QrDrawing|qr-path|RehearsalMark|link-sentence)|wording\/short-figure)|shared\/rules\/(floor|order-of-the-day|replies))\.tsx?$/,
    priority: 5,
  },
  { name: 'judge', test: /\/client\/connection\/offer\.ts$/, priority: 4 },
  { name: 'forecast', test: /\/shared\/rules\/forecast\.ts$/, priority: 3 },
  {
    name: 'panels',
    test: /\/client\/(app|connection\/(submit|use-(room|submission))|ui\/(Button|Dialog|EmptyState|LanguageSwitch|LinkBanner|NamePlate|Notice|RoomGate|clock-model|use-\w+)|wording\/\w+-wording)\.tsx?$/,
    priority: 2,
  },
  {
    name: 'staff',
    test: /\/client\/staff\/(SpeakersList|HeaderLine|use-outlook|use-giving|FactsLine)\.tsx?$/,
    priority: 1,
  },
]

export default defineConfig({
  root: 'client',
  resolve: {
    alias: [
      {
        find: /^\.\/webtransport\.js$/,
        replacement: fileURLToPath(new URL('client/connection/no-web-transport.ts', import.meta.url)),
      },
    ],
  },
  plugins: [catalogueFiles(), react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy is 'self' alone: nothing may be inlined as a data: address or a script in the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: files } } },
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
