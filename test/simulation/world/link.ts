import type { Draw } from '../../support/random-sitting/draw.ts'

/** How the line between one machine and the server behaves, for as long as it does. Percents and milliseconds. */
export interface LinkMood {
  readonly isUp: boolean
  /** Of the messages, how many never arrive. */
  readonly lost: number
  /** Of the requests, how many arrive twice. */
  readonly repeated: number
  readonly delay: { readonly least: number; readonly most: number }
}

export const calm: LinkMood = { isUp: true, lost: 0, repeated: 0, delay: { least: 1, most: 20 } }
export const cut: LinkMood = { ...calm, isUp: false }

/** A line that drops, repeats and delays. */
export function badMood(draw: Draw): LinkMood {
  return {
    isUp: true,
    lost: draw.pick([0, 5, 20, 50]),
    repeated: draw.pick([0, 10, 30]),
    delay: { least: 1, most: draw.pick([20, 300, 3_000]) },
  }
}

/** The line of one machine. Moods change; listeners hear when it is cut. */
export class Link {
  readonly name: string
  readonly #draw: Draw
  readonly #cutters = new Set<() => void>()
  #mood: LinkMood = calm

  constructor(name: string, draw: Draw) {
    this.name = name
    this.#draw = draw
  }

  get isUp(): boolean {
    return this.#mood.isUp
  }

  become(mood: LinkMood): void {
    this.#mood = mood
    if (!mood.isUp) this.breakSockets()
  }

  /** Every open socket of this line breaks: a proxy was restarted, a tablet changed its network. */
  breakSockets(): void {
    for (const cutOne of [...this.#cutters]) cutOne()
  }

  onBreak(cutOne: () => void): () => void {
    this.#cutters.add(cutOne)
    return () => void this.#cutters.delete(cutOne)
  }

  /** Milliseconds until a message arrives, or null when it never does. */
  passage(): number | null {
    if (!this.#mood.isUp || this.#draw.chance(this.#mood.lost)) return null
    return this.delay()
  }

  delay(): number {
    const { least, most } = this.#mood.delay
    return this.#draw.integer(least, most)
  }

  isRepeated(): boolean {
    return this.#draw.chance(this.#mood.repeated)
  }
}
