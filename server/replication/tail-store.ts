import type { Head } from '../../shared/journal/record.ts'

/**
 * What became of it. `awaited`: no device has given it whole yet. `completed`: it is in the journal again. `set-aside`:
 * the journal had gone another way, and its acts wait to be looked into. `given-up`: an administrator said that nobody
 * has it whole.
 */
export type TailOutcome = 'awaited' | 'completed' | 'set-aside' | 'given-up'

/** An end of a journal that this hub lacked although it had once signed it: a store was restored from a backup. */
export interface MissingTail {
  readonly session: string
  /** The last position that the hub still had. */
  readonly after: Head
  /** Where the lost end ended, as the device that told of it knew. */
  readonly head: Head
  /** The hash of every record behind `after`, in order. */
  readonly hashes: readonly string[]
  readonly foundAt: string
  readonly outcome: TailOutcome
  /** Null while it is awaited. */
  readonly settledAt: string | null
}

/** Where missing tails are noted. Nothing is ever removed: the fact stays. */
export interface TailStore {
  /** Notes one, or what became of one that was awaited; one that is settled stays as it is. */
  note(tail: MissingTail): Promise<void>
  /** The oldest first. */
  of(session: string): Promise<readonly MissingTail[]>
  /** Of every session. */
  all(): Promise<readonly MissingTail[]>
  awaited(): Promise<readonly MissingTail[]>
}
