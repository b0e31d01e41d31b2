import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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

function devtoolsUrlOf(child: ChildProcess): Promise<string> {
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
