import { randomBytes } from 'node:crypto'
import { link, open, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a key where there is none, whole and on the disk once it resolves: what is sealed with it soon after lasts, and
 * without it would open for nobody. Rejects with `EEXIST`, and changes nothing, when there is one already.
 */
export async function writeSecret(path: string, content: string | Uint8Array): Promise<void> {
  const fresh = `${path}.${randomBytes(4).toString('hex')}`
  await writeFlushed(fresh, content)
  try {
    await giveName(fresh, path, content)
  } finally {
    await rm(fresh)
  }
  await flushFolder(dirname(path))
}

/** In one step, so that nobody reads a part of a key; file systems without a second name for a file (FAT) write it there. */
async function giveName(fresh: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await link(fresh, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    await writeFlushed(path, content)
  }
}

function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  return writeFile(path, content, { mode: 0o600, flag: 'wx', flush: true })
}

/** The name of a new file is its folder's to keep. Windows opens no folder, and keeps names by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
