import { join } from 'node:path'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type BrowserTarget, BrowserWorld } from './browser-world.ts'
import { type DesktopTarget, DesktopWorld } from './desktop-world.ts'
import { drawnFrom } from './drawn.ts'
import type { World } from './world.ts'

export type Target = BrowserTarget | DesktopTarget

export interface CrashOptions {
  /** Whom to kill, in order. */
  readonly kills: readonly Target[]
  readonly seed: number
  readonly log: (line: string) => void
}

export interface CrashReport {
  readonly kills: number
  readonly acknowledged: number
  readonly records: number
}

/** In milliseconds: how long ballots are entered before a kill, at most. */
const longestWait = 1_500

/**
 * Kills real processes one after the other at drawn instants; after each, the journal verifies, every acknowledged command
 * is in it once, and the application is open again where it was. Throws at the first that is not so, with the seed.
 */
export async function crashRun({ kills, seed, log }: CrashOptions): Promise<CrashReport> {
  const folder = await temporaryFolder()
  const worlds = new Worlds(folder.path)
  const draw = drawnFrom(seed)
  let records = 0
  try {
    for (const [index, target] of kills.entries()) {
      const wait = Math.round(draw() * longestWait)
      const world = await worlds.of(target)
      await world.killDuring(target, wait)
      records = await world.check()
      log(`kill ${index + 1} of ${kills.length}: ${target} after ${wait} ms; ${records} records, whole`)
    }
    return { kills: kills.length, acknowledged: worlds.acknowledged, records }
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error })
  } finally {
    await worlds.close()
    await folder.remove()
  }
}

/** Out of twelve: what starts slowly is killed less often. */
const often: readonly Target[] = [
  ...Array<Target>(5).fill('server'),
  ...Array<Target>(4).fill('page'),
  ...Array<Target>(2).fill('browser'),
  'desktop',
]

/** That many kills of drawn targets. */
export function drawnKills(count: number, seed: number): readonly Target[] {
  const draw = drawnFrom(seed + 1)
  return Array.from({ length: count }, () => often[Math.floor(draw() * often.length)] ?? 'server')
}

/** Opened when first killed in. */
class Worlds {
  readonly #folder: string
  #browser: BrowserWorld | null = null
  #desktop: DesktopWorld | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  async of(target: Target): Promise<World<Target>> {
    if (target === 'desktop') {
      this.#desktop ??= await DesktopWorld.open(join(this.#folder, 'desktop'))
      return this.#desktop as World<Target>
    }
    this.#browser ??= await BrowserWorld.open(join(this.#folder, 'browser'))
    return this.#browser as World<Target>
  }

  get acknowledged(): number {
    return (this.#browser?.acknowledged ?? 0) + (this.#desktop?.acknowledged ?? 0)
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    await this.#desktop?.close()
  }
}
