import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesktop } from '../../e2e/support/desktop-console.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const run = promisify(execFile)
const megabyte = 1024 * 1024

/** What may be delivered; `*` stands for a part of a name without a slash. */
const delivered = [
  '/package.json',
  '/dist/electron/main.js',
  '/dist/electron/pdf-worker.js',
  '/dist/electron/preload.cjs',
  '/dist/electron/fonts/*.woff',
  '/dist/electron/lists/*.json',
  '/dist/electron/lists/grids/*.json',
  '/dist/electron/lists/examples/*.json',
  '/dist/renderer/index.html',
  '/dist/renderer/manifest.webmanifest',
  '/dist/renderer/icon*.svg',
  '/dist/renderer/icon*.png',
  '/dist/renderer/assets/*.js',
  '/dist/renderer/assets/*.css',
  '/dist/renderer/assets/*.woff2',
]

/** The order in which the binary holds its fuses; electron-builder's names. */
const fuseOrder = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]
const closed = new Set([
  'enableCookieEncryption',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
])

describe('the packaged desktop, on an empty shell', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let archive: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    archive = await packageInto(join(folder.path, 'first'))
  })
  afterAll(() => folder.remove())

  it('holds what is delivered and nothing else: no source, no map, no package of npm', () => {
    const files = listPackage(archive, { isPack: false }).filter((path) => isFile(path))
    expect(files.filter((path) => !delivered.some((pattern) => matches(pattern, path)))).toEqual([])
    for (const pattern of delivered)
      expect(
        files.filter((path) => matches(pattern, path)),
        pattern,
      ).not.toEqual([])
  })

  it('stays light', () => {
    expect(statSync(archive).size).toBeLessThan(8 * megabyte)
  })

  it('closes in the binary what nobody needs open', () => {
    const fuses = fusesOf(join(archive, '../../caleol'))
    expect(fuses).toEqual(Object.fromEntries(fuseOrder.map((name) => [name, closed.has(name)])))
  })

  it('is the same, byte for byte, when it is made again', async () => {
    const again = await packageInto(join(folder.path, 'second'))
    expect(hashOf(again)).toBe(hashOf(archive))
  })

  it('starts from what the archive holds', async () => {
    const extracted = join(folder.path, 'extracted')
    extractAll(archive, extracted)
    const desktop = await openDesktop(extracted, join(folder.path, 'data'), ['--example'])
    await desktop.page.getByRole('row').filter({ hasText: '2026-22' }).waitFor()
    await desktop.close()
    expect(desktop.problems).toEqual([])
  })
})

/** Packages as `npm run package` does; gives the archive of the application. */
async function packageInto(output: string): Promise<string> {
  await run(process.execPath, [join(root, 'build/package.mjs'), `-c.directories.output=${output}`], {
    cwd: root,
  })
  return join(output, 'linux-unpacked/resources/app.asar')
}

/** The archive also lists its folders: none has a dot in its name. */
function isFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/')).includes('.')
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.]/g, '\\.'))
  return new RegExp(`^${parts.join('[^/]*')}$`).test(path)
}

/** Reads the fuses where the binary marks them: a sentinel, a version, a length, one character a fuse. */
function fusesOf(binary: string): Record<string, boolean> {
  const bytes = readFileSync(binary)
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const start = bytes.indexOf(sentinel) + sentinel.length + 2
  const wire = bytes.subarray(start, start + fuseOrder.length).toString()
  return Object.fromEntries(fuseOrder.map((name, index) => [name, wire[index] === '1']))
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
