import {
  type BackOff,
  isTurnedAway,
  lineRefusals,
  Retries,
  serverRestarts,
} from '../../shared/sync/back-off.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { type News, news, protocolVersion } from '../../shared/sync/messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'

export type LinkState = 'up' | 'down' | 'unauthorised'

export interface NewsLineParts {
  readonly address: string
  readonly token: string
  readonly openSocket: (address: string) => WebSocket
  /** Milliseconds before the next try after failures. */
  readonly delays: BackOff
  /** From 0 to 1, to spread the tries of many desks. */
  readonly random: () => number
  readonly onNews: (news: News) => void
  readonly onState: (state: LinkState) => void
}

/**
 * The line on which the server says "something new", kept open. It tells at once where each journal stands, so that
 * nothing written while the line was down goes unseen.
 */
export class NewsLine {
  readonly #parts: NewsLineParts
  readonly #retries: Retries
  #socket: WebSocket | null = null
  #timer: NodeJS.Timeout | undefined
  #isOpen = true

  constructor(parts: NewsLineParts) {
    this.#parts = parts
    this.#retries = new Retries(parts.delays, parts.random)
    this.#connect()
  }

  close(): void {
    this.#isOpen = false
    clearTimeout(this.#timer)
    this.#socket?.close()
  }

  /** The server answers again by another way: no need to wait for the next try. */
  hurry(): void {
    if (!this.#isOpen || this.#socket !== null) return
    clearTimeout(this.#timer)
    this.#retries.reset()
    this.#connect()
  }

  #connect(): void {
    const { address, token, openSocket, onState } = this.#parts
    const socket = openSocket(new URL(apiPaths.news, address.replace(/^http/, 'ws')).href)
    this.#socket = socket
    socket.addEventListener('open', () => {
      socket.send(JSON.stringify({ kind: 'hello', token, protocol: protocolVersion }))
      this.#retries.reset()
      onState('up')
    })
    socket.addEventListener('message', ({ data }) => this.#hear(String(data)))
    socket.addEventListener('close', ({ code }) => this.#closed(code))
  }

  /** A message of a later version may be unknown here; the next pull brings what it announced. */
  #hear(text: string): void {
    const message = news.safeParse(parsedJson(text))
    if (message.success) this.#parts.onNews(message.data)
  }

  #closed(code: number): void {
    if (!this.#isOpen) return
    this.#parts.onState(code === lineRefusals.unauthorised ? 'unauthorised' : 'down')
    this.#socket = null
    this.#timer = setTimeout(() => this.#connect(), this.#waitAfter(code))
  }

  #waitAfter(code: number): number {
    if (isTurnedAway(code)) return this.#retries.turnedAway()
    return code === serverRestarts ? this.#retries.restarted() : this.#retries.failed()
  }
}
