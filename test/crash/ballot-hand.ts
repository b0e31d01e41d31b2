import type { Page } from 'playwright-core'
import { type Choice, VotePanel } from '../e2e/pages/vote-panel.ts'
import type { SittingBook } from '../e2e/support/sitting-book.ts'

/** One ballot entered on the screen. `isTold` once the screen showed it as taken: it is acknowledged from then on. */
export interface Entry {
  readonly ballot: string
  isTold: boolean
}

const choices: readonly Choice[] = ['for', 'against', 'abstain', 'not-voting']
/** Longer, and the page is dead: the entry is not acknowledged. */
const patience = 8_000

/**
 * Enters ballots on the console one after the other, each other than the one before of that seat, and remembers which
 * were acknowledged.
 */
export class BallotHand {
  #entries: Entry[] = []
  readonly #book: SittingBook
  readonly #seats: readonly string[]
  #isStopped = false

  constructor(book: SittingBook, seats: readonly string[]) {
    this.#book = book
    this.#seats = seats
  }

  /** Goes on until it is stopped, or the page dies under its hand. */
  async enter(page: Page): Promise<void> {
    this.#isStopped = false
    const panel = new VotePanel(page)
    while (!this.#isStopped) {
      const entry = this.#next()
      const [seat = '', choice = 'for'] = entry.ballot.split(' ')
      this.#entries.push(entry)
      try {
        const name = this.#book.seatName(seat)
        await panel.choice(name, choice as Choice).click({ timeout: patience })
        await panel
          .ballot(name, choice as Choice)
          .and(page.getByRole('radio', { checked: true }))
          .waitFor({ timeout: patience })
        entry.isTold = true
      } catch {
        // The page died, or was closed: what became of this one, the journal tells.
        return
      }
    }
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** What became of those of which nothing was told: the journal says it. */
  settle(entries: readonly Entry[]): void {
    this.#entries = [...entries]
  }

  stop(): void {
    this.#isStopped = true
  }

  #next(): Entry {
    const seat = this.#seats[this.#entries.length % this.#seats.length] ?? ''
    const possible = this.#possibleOf(seat)
    const choice = choices.find((one) => !possible.includes(`${seat} ${one}`))
    // A choice that stands already would be no command, and would be taken for an acknowledged one.
    if (choice === undefined) throw new Error(`nobody knows any more what ${seat} has chosen`)
    return { ballot: `${seat} ${choice}`, isTold: false }
  }

  /** The ballots that the seat may have now: the last one told, and those entered since of which nothing was told. */
  #possibleOf(seat: string): readonly string[] {
    const own = this.#entries.filter(({ ballot }) => ballot.startsWith(`${seat} `))
    const told = own.findLastIndex(({ isTold }) => isTold)
    return own.slice(Math.max(0, told)).map(({ ballot }) => ballot)
  }
}
