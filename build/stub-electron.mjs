import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the binary marks the place of its fuses: this text, the wire's version, its length, one byte a fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = '00000000'

/**
 * A distribution of Electron with nothing in it but what packaging touches: enough to check what would be delivered
 * where the binary cannot be had. It does not start.
 */
export function makeStubElectron(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses.length]), Buffer.from(fuses)])
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), '')
}
