import type { CivilDate } from '../../shared/domain/calendar.ts'
import type { RegisterEntry } from '../../shared/domain/year/types.ts'
import type { Head } from '../../shared/journal/record.ts'

/** What one session adds to its organisation's register. */
export interface SessionRegister {
  readonly organisation: string
  readonly date: CivilDate
  readonly entries: readonly RegisterEntry[]
}

/** Dates, both included. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * What each session adds to the register, kept beside its journal with the head it was folded at, so that a session is
 * folded again only when its journal has grown. It can always be made anew: the journals are the truth.
 */
export interface RegisterStore {
  /** Where the journal of each session kept stood, for the sessions still stored. */
  positions(): Promise<ReadonlyMap<string, Head>>
  /** Keeps what a session adds, in place of what was kept before; nothing for a session that is not stored. */
  keep(session: string, head: Head, register: SessionRegister): Promise<void>
  /** Keeps nothing of a session any more. */
  forget(session: string): Promise<void>
  /** Whose sittings are kept, in the order of their ids. */
  organisations(): Promise<readonly string[]>
  /** Every entry of an organisation's sittings held in that period, the oldest sitting first. */
  entries(organisation: string, period: Period): Promise<readonly RegisterEntry[]>
}
