import { type BackOff, isTurnedAway, Retries, serverRestarts } from '../../shared/sync/back-off.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { type News, news, type PullRequest, protocolVersion } from '../../shared/sync/messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'

export interface NewsSocketParts {
  /** `wss://host` or `ws://host`. */
  readonly origin: string
  readonly openSocket: (address: string) => WebSocket
  readonly token: () => Promise<string | null>
  readonly onNews: (news: News) => void
  readonly onLine: (state: 'up' | 'down') => void
  /** The line never opened, or the server would not have this device: only another call tells whether it is there. */
  readonly onUnsettled: () => void
  /** From 0 to 1, to spread the tries of many devices. */
  readonly random: () => number
}

const backOff: BackOff = { first: 1_000, longest: 15_000 }
/** `WebSocket.CONNECTING` and `OPEN`, which Node's other sockets do not name. */
const connecting = 0
const open = 1

/**
 * The line on which the server says "something new". Opens again by itself, waiting longer after each failure (half a
 * second to fifteen); a device that finds the network again does not wait.
 */
export class NewsSocket {
  readonly #parts: NewsSocketParts
  readonly #retries: Retries
  #socket: WebSocket | null = null
  /** The same, once it has said who it is. */
  #greeted: WebSocket | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #isRunning = false

  constructor(parts: NewsSocketParts) {
    this.#parts = parts
    this.#retries = new Retries(backOff, parts.random)
  }

  start(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    void this.#open()
  }

  stop(): void {
    this.#isRunning = false
    this.#clearTimer()
    const socket = this.#socket
    this.#socket = null
    // One that is still connecting is closed when it opens: a browser complains of a line cut before it is established.
    if (socket !== null && socket.readyState !== connecting) socket.close()
  }

  /** Says where this device stands, so that what follows comes with the news; unsaid without a line. */
  stand(place: PullRequest): void {
    if (this.#greeted?.readyState === open) this.#greeted.send(JSON.stringify({ kind: 'stand', ...place }))
  }

  /** Opens at once: the network is back, or a credential has just been given. */
  hurry(): void {
    if (!this.#isRunning || this.#socket !== null) return
    this.#retries.reset()
    void this.#open()
  }

  async #open(): Promise<void> {
    this.#clearTimer()
    const token = await this.#parts.token()
    if (!this.#isRunning || this.#socket !== null || token === null) return
    const socket = this.#parts.openSocket(`${this.#parts.origin}${apiPaths.news}`)
    this.#socket = socket
    socket.addEventListener('open', () => this.#greet(socket, token))
    socket.addEventListener('message', (event) => this.#hear(event.data))
    socket.addEventListener('close', ({ code }) => this.#closed(socket, code))
  }

  #greet(socket: WebSocket, token: string): void {
    if (this.#socket !== socket) {
      socket.close()
      return
    }
    socket.send(JSON.stringify({ kind: 'hello', token, protocol: protocolVersion }))
    this.#greeted = socket
    this.#retries.reset()
    this.#parts.onLine('up')
  }

  /** A message of a later version, or cut on its way, may be unknown here; the next pull brings what it announced. */
  #hear(data: unknown): void {
    if (typeof data !== 'string') return
    const message = news.safeParse(parsedJson(data))
    if (message.success) this.#parts.onNews(message.data)
  }

  #closed(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return
    const wasUp = this.#greeted === socket
    this.#socket = null
    if (!this.#isRunning) return
    if (wasUp && !isTurnedAway(code)) this.#parts.onLine('down')
    else this.#parts.onUnsettled()
    this.#timer = setTimeout(() => void this.#open(), this.#waitAfter(code))
  }

  #waitAfter(code: number): number {
    if (isTurnedAway(code)) return this.#retries.turnedAway()
    return code === serverRestarts ? this.#retries.restarted() : this.#retries.failed()
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
