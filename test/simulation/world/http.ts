import type { Life } from './life.ts'
import type { Link } from './link.ts'
import type { Scheduler } from './scheduler.ts'
import { callOff } from './virtual-time.ts'

/** What arrives at the server: who asked by which token, where, and the body as it travels. */
export interface Asked {
  readonly path: string
  readonly token: string | null
  readonly body: string | null
}

export interface Answered {
  readonly status: number
  readonly body: string
}

/** The server as the network finds it: a life, when one is running, that answers. */
export interface Listening {
  readonly life: Life
  answer(asked: Asked): Promise<Answered>
}

export interface HttpWires {
  readonly scheduler: Scheduler
  readonly server: () => Listening | null
}

/** `fetch` for the code of one life, over that line: requests and answers get lost, come late and come twice. */
export function fetchOver(wires: HttpWires, life: Life, link: Link): typeof fetch {
  return (input, init = {}) =>
    new Exchange(wires, life, link, askedOf(String(input), init), init.signal).begin()
}

function askedOf(address: string, { headers, body }: RequestInit): Asked {
  const given = (headers ?? {}) as Readonly<Record<string, string>>
  const bearer = given.authorization
  return {
    path: address.replace(/^https?:\/\/[^/]+/, ''),
    token: bearer === undefined ? null : bearer.replace('Bearer ', ''),
    body: typeof body === 'string' ? body : null,
  }
}

class Exchange {
  readonly #wires: HttpWires
  readonly #life: Life
  readonly #link: Link
  readonly #asked: Asked
  readonly #signal: AbortSignal | null | undefined
  #isOver = false

  constructor(
    wires: HttpWires,
    life: Life,
    link: Link,
    asked: Asked,
    signal: AbortSignal | null | undefined,
  ) {
    this.#wires = wires
    this.#life = life
    this.#link = link
    this.#asked = asked
    this.#signal = signal
  }

  begin(): Promise<Response> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        if (this.#isOver) return
        this.#isOver = true
        callOff(this.#signal)
        settle()
      }
      const fail = () => end(() => reject(new TypeError('the line is cut')))
      this.#signal?.addEventListener('abort', fail)
      this.#send({ fail, arrive: (answered) => end(() => resolve(responseOf(answered))) })
      if (this.#link.isRepeated()) this.#send({ fail: () => undefined, arrive: () => undefined })
    })
  }

  #send(asker: { fail(): void; arrive(answered: Answered): void }): void {
    const { scheduler, server } = this.#wires
    const there = this.#link.passage()
    if (there === null) return
    scheduler.after(there, null, () => {
      const listening = this.#link.isUp ? server() : null
      if (listening === null) return void scheduler.after(this.#link.delay(), this.#life, asker.fail)
      scheduler.actAs(listening.life)
      listening.answer(this.#asked).then((answered) => {
        const back = this.#link.passage()
        if (back === null) return
        scheduler.after(back, this.#life, () => {
          if (this.#link.isUp) asker.arrive(answered)
        })
      })
    })
  }
}

/** What both of the product's readers of answers look at. */
function responseOf({ status, body }: Answered): Response {
  const read = { status, ok: status === 200, json: async () => JSON.parse(body), text: async () => body }
  return read as unknown as Response
}
