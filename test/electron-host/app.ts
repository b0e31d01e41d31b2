import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { application } from './application.ts'
import { CancellableEvent } from './cancellable-event.ts'
import { Chromium } from './chromium.ts'
import { hostFault } from './fault.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { running } from './running.ts'
import { switches } from './switches.ts'
import { watchTargets } from './targets.ts'

const profile = mkdtempSync(join(tmpdir(), 'electron-host-'))

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = switches
  readonly #ready: Promise<void>
  readonly #paths = new Map([
    ['userData', switches.getSwitchValue('user-data-dir') || join(profile, 'user-data')],
    ['temp', tmpdir()],
    ['home', homedir()],
    ['documents', join(profile, 'documents')],
    ['downloads', join(profile, 'downloads')],
  ])
  #isReady = false
  #isQuitting = false
  #ending: Promise<void> | null = null

  constructor() {
    super()
    this.#ready = this.#start()
    this.#ready.catch(hostFault)
  }

  async #start(): Promise<void> {
    const driver = driverAttached()
    // What pages store lives as long as the user's data, as in Electron.
    const chromium = await Chromium.start(join(this.getPath('userData'), 'chromium'))
    running.started(chromium)
    watchTargets(chromium.connection)
    if (switches.isDriven) process.stderr.write(`\nDevTools listening on ${chromium.devtoolsUrl}\n`)
    await driver
    this.#isReady = true
    this.emit('ready')
  }

  whenReady(): Promise<void> {
    return this.#ready
  }
  isReady(): boolean {
    return this.#isReady
  }
  getName(): string {
    return application.name
  }
  getVersion(): string {
    return application.version
  }
  getAppPath(): string {
    return application.folder
  }
  getLocale(): string {
    return 'fr'
  }
  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  /** Always won: two processes of one application are not played here. */
  requestSingleInstanceLock(): boolean {
    return true
  }
  /** Pages are sandboxed or refused, see `web-contents.ts`. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  setAboutPanelOptions(_options: object): void {
    // There is no panel to show.
  }

  /** Asks the listeners, closes the windows, then leaves; a listener may stop it at each step, as in Electron. */
  quit(): void {
    if (this.#isQuitting || this.#isStopped('before-quit')) return
    this.#isQuitting = true
    for (const window of [...running.windows.values()]) window.close()
    if (running.windows.size === 0) this.#leave()
  }

  /** A window is gone; the last one asks whether to quit. */
  windowGone(): void {
    if (running.windows.size > 0) return
    if (this.#isQuitting) this.#leave()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  /** A window would not close: the application stays. */
  stay(): void {
    this.#isQuitting = false
  }

  /** The first one counts. */
  exit(code = 0): void {
    this.#ending ??= this.#end(code).catch(hostFault)
  }

  #leave(): void {
    if (this.#isStopped('will-quit')) return
    this.emit('quit', new CancellableEvent(), 0)
    this.exit(0)
  }

  #isStopped(moment: 'before-quit' | 'will-quit'): boolean {
    const event = new CancellableEvent()
    this.emit(moment, event)
    return event.defaultPrevented
  }

  async #end(code: number): Promise<void> {
    await running.chromiumOrNull()?.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    process.exit(code)
  }
}

/** The test driver calls `__playwright_run` in this process once it listens; without a driver nobody waits. */
function driverAttached(): Promise<void> {
  if (!switches.isDriven) return Promise.resolve()
  return new Promise((resolve) => Object.assign(globalThis, { __playwright_run: resolve }))
}

export const app = new App()
/** What the application sees: the same, but what does not exist throws. */
export const appApi = refuseUnknown('app', app)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())
