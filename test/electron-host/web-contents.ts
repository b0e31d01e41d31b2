import { EventEmitter } from 'node:events'
import type { BrowserWindow } from './browser-window.ts'
import { CancellableEvent } from './cancellable-event.ts'
import { type CdpEvent, isOvertaken } from './cdp-connection.ts'
import type { Protocol } from './devtools-protocol.ts'
import { hostFault } from './fault.ts'
import { encode } from './ipc-codec.ts'
import { invocations } from './ipc-main.ts'
import { abortRequest, answerRequest } from './page-requests.ts'
import type { PageTarget } from './page-target.ts'
import { toApplicationUrl, toChromiumUrl } from './scheme-map.ts'
import { defaultSession } from './session.ts'
import { type FromPage, type Invocation, receiveBinding, sendBinding, type ToPage } from './wire.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** A window's page as the main process sees it. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly session = defaultSession
  readonly mainFrame: { readonly url: string; readonly parent: null }
  readonly #window: BrowserWindow
  readonly #page: Promise<PageTarget>
  #targetId: string | null = null
  #url = ''
  #asked: string | null = null
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(window: BrowserWindow, open: (listener: (event: CdpEvent) => void) => Promise<PageTarget>) {
    super()
    this.#window = window
    this.id = window.id
    const frameUrl = () => this.#url
    this.mainFrame = {
      get url() {
        return frameUrl()
      },
      parent: null,
    }
    this.#page = open((event) => this.#hear(event))
    this.#page.then(({ targetId }) => {
      this.#targetId = targetId
    }, hostFault)
  }

  /** The page itself, once it is open; for the stand-in's own use. */
  page(): Promise<PageTarget> {
    return this.#page
  }

  /** The name that Chromium gives the page, or null until it is open. */
  targetId(): string | null {
    return this.#targetId
  }

  async loadURL(url: string): Promise<void> {
    this.#asked = url
    const page = await this.#page
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await page.send('Page.navigate', { url: toChromiumUrl(url) })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }
  getURL(): string {
    return this.#url
  }
  reload(): void {
    this.#asked = this.#url
    this.#later((page) => page.send('Page.reload', {}))
  }
  send(channel: string, ...given: unknown[]): void {
    this.#deliver({ kind: 'message', channel, body: encode(given) })
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  isDestroyed(): boolean {
    return this.#window.isDestroyed()
  }
  close(): void {
    this.#window.close()
  }

  #hear({ method, params }: CdpEvent): void {
    if (method === 'Fetch.requestPaused') this.#later((page) => this.#request(page, params))
    else if (method === 'Runtime.bindingCalled' && params.name === sendBinding) this.#message(params.payload)
    else if (method === 'Page.frameNavigated') this.#navigated(params.frame)
    else if (method === 'Page.navigatedWithinDocument') this.#url = toApplicationUrl(params.url)
    else if (method === 'Page.domContentEventFired') this.emit('dom-ready')
    else if (method === 'Page.loadEventFired') this.#loaded()
    else if (method === 'Page.windowOpen') this.#windowOpen(params.url)
  }

  #navigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId !== undefined) return
    this.#url = toApplicationUrl(frame.url + (frame.urlFragment ?? ''))
    this.emit('did-navigate', new CancellableEvent(), this.#url)
  }

  #loaded(): void {
    this.emit('did-finish-load')
    this.#window.pageLoaded()
  }

  #windowOpen(chromiumUrl: string): void {
    const url = toApplicationUrl(chromiumUrl)
    const { action } = this.#openHandler({ url })
    if (action === 'allow') hostFault(new Error('windows opened by a page are not played here'))
  }

  async #request(page: PageTarget, paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const url = toApplicationUrl(paused.request.url)
    if (paused.resourceType === 'Document' && this.#isStopped(url)) return abortRequest(page, paused)
    await answerRequest(page, paused)
  }

  /** Asks `will-navigate` when the page, not the main process, wants to go elsewhere. */
  #isStopped(url: string): boolean {
    const isAsked = this.#asked?.split('#')[0] === url
    this.#asked = null
    if (isAsked) return false
    const event = Object.assign(new CancellableEvent(), { url })
    this.emit('will-navigate', event, url)
    return event.defaultPrevented
  }

  #message(text: string): void {
    const message = JSON.parse(text) as FromPage
    if (message.kind === 'open') this.#windowOpen(message.url)
    else void this.#invoke(message).catch(hostFault)
  }

  async #invoke(message: Invocation): Promise<void> {
    this.#deliver(await invocations.answer(message, { sender: this, senderFrame: this.mainFrame }))
  }

  /** A page that is not loaded, or loading another document, loses the message, as in Electron. */
  #deliver(message: ToPage): void {
    const expression = `window.${receiveBinding}?.(${JSON.stringify(message)})`
    this.#later((page) => page.send('Runtime.evaluate', { expression }))
  }

  /** Works on the page when it is open; only a page that is gone excuses a failure. */
  #later(work: (page: PageTarget) => Promise<unknown>): void {
    void this.#page.then(work).catch((error: unknown) => {
      if (!(this.isDestroyed() || isOvertaken(error))) hostFault(error)
    })
  }
}
