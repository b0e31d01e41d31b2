import { readFileSync } from 'node:fs'
import type { CdpEvent, Method, Parameters, Result } from './cdp-connection.ts'
import { preloadScript } from './preload-environment.ts'
import { running } from './running.ts'
import { sendBinding } from './wire.ts'

export interface WebPreferences {
  readonly preload?: string
  readonly contextIsolation?: boolean
  readonly sandbox?: boolean
  readonly nodeIntegration?: boolean
}

interface PageOptions {
  readonly width: number
  readonly height: number
  readonly webPreferences: WebPreferences
}

/** One page of Chromium and our session with it. */
export class PageTarget {
  readonly targetId: string
  readonly #sessionId: string

  private constructor(targetId: string, sessionId: string) {
    this.targetId = targetId
    this.#sessionId = sessionId
  }

  /** Opens an empty page, prepared so that the preload runs before anything that is loaded into it. */
  static async open(options: PageOptions, listener: (event: CdpEvent) => void): Promise<PageTarget> {
    const { connection } = running.chromium()
    const { width, height } = options
    const { targetId } = await connection.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
    connection.listen(sessionId, listener)
    const page = new PageTarget(targetId, sessionId)
    await page.#prepare(options.webPreferences.preload)
    return page
  }

  send<Name extends Method>(method: Name, params: Parameters<Name>): Promise<Result<Name>> {
    return running.chromium().connection.send(method, params, this.#sessionId)
  }

  async #prepare(preload: string | undefined): Promise<void> {
    await Promise.all([
      this.send('Page.enable', {}),
      this.send('Runtime.enable', {}),
      this.send('Runtime.addBinding', { name: sendBinding }),
      this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ])
    if (preload === undefined) return
    const source = preloadScript(readFileSync(preload, 'utf8'))
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source })
  }
}

/** Only windows as ours must be: a test may not pass with a page that could reach Node. */
export function requireIsolated({ contextIsolation, sandbox, nodeIntegration }: WebPreferences): void {
  if (contextIsolation === false || sandbox === false || nodeIntegration === true)
    throw new Error('electron-host: only isolated, sandboxed windows without Node')
}
