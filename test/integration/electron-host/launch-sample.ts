import type { ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'

const sample = join(import.meta.dirname, 'sample-app')
export const electronHost = join(import.meta.dirname, '../../electron-host/electron')

/** One text of the sample's main file replaced by another: a fault that somebody could make. */
export interface Mutation {
  readonly replace: string
  readonly by: string
}

/** A copy of the sample in a folder of its own, with its main file changed. */
export async function copySample(mutation?: Mutation): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sample-')), 'app')
  await cp(sample, folder, { recursive: true })
  if (mutation === undefined) return folder
  const main = await readFile(join(folder, 'main.js'), 'utf8')
  if (!main.includes(mutation.replace)) throw new Error(`the sample no longer has: ${mutation.replace}`)
  await writeFile(join(folder, 'main.js'), main.replace(mutation.replace, mutation.by))
  return folder
}

export interface LaunchedSample {
  readonly app: ElectronApplication
  readonly child: ChildProcess
  readonly userData: string
}

export async function launchSample(folder: string): Promise<LaunchedSample> {
  const userData = await mkdtemp(join(tmpdir(), 'sample-data-'))
  const app = await _electron.launch({
    executablePath: electronHost,
    args: [folder, `--user-data-dir=${userData}`],
  })
  return { app, child: app.process(), userData }
}
