import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { kill as signal } from 'node:process'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { devtoolsUrlOf } from '../electron-host/chromium.ts'
import { chromiumFlags, chromiumPath } from '../support/chromium.ts'

/** A real Chromium on a profile that outlives it, whose processes a test kills as a power cut would. */
export class KillableChromium {
  readonly #context: BrowserContext
  readonly #child: ChildProcess
  readonly #browser: Browser

  private constructor(child: ChildProcess, browser: Browser, context: BrowserContext) {
    this.#child = child
    this.#browser = browser
    this.#context = context
  }

  static async start(profile: string): Promise<KillableChromium> {
    const flags = [
      ...chromiumFlags,
      '--window-size=1440,900',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ]
    const env = { ...process.env, TZ: 'Europe/Paris' }
    // A group of its own: all of its processes go at once.
    const child = spawn(chromiumPath, [...flags, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env,
    })
    const browser = await chromium.connectOverCDP(await devtoolsUrlOf(child))
    const [context] = browser.contexts()
    if (context === undefined) throw new Error('Chromium has no context')
    return new KillableChromium(child, browser, context)
  }

  /** Kills the processes that run its pages; the browser itself lives on. */
  async killPages(): Promise<void> {
    const session = await this.#browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    for (const { type, id } of processInfo) if (type === 'renderer') killed(id)
    await session.detach()
  }

  /** A new page; the browser may give it a process that was just killed, and is then asked again. */
  async newPage(): Promise<Page> {
    for (let tries = 0; ; tries += 1) {
      try {
        const page = await this.#context.newPage()
        await page.goto('about:blank')
        return page
      } catch (error) {
        if (tries === 5) throw error
      }
    }
  }

  /** Kills every one of its processes. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    if (this.#child.pid !== undefined) killed(-this.#child.pid)
    await gone
  }
}

/** One that is gone already needs no killing. */
function killed(id: number): void {
  try {
    signal(id, 'SIGKILL')
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!isGone) throw error
  }
}
