// Builds the page and the desktop into dist/. With --if-stale, only what is older than its sources.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasNode24, isWindows, node24, root } from './node-24.mjs'
import { isStale, markFresh } from './stale.mjs'

const shared = ['shared', 'build', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const onlyStale = process.argv.includes('--if-stale')

const products = [
  { name: 'page', mark: 'dist/.page', sources: ['renderer', ...shared], make: buildPage },
  { name: 'desktop', mark: 'dist/.desktop', sources: ['electron', 'server', ...shared], make: buildDesktop },
]

if (Number(process.versions.node.split('.')[0]) < 24) runUnderNode24()
else await buildAll()

async function buildAll() {
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (const { name, mark, sources, make } of products) {
    if (onlyStale && !isStale(mark, sources)) continue
    const begun = new Date()
    await make()
    markFresh(mark, begun)
    process.stdout.write(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s\n`)
  }
}

async function buildPage() {
  const { build } = await import('vite')
  const { rendererConfig } = await import('./vite-renderer.config.ts')
  const fresh = join(root, 'dist/.renderer')
  await build({ ...rendererConfig, logLevel: 'warn', build: { ...rendererConfig.build, outDir: fresh } })
  putInPlace(fresh, join(root, 'dist/renderer'))
}

async function buildDesktop() {
  const { build } = await import('vite')
  const { mainConfig, pdfWorkerConfig, preloadConfig } = await import('./vite-electron.config.ts')
  const fresh = join(root, 'dist/.electron')
  rmSync(fresh, { recursive: true, force: true })
  for (const config of [mainConfig, pdfWorkerConfig, preloadConfig]) await build(config(fresh))
  cpSync(join(root, 'server/lists'), join(fresh, 'lists'), { recursive: true })
  copyFonts(join(fresh, 'fonts'))
  putInPlace(fresh, join(root, 'dist/electron'))
}

/** In one move, so that an application that starts meanwhile finds the old files or the new ones. */
function putInPlace(fresh, folder) {
  const old = `${fresh}-old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(fresh, folder)
  rmSync(old, { recursive: true, force: true })
}

/** Those that `server/pdf/fonts.ts` asks for. */
function copyFonts(folder) {
  const files = join(root, 'node_modules/@fontsource/atkinson-hyperlegible-next/files')
  const wanted = /^atkinson-hyperlegible-next-latin(-ext)?-(400|600)-(normal|italic)\.woff$/
  mkdirSync(folder)
  for (const name of readdirSync(files).filter((file) => wanted.test(file)))
    copyFileSync(join(files, name), join(folder, name))
}

/** npm runs under whatever Node the machine has; our TypeScript configuration needs the project's own. */
function runUnderNode24() {
  if (!hasNode24()) {
    process.stderr.write('Node 24 manque dans node_modules : lancez « npm ci », sans --ignore-scripts.\n')
    process.exit(2)
  }
  const self = fileURLToPath(import.meta.url)
  const { status } = spawnSync(node24, [self, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: isWindows,
  })
  process.exit(status ?? 1)
}
