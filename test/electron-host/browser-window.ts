import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { CancellableEvent } from './cancellable-event.ts'
import { isOvertaken } from './cdp-connection.ts'
import { hostFault } from './fault.ts'
import { PageTarget, requireIsolated, type WebPreferences } from './page-target.ts'
import { running } from './running.ts'
import { type Bounds, fullScreenBounds } from './screen.ts'
import { closeTarget } from './targets.ts'
import { WebContents } from './web-contents.ts'

interface WindowOptions extends Partial<Bounds> {
  readonly title?: string
  readonly show?: boolean
  readonly fullscreen?: boolean
  readonly webPreferences?: WebPreferences
}

/** A window: a page of Chromium, with what headless Chromium has no notion of only remembered. */
export class BrowserWindow extends EventEmitter {
  readonly id: number
  readonly webContents: WebContents
  #bounds: Bounds
  #title: string
  #isVisible: boolean
  #isFullScreen: boolean
  #isReadyToShow = false
  #isClosing = false
  #isDestroyed = false

  constructor(options: WindowOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super()
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options
    requireIsolated(webPreferences)
    this.id = Math.max(0, ...running.windows.keys()) + 1
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? ''
    this.#isVisible = options.show !== false
    this.#isFullScreen = options.fullscreen === true
    const size = this.#isFullScreen ? fullScreenBounds(this.#bounds) : this.#bounds
    this.webContents = new WebContents(this, (listener) =>
      PageTarget.open({ ...size, webPreferences }, listener),
    )
    running.windows.set(this.id, this)
    app.emit('web-contents-created', new CancellableEvent(), this.webContents)
    queueMicrotask(() => app.emit('browser-window-created', new CancellableEvent(), this))
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...running.windows.values()]
  }
  static fromWebContents(contents: WebContents | null): BrowserWindow | null {
    return [...running.windows.values()].find((window) => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return running.windows.get(id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...running.windows.values()].at(-1) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  close(): void {
    const event = new CancellableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) app.stay()
    else this.destroy()
  }
  destroy(): void {
    if (this.#isClosing) return
    this.#isClosing = true
    // Chromium now and then closes a page without telling that it is gone: its answer is enough.
    const closed = this.webContents.page().then(({ targetId }) => closeTarget(targetId))
    closed
      .then(() => this.gone())
      .catch((error: unknown) => (isOvertaken(error) ? undefined : hostFault(error)))
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  show(): void {
    this.#isVisible = true
    this.emit('show')
  }
  showInactive(): void {
    this.show()
  }
  hide(): void {
    this.#isVisible = false
  }
  focus(): void {
    this.emit('focus')
  }
  isVisible(): boolean {
    return this.#isVisible
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {
    this.emit('restore')
  }
  getBounds(): Bounds {
    return { ...(this.#isFullScreen ? fullScreenBounds(this.#bounds) : this.#bounds) }
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('moved')
  }
  isFullScreen(): boolean {
    return this.#isFullScreen
  }
  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen
  }
  isMaximized(): boolean {
    return false
  }
  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  removeMenu(): void {
    // Headless windows have no menu bar.
  }

  /** The page has loaded for the first time; for the stand-in's own use. */
  pageLoaded(): void {
    if (this.#isReadyToShow) return
    this.#isReadyToShow = true
    this.emit('ready-to-show')
  }

  /** The page is gone; for the stand-in's own use. */
  gone(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    running.windows.delete(this.id)
    this.emit('closed')
    app.windowGone()
  }
}
