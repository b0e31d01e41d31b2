import type { Kind } from '../pages/proposal-pane.ts'
import type { Choice, Method } from '../pages/vote-panel.ts'

/** One decision in the words of the screen. */
export interface WrittenDecision {
  readonly name: string
  readonly kind: Kind
  readonly rank: number | null
  readonly motive: string | null
  readonly statement: string | null
  readonly document: string | null
  readonly deadline: string | null
}

/** The acts that the chair does in one of two ways: with a pointer, or with the keys of the screen alone. */
export interface ChairHand {
  /** Turns the room to an item. */
  call(item: string): Promise<void>
  /** Proposes these decisions on the dwelling looked at; `others` are its candidates of whom nothing is said. */
  propose(decisions: readonly WrittenDecision[], others: readonly string[]): Promise<void>
  /** Asks for a vote, without waiting for it to be open. */
  openVote(method: Method): Promise<void>
  /** Records that a member leaves the room for the item looked at, or comes back. */
  recuse(name: string): Promise<void>
  cancelRecusal(name: string): Promise<void>
  cast(name: string, choice: Choice): Promise<void>
  closeVote(): Promise<void>
  adopt(): Promise<void>
}
