import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's own folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Node 24 of the package `node`: the line that the desktop ships. npm itself may run under an older one. */
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** True when it is there and says that it is 24 or later. */
export function hasNode24() {
  if (!existsSync(node24)) return false
  const { status, stdout } = spawnSync(node24, ['--version'], { encoding: 'utf8' })
  return status === 0 && Number(/^v(\d+)\./.exec(stdout)?.[1]) >= 24
}

/** Windows starts `.cmd` files, npm among them, through its shell alone. */
export const isWindows = process.platform === 'win32'

/**
 * The environment of what runs under Node 24: it keeps what it compiled, TypeScript included, so that a later start
 * takes half the time.
 */
export const node24Environment = {
  ...process.env,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
}
