import { protocolHeaders } from '../support/test-server.ts'

/**
 * A second device of the secretary that sends ballots straight to the server, one after the other. One that is not
 * answered is sent again under its id, as every device does.
 */
export class HttpHand {
  readonly #session: string
  readonly #item: string
  readonly #seats: readonly string[]
  readonly #acknowledged: string[] = []
  #token = ''
  #count = 0
  #isStopped = false

  constructor(session: string, item: string, seats: readonly string[]) {
    this.#session = session
    this.#item = item
    this.#seats = seats
  }

  async pair(address: string, consoleLink: string): Promise<void> {
    const code = new URL(consoleLink).hash.replace('#code=', '')
    const answer = await this.#ask(address, '/api/pair', { code })
    this.#token = String(answer?.token)
  }

  /** Goes on until it is stopped, or the server answers no more. */
  async send(address: string): Promise<void> {
    this.#isStopped = false
    while (!this.#isStopped) {
      const command = this.#command()
      const answer = await this.#ask(address, '/api/push', { session: this.#session, commands: [command] })
      const [one] = Array.isArray(answer?.answers) ? answer.answers : []
      if (one?.command !== command.id) return
      if (one.refused !== undefined) throw new Error(`${command.id} was refused: ${one.refused}`)
      this.#acknowledged.push(command.id)
      this.#count += 1
    }
  }

  stop(): void {
    this.#isStopped = true
  }

  get acknowledged(): readonly string[] {
    return this.#acknowledged
  }

  #command() {
    const seat = this.#seats[this.#count % this.#seats.length]
    const round = Math.floor(this.#count / this.#seats.length)
    return {
      id: `http-${this.#count}`,
      type: 'CastBallot',
      at: new Date().toISOString(),
      by: 'secretary',
      item: this.#item,
      seat,
      choice: round % 2 === 0 ? 'for' : 'against',
    }
  }

  /** Null when no answer came. */
  async #ask(address: string, path: string, body: object) {
    const token = this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` }
    try {
      const response = await fetch(new URL(path, address), {
        method: 'POST',
        headers: { ...protocolHeaders, ...token, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(5_000),
      })
      return await response.json()
    } catch {
      return null
    }
  }
}
