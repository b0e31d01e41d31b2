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

/** How much happens: most worlds are small, so that many are run, and some have everybody in them. */
interface Size {
  readonly tablets: readonly [least: number, most: number]
  /** Percent of the worlds with a second desk, and with a console in a browser. */
  readonly otherDesk: number
  readonly console: number
  readonly commands: readonly [least: number, most: number]
  readonly troubles: readonly [least: number, most: number]
  readonly lengths: readonly number[]
}

const tiny: Size = {
  tablets: [1, 1],
  otherDesk: 0,
  console: 10,
  commands: [2, 5],
  troubles: [1, 4],
  lengths: [2_000, 8_000],
}
const small: Size = {
  tablets: [1, 2],
  otherDesk: 50,
  console: 30,
  commands: [2, 8],
  troubles: [1, 7],
  lengths: [3_000, 8_000, 20_000],
}
const large: Size = {
  tablets: [2, 3],
  otherDesk: 100,
  console: 50,
  commands: [6, 20],
  troubles: [4, 14],
  lengths: [20_000, 60_000],
}

export function planOf(draw: Draw): WorldPlan {
  const size = draw.pick([tiny, tiny, tiny, tiny, tiny, small, small, small, small, large])
  const tablets = draw.shuffle(['p', 'a', 'm', 'n']).slice(0, draw.integer(...size.tablets))
  const desks = draw.chance(size.otherDesk) ? (['desk-a', 'desk-b'] as const) : (['desk-a'] as const)
  const hasRoom = tablets.length + desks.length < 5
  const origin = draw.chance(15) ? 'desk-a' : 'server'
  return {
    tablets,
    desks,
    consoleWindows: hasRoom && draw.chance(size.console) ? draw.integer(1, 2) : 0,
    origin,
    isKnown: origin === 'server' && draw.chance(85),
    commands: draw.integer(...size.commands),
    troubles: draw.integer(...size.troubles),
    length: draw.pick(size.lengths),
  }
}
