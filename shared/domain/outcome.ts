import type { DomainEvent } from './events.ts'
import { firstRefusal, type Guard } from './guards.ts'
import type { Refusal } from './refusal.ts'

/** What a hub answers to a command. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly events: readonly DomainEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What a hub adds to a command: when it received it. Windows are judged on this, never on the sender's clock. */
export interface DecideContext {
  readonly receivedAt: string
}

export function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal }
}

/** The events when no guard refuses. Events are computed only then: they may rely on what the guards checked. */
export function acceptWhen(guards: readonly Guard[], events: () => readonly DomainEvent[]): Outcome {
  const refusal = firstRefusal(guards)
  return refusal === null ? { kind: 'accepted', events: events() } : refused(refusal)
}
