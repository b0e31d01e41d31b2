import type { PushAnswer } from '../../shared/sync/messages.ts'
import type { RelayedWork } from '../../shared/sync/relay.ts'

/** Where work waits for the hub that it is for, and answers for who asked. Each piece of work is taken once. */
export interface RelayBox {
  /** `life` in milliseconds: what a stopped server left behind is forgotten then. */
  put(hub: string, work: RelayedWork, life: number): Promise<void>
  /** Takes all that waits for that hub, in the order in which it came; nothing whose life is over. */
  take(hub: string): Promise<readonly RelayedWork[]>
  answer(id: string, answer: PushAnswer): Promise<void>
  /** Null as long as there is none. */
  answerOf(id: string): Promise<PushAnswer | null>
  /** Takes back work that nobody has taken; false when somebody has. */
  withdraw(id: string): Promise<boolean>
  remove(id: string): Promise<void>
}
