import type { BrowserWindow } from './browser-window.ts'
import type { Chromium } from './chromium.ts'

/**
 * What is alive in this process. Electron's own interface is one per process and its calls name no instance, so the
 * stand-in's is too; this is the one place that remembers.
 */
class Running {
  readonly windows = new Map<number, BrowserWindow>()
  #chromium: Chromium | null = null

  started(chromium: Chromium): void {
    this.#chromium = chromium
  }

  chromium(): Chromium {
    if (this.#chromium === null) throw new Error('Chromium has not started: the application is not ready')
    return this.#chromium
  }

  /** Null when the application ends before it was ready. */
  chromiumOrNull(): Chromium | null {
    return this.#chromium
  }
}

export const running = new Running()
