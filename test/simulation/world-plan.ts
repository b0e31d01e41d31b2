import type { Draw } from '../support/random-sitting/draw.ts'

/** What one schedule is made of, drawn from its seed before anything happens. */
export interface WorldPlan {
  /** Members with a tablet. */
  readonly tablets: readonly string[]
  /** Whether a secretary's desk stands in a browser too, and in how many windows (the second is the projection). */
  readonly consoleWindows: number
  readonly desks: readonly ('desk-a' | 'desk-b')[]
  /** Where the session was imported: at the server, or on a desk that the server has not heard of yet. */
  readonly origin: 'server' | 'desk-a'
  /** How many commands people give. */
  readonly commands: number
  /** How many faults strike, of all kinds. */
  readonly troubles: number
  /** Simulated milliseconds before the network heals and everything starts again. */
  readonly length: number
}

export function planOf(draw: Draw): WorldPlan {
  const tablets = draw.shuffle(['p', 'a', 'm', 'n']).slice(0, draw.integer(1, 3))
  const desks = draw.chance(60) ? (['desk-a', 'desk-b'] as const) : (['desk-a'] as const)
  return {
    tablets,
    desks,
    consoleWindows: tablets.length + desks.length < 5 ? draw.integer(0, 2) : 0,
    origin: draw.chance(15) ? 'desk-a' : 'server',
    commands: draw.integer(4, 16),
    troubles: draw.integer(0, 12),
    length: draw.pick([5_000, 20_000, 60_000]),
  }
}
