import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { PoolUse } from '../host/data-place.ts'

/** What is measured at the moment of a scrape. */
export interface MeasuredNow {
  /** Open lines of news. */
  readonly lines: () => number
  /** Sessions stored, of every landlord; null while the database does not answer. */
  readonly sessions: () => Promise<number | null>
  /** Null where there is no pool. */
  readonly pool: () => PoolUse | null
}

/** In seconds: a call takes some milliseconds, an import some seconds, the making of documents more. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/**
 * What a running server tells whoever watches over it, in Prometheus' text: numbers alone. No name, no session, no device
 * and no address stands in a label: each is of a closed list.
 */
export class ServerMetrics {
  readonly #registry = new Registry()
  readonly #commands: Counter<'command' | 'outcome'>
  readonly #calls: Histogram<'call' | 'status'>

  constructor(now: MeasuredNow) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#commands = new Counter({
      name: 'caleol_commands_total',
      help: 'Commands answered, by kind and outcome: accepted, or why not',
      labelNames: ['command', 'outcome'],
      registers,
    })
    this.#calls = new Histogram({
      name: 'caleol_call_seconds',
      help: 'Calls answered, by path and status, and the seconds they took',
      labelNames: ['call', 'status'],
      buckets,
      registers,
    })
    measure(registers, now)
  }

  /** One command was answered. Both words are of closed lists. */
  decided(command: string, outcome: string): void {
    this.#commands.inc({ command, outcome })
  }

  /** One call was answered. `call` is the path of a route, never the address that was asked. */
  answered(call: string, status: number, seconds: number): void {
    this.#calls.observe({ call, status: String(status) }, seconds)
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}

function measure(registers: Registry[], { lines, sessions, pool }: MeasuredNow): void {
  new Gauge({
    name: 'caleol_lines_open',
    help: 'Open lines of news',
    registers,
    collect() {
      this.set(lines())
    },
  })
  new Gauge({
    name: 'caleol_sessions_held',
    help: 'Sessions stored, of every landlord',
    registers,
    async collect() {
      // Not a number is not zero: the other measures are told all the same, when they are needed most.
      this.set((await sessions()) ?? Number.NaN)
    },
  })
  new Gauge({
    name: 'caleol_pool_connections',
    help: 'Connections to the database by state, and calls that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(pool() ?? {})) this.set({ state }, count)
    },
  })
}
