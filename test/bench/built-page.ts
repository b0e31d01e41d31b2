import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the bench's page into a folder, as the product's own is built: minified, for the same browsers. */
export async function buildBenchPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    // PouchDB means the package of that name, not Node's module.
    resolve: { alias: { events: fileURLToPath(import.meta.resolve('events/events.js')) } },
    root: fileURLToPath(new URL('page', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true, target: ['chrome130'], modulePreload: { polyfill: false } },
  })
}
