import type { Apply } from '../journal/fold.ts'
import type { Scope } from '../journal/record.ts'

/** What the hub reads of any command. */
export interface AnyCommand {
  readonly id: string
  readonly at: string
  readonly by: string
}

/** Why a command is refused, whatever the domain. */
export interface AnyRefusal {
  readonly refused: string
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What a hub needs of a domain. `shared/sync` knows none: it receives one. Every function is pure. */
export interface HubDomain<State, Command extends AnyCommand, Event extends { readonly type: string }> {
  /** Checks the shape of what came in. */
  read(input: unknown): { readonly command: Command } | { readonly refusal: AnyRefusal }
  decide(
    state: State,
    command: Command,
    context: { readonly receivedAt: string },
  ):
    | { readonly kind: 'accepted'; readonly events: readonly Event[] }
    | { readonly kind: 'refused'; readonly refusal: AnyRefusal }
  readonly apply: Apply<State>
  /** Who may hold an event's content, as the state before it stands. */
  scopeOf(state: State | null, event: Event): Scope
  versionOf(event: Event): number
  /** The items whose content a seat may hold. */
  readableItems(state: State, seat: string): readonly string[]
}
