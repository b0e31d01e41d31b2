import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { chromiumFlags, chromiumPath } from '../support/chromium.ts'
import { CdpConnection } from './cdp-connection.ts'

/** Chromium ends when the pipe breaks: so it goes with this process however that ends, a `kill -9` included. */
const lifeline = '--remote-debugging-pipe'
const ownFlags = ['--no-startup-window', '--disable-popup-blocking', '--remote-debugging-port=0', lifeline]

/** The Chromium in which the application's windows are pages. Lives as long as the application. */
export class Chromium {
  readonly connection: CdpConnection
  readonly devtoolsUrl: string
  readonly #process: ChildProcess

  private constructor(child: ChildProcess, devtoolsUrl: string, connection: CdpConnection) {
    this.#process = child
    this.devtoolsUrl = devtoolsUrl
    this.connection = connection
  }

  static async start(profile: string): Promise<Chromium> {
    await released(profile)
    const flags = [...chromiumFlags, ...ownFlags, `--user-data-dir=${profile}`]
    const child = spawn(chromiumPath, flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    const url = await devtoolsUrlOf(child)
    const connection = await CdpConnection.open(url)
    await connection.send('Target.setDiscoverTargets', { discover: true })
    return new Chromium(child, url, connection)
  }

  /** Ends Chromium and waits until it is gone, so that its folder can be removed. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await gone
  }
}

/** How long a Chromium whose application was killed takes to end, at most, in milliseconds. */
const patience = 20_000

/** Waits until no Chromium uses that profile: the one of an application that was killed ends a moment after it. */
async function released(profile: string): Promise<void> {
  const end = performance.now() + patience
  while (isAlive(await holderOf(profile)) && performance.now() < end) await after(50)
}

/** The process that a profile's lock names, a link to `<machine>-<process>`; null when there is none. */
async function holderOf(profile: string): Promise<number | null> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => null)
  return lock === null ? null : Number(lock.slice(lock.lastIndexOf('-') + 1))
}

function isAlive(process: number | null): boolean {
  return process !== null && existsSync(`/proc/${process}`)
}

/** The address that a Chromium that was just started is driven by; rejects when it ends first. */
export function devtoolsUrlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`Chromium ended at once: ${said}`)))
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString()
      const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}
