import type { Life } from './life.ts'
import type { Link } from './link.ts'
import type { Scheduler } from './scheduler.ts'

/** The server's side of one socket. */
export interface ServerSocket {
  send(text: string): void
  close(code: number): void
  onMessage(hear: (text: string) => void): void
  onClose(tell: () => void): void
}

/** The server as sockets find it. */
export interface SocketServer {
  readonly life: Life
  welcome(socket: ServerSocket): void
}

export interface SocketWires {
  readonly scheduler: Scheduler
  readonly server: () => SocketServer | null
}

type Listener = (event: { readonly data?: unknown; readonly code?: number }) => void

/** `new WebSocket` for the code of one life: what is sent arrives in order, late, or the socket breaks. */
export function socketsOver(wires: SocketWires, life: Life, link: Link): (address: string) => WebSocket {
  return () => new SimSocket(wires, life, link) as unknown as WebSocket
}

class SimSocket {
  readonly #wires: SocketWires
  readonly #life: Life
  readonly #link: Link
  readonly #listeners: { readonly kind: string; readonly listener: Listener }[] = []
  readonly #stopWatching: () => void
  /** When the last message arrives on each side: none overtakes another. */
  readonly #last = { there: 0, here: 0 }
  #server: { readonly life: Life; hear(text: string): void; closed(): void } | null = null
  readyState = 0

  constructor(wires: SocketWires, life: Life, link: Link) {
    this.#wires = wires
    this.#life = life
    this.#link = link
    this.#stopWatching = link.onBreak(() => this.#break(1006))
    life.whenOver(() => this.#break(1006))
    wires.scheduler.after(link.delay(), life, () => this.#connect())
  }

  addEventListener(kind: string, listener: Listener): void {
    this.#listeners.push({ kind, listener })
  }

  send(text: string): void {
    const server = this.#server
    if (server === null || this.readyState !== 1) return
    this.#pass('there', server.life, () => {
      if (this.readyState === 1) server.hear(text)
    })
  }

  close(): void {
    this.#break(1000)
  }

  #connect(): void {
    const server = this.#link.isUp && this.readyState === 0 ? this.#wires.server() : null
    if (server === null) this.#break(1006)
    else this.#open(server)
  }

  #open(server: SocketServer): void {
    this.readyState = 1
    this.#wires.scheduler.actAs(server.life)
    this.#accept(server)
    this.#wires.scheduler.after(0, this.#life, () => this.#tell('open', {}))
  }

  #accept(server: SocketServer): void {
    const heard: ((text: string) => void)[] = []
    const closed: (() => void)[] = []
    this.#server = {
      life: server.life,
      hear: (text) => {
        for (const hear of heard) hear(text)
      },
      closed: () => {
        for (const tell of closed) tell()
      },
    }
    server.life.whenOver(() => this.#break(1006))
    server.welcome({
      send: (text) => this.#pass('here', this.#life, () => this.#tell('message', { data: text })),
      close: (code) => this.#break(code),
      onMessage: (hear) => void heard.push(hear),
      onClose: (tell) => void closed.push(tell),
    })
  }

  #pass(side: 'there' | 'here', receiver: Life, arrive: () => void): void {
    const { scheduler } = this.#wires
    this.#last[side] = Math.max(this.#last[side] + 0.001, scheduler.now + this.#link.delay())
    scheduler.after(this.#last[side] - scheduler.now, receiver, () => {
      if (this.readyState === 1) arrive()
    })
  }

  #break(code: number): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#stopWatching()
    const server = this.#server
    if (server !== null) this.#wires.scheduler.after(this.#link.delay(), server.life, () => server.closed())
    this.#wires.scheduler.after(this.#link.delay(), this.#life, () => this.#tell('close', { code }))
  }

  #tell(kind: string, event: Parameters<Listener>[0]): void {
    if (kind === 'message' && this.readyState !== 1) return
    for (const one of this.#listeners) if (one.kind === kind) one.listener(event)
  }
}
