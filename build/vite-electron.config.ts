import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Some packages of npm, written for CommonJS, look for their files there. */
const commonJsNames = 'const __dirname = import.meta.dirname'

/** For a folder: everything of ours and of npm in a few files: what is packaged then holds no `node_modules`. */
function bundleOf(
  entries: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  names: string,
): (outDir: string) => InlineConfig {
  return (outDir) => ({
    configFile: false,
    root: fromRoot('.'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: false,
      sourcemap: false,
      minify: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: { ...entries },
        external: ['electron', 'pg-native', /^node:/],
        output: {
          format,
          entryFileNames: names,
          banner: format === 'es' ? commonJsNames : '',
          codeSplitting: false,
        },
      },
    },
  })
}

/** The desktop's main process. */
export const mainConfig = bundleOf({ main: fromRoot('electron/main.ts') }, 'es', '[name].js')

/** The thread that draws documents: `server/pdf` starts it by this name, beside the file it is called from. */
export const pdfWorkerConfig = bundleOf({ 'pdf-worker': fromRoot('server/pdf/worker.ts') }, 'es', '[name].js')

/** The preload runs in a sandbox that knows CommonJS alone, from one file. */
export const preloadConfig = bundleOf({ preload: fromRoot('electron/preload.ts') }, 'cjs', '[name].cjs')
