import type { Protocol } from './devtools-protocol.ts'

export type Method = keyof Protocol.CommandParameters
export type Parameters<Name extends Method> = Protocol.CommandParameters[Name]
export type Result<Name extends Method> = Protocol.CommandReturnValues[Name]
export type CdpEvent = {
  [Name in keyof Protocol.EventMap]: { readonly method: Name; readonly params: Protocol.EventMap[Name][0] }
}[keyof Protocol.EventMap]

/** Chromium would not do a command. */
export class CdpFailure extends Error {
  override readonly name = 'CdpFailure'
}

/** What the command was meant for has been replaced or closed in the meantime: nothing is wrong. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof CdpFailure && overtaken.test(error.message)
}

const overtaken =
  /Invalid InterceptionId|Session with given id not found|No target with given id|Cannot find (default )?(execution )?context|Target closed|Inspected target navigated|line closed/

interface Waiting {
  readonly method: Method
  readonly resolve: (result: never) => void
  readonly reject: (failure: CdpFailure) => void
}

interface Answer {
  readonly id: number
  readonly result: unknown
  readonly error?: { readonly message: string }
}

type Message = Answer | (CdpEvent & { readonly id?: undefined; readonly sessionId?: string })

/** A line to Chromium's DevTools protocol, shared by the browser and every page's session. */
export class CdpConnection {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, (event: CdpEvent) => void>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message))
    socket.addEventListener('close', () => this.#failAll())
  }

  static open(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url)
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new CdpConnection(socket)), { once: true })
      socket.addEventListener('error', () => reject(new CdpFailure(`no line to ${url}`)), { once: true })
    })
  }

  /** Sends a command to the browser, or to a page's session. Rejects with a CdpFailure. */
  send<Name extends Method>(
    method: Name,
    params: Parameters<Name>,
    sessionId?: string,
  ): Promise<Result<Name>> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }

  /** Hears the events of one session, or of the browser itself under the empty name. */
  listen(sessionId: string, listener: (event: CdpEvent) => void): void {
    this.#listeners.set(sessionId, listener)
  }

  #receive(message: Message): void {
    if (message.id === undefined) this.#listeners.get(message.sessionId ?? '')?.(message)
    else this.#settle(message)
  }

  #settle({ id, result, error }: Answer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (waiting === undefined) throw new Error(`an answer nobody waits for: ${id}`)
    if (error) waiting.reject(new CdpFailure(`${waiting.method}: ${error.message}`))
    else waiting.resolve(result as never)
  }

  #failAll(): void {
    for (const { method, reject } of this.#waiting.values()) reject(new CdpFailure(`${method}: line closed`))
    this.#waiting.clear()
  }
}
