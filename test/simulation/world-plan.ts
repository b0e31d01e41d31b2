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
  /** Whether the devices were connected before, and hold the session as it was imported. */
  readonly isKnown: boolean
  /** How many commands people give. */
  readonly commands: number
  /** How many faults strike, of all kinds. */
  readonly troubles: number
  /** Simulated milliseconds before the network heals and everything starts again. */
  readonly length: number
}

export function planOf(draw: Draw): WorldPlan {
  const isLarge = draw.chance(15)
  const tablets = draw
    .shuffle(['p', 'a', 'm', 'n'])
    .slice(0, isLarge ? draw.integer(2, 3) : draw.integer(1, 2))
  const desks = draw.chance(isLarge ? 100 : 40) ? (['desk-a', 'desk-b'] as const) : (['desk-a'] as const)
  const origin = draw.chance(15) ? 'desk-a' : 'server'
  return {
    tablets,
    desks,
    consoleWindows: tablets.length + desks.length < 5 && draw.chance(30) ? draw.integer(1, 2) : 0,
    origin,
    isKnown: origin === 'server' && draw.chance(85),
    commands: isLarge ? draw.integer(6, 20) : draw.integer(2, 8),
    troubles: isLarge ? draw.integer(4, 14) : draw.integer(1, 8),
    length: draw.pick(isLarge ? [20_000, 60_000] : [3_000, 8_000, 20_000]),
  }
}
