import type { SetAsideOutcome, SetAsideSource } from '../../shared/sync/set-aside.ts'

/** Which act: of what session, under which lost hold, at which position of the journal that was not kept. */
export type SetAsideKey = Pick<SetAsideSource, 'session' | 'hub' | 'epoch' | 'position'>

/** An act as it is kept, with what became of it. */
export interface StoredAct extends SetAsideSource {
  readonly outcome: SetAsideOutcome
}

/**
 * Where the acts that a desk decided too late are kept. None is ever removed, an outcome is noted beside; they go with the
 * contents of their session alone.
 */
export interface SetAsideStore {
  /** Durable when it resolves; what is there already stays as it is, with its outcome. */
  add(acts: readonly SetAsideSource[]): Promise<void>
  /** In the order in which they were decided, with what became of each. */
  of(session: string): Promise<readonly StoredAct[]>
  /** How many wait for somebody, by session. */
  waiting(): Promise<ReadonlyMap<string, number>>
  settle(key: SetAsideKey, outcome: SetAsideOutcome): Promise<void>
  /** Whatever became of them. */
  all(): Promise<readonly SetAsideSource[]>
  /** Of a session whose contents were erased. */
  forget(session: string): Promise<void>
  /** Those of this desk that the server has not acknowledged yet. */
  unsent(): Promise<readonly SetAsideSource[]>
  sent(acts: readonly SetAsideKey[]): Promise<void>
}
