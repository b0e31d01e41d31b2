import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { webManifest } from '../renderer/pwa/manifest.ts'
import { frenchStrings } from './french-strings.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * The page, for every host: a server at the root of its address, and the desktop at `app://bundle/`. Both answer any
 * address without a dot with index.html, so that the page's own addresses can be reloaded.
 */
export const rendererConfig: InlineConfig = {
  configFile: false,
  root: fromRoot('renderer'),
  base: '/',
  build: {
    outDir: fromRoot('dist/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    // The security policy allows files, not data in addresses; `light-dark()` is in every browser since 2024.
    assetsInlineLimit: 0,
    target: ['chrome130', 'firefox130', 'safari18'],
    modulePreload: { polyfill: false },
    // React, its widgets and the store come first in any case; they are kept on the device after the first visit.
    chunkSizeWarningLimit: 1000,
  },
  plugins: [frenchStrings(), react(), VitePWA(pwaOptions())],
}

/** Everything is kept on the device at the first visit, so that the application opens again without a network. */
function pwaOptions(): Parameters<typeof VitePWA>[0] {
  return {
    registerType: 'prompt',
    injectRegister: false,
    manifest: webManifest,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/api\//],
      cleanupOutdatedCaches: true,
    },
  }
}
