import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { HeardSignal, Signal, SignalListener, Signals } from '../landlords/signals.ts'

const channel = 'caleol'
/** Before listening again, in milliseconds: a database that starts again takes some seconds. */
const pause = 500
/** How long a database may take to answer, in milliseconds. */
const patience = 5_000

const message = z.strictObject({
  /** The process that sends. */
  from: z.string(),
  landlord: z.string(),
  signal: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grown'), session: z.string(), length: z.number() }),
    z.strictObject({ kind: z.literal('relay') }),
  ]),
})

/**
 * Signals between the servers of one PostgreSQL database, by LISTEN and NOTIFY, on a connection of its own. When that
 * connection breaks it opens another, and tells every listener that it may have missed something.
 */
export class PostgresSignals {
  readonly #url: string
  readonly #onFault: (error: unknown) => void
  readonly #self = randomUUID()
  readonly #listeners = new Map<string, Set<SignalListener>>()
  #client: pg.Client | null = null
  #connecting: Promise<void>
  /** Settled with the signal sent last, and so with all before it. */
  #sent: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #isOpen = true

  constructor(url: string, onFault: (error: unknown) => void) {
    this.#url = url
    this.#onFault = onFault
    this.#connecting = this.#connect()
  }

  /** The signals of one landlord's data. */
  of(landlord: string): Signals {
    return {
      send: (signal) => this.#send(landlord, signal),
      listen: (listener) => this.#listen(landlord, listener),
    }
  }

  async close(): Promise<void> {
    this.#isOpen = false
    clearTimeout(this.#timer)
    await this.#connecting
    // Cut on its way, what was written last would wake nobody.
    await this.#sent
    await this.#client?.end()
  }

  /** Without a line nobody is told: the others find out at their next look. */
  #send(landlord: string, signal: Signal): void {
    const text = JSON.stringify({ from: this.#self, landlord, signal })
    const sent = this.#client?.query('select pg_notify($1, $2)', [channel, text])
    if (sent !== undefined) this.#sent = sent.catch(this.#onFault)
  }

  #listen(landlord: string, listener: SignalListener): () => void {
    const listeners = this.#listeners.get(landlord) ?? new Set()
    this.#listeners.set(landlord, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  async #connect(): Promise<void> {
    const settings = {
      application_name: 'caleol signals',
      keepAlive: true,
      connectionTimeoutMillis: patience,
    }
    const client = new pg.Client({ connectionString: this.#url, ...settings })
    client.on('notification', ({ payload }) => this.#hear(payload))
    // A line that breaks tells it twice, by its error and by its end.
    const broke = new Promise<unknown>((resolve) => {
      client.on('error', resolve)
      client.on('end', () => resolve(null))
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      this.#client = client
      // What was sent before went unheard: at the first start too.
      for (const listeners of this.#listeners.values()) tell(listeners, { kind: 'gap' })
      void broke.then((error) => this.#lost(error))
    } catch (error) {
      client.end().catch(this.#onFault)
      this.#lost(error)
    }
  }

  #lost(error: unknown): void {
    this.#client = null
    if (!this.#isOpen) return
    if (error !== null) this.#onFault(error)
    this.#timer = setTimeout(() => {
      this.#connecting = this.#connect()
    }, pause)
  }

  /** A message of a later version may be unknown here: the next look finds what it tells of. */
  #hear(payload: string | undefined): void {
    const heard = message.safeParse(parsedJson(payload ?? ''))
    if (!heard.success || heard.data.from === this.#self) return
    tell(this.#listeners.get(heard.data.landlord) ?? new Set(), heard.data.signal)
  }
}

function tell(listeners: ReadonlySet<SignalListener>, signal: HeardSignal): void {
  for (const listener of [...listeners]) listener(signal)
}
