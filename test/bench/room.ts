import { WebSocket } from 'ws'
import { emptyHead, type Head } from '../../shared/journal/record.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { type News, protocolVersion } from '../../shared/sync/messages.ts'
import type { Device, Served } from './served.ts'
import { voters } from './sittings.ts'

/** Tablets in a room: each keeps its line open, says where it stands and keeps what the news bring, as a member's does. */
export interface Room {
  /** Resolves when every tablet has pulled up to that length. */
  reached(length: number): Promise<void>
  close(): void
}

/** Pairs and connects that many tablets, spread over the members. */
export async function openRoom(server: Served, session: string, count: number): Promise<Room> {
  const seats = Array.from({ length: count }, (_, index) => voters[index % voters.length] ?? 's1')
  const tablets: Tablet[] = []
  for (const seat of seats) tablets.push(new Tablet(server.origin, session, await server.seat(session, seat)))
  await Promise.all(tablets.map((tablet) => tablet.open()))
  return {
    reached: async (length) => void (await Promise.all(tablets.map((tablet) => tablet.reached(length)))),
    close: () => {
      for (const tablet of tablets) tablet.close()
    },
  }
}

/** What a tablet says and asks, without its screen: sixty screens on one machine would be measured in its place. */
class Tablet {
  readonly #session: string
  readonly #device: Device
  readonly #address: string
  readonly #waiting = new Set<() => void>()
  #socket: WebSocket | null = null
  #head: Head = emptyHead
  #rights = ''
  #announced = 0
  #pulling: Promise<void> | null = null

  constructor(origin: string, session: string, device: Device) {
    this.#session = session
    this.#device = device
    this.#address = `${origin.replace(/^http/, 'ws')}${apiPaths.news}`
  }

  async open(): Promise<void> {
    const socket = new WebSocket(this.#address)
    this.#socket = socket
    await new Promise((opened) => socket.once('open', opened))
    socket.on('message', (data) => this.#hear(JSON.parse(String(data))))
    socket.send(JSON.stringify({ kind: 'hello', token: this.#device.token, protocol: protocolVersion }))
    await this.reached(1)
  }

  async reached(length: number): Promise<void> {
    while (this.#head.length < length) await new Promise<void>((step) => this.#waiting.add(step))
  }

  close(): void {
    this.#socket?.close()
  }

  #hear({ length, brought }: News): void {
    this.#announced = Math.max(this.#announced, length)
    if (brought?.after === this.#head.length) this.#reach(brought.head)
    this.#pulling ??= this.#pull().finally(() => {
      this.#pulling = null
    })
  }

  #reach(head: Head): void {
    this.#head = head
    for (const step of this.#waiting) step()
    this.#waiting.clear()
  }

  async #pull(): Promise<void> {
    while (this.#head.length < this.#announced) {
      const { length, hash } = this.#head
      const request = { session: this.#session, after: length, hash, rights: this.#rights }
      const answer = JSON.parse(await this.#device.post(apiPaths.pull, request))
      const { seq, hash: last } = answer.records.at(-1).envelope
      this.#rights = answer.rights
      this.#socket?.send(
        JSON.stringify({ ...request, kind: 'stand', after: seq, hash: last, rights: this.#rights }),
      )
      this.#reach({ length: seq, hash: last })
    }
  }
}
