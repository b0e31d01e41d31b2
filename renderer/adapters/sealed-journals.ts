import { assertContinues, headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { RunRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'

/** Records sealed together, ready to be written behind `after`. */
export interface SealedRun {
  readonly after: Head
  readonly end: Head
  readonly row: RunRow
}

/**
 * Journals in the page's IndexedDB, sealed by runs: the records that came together share one cell, so that a whole
 * sitting costs a few encryptions. Sealing and opening stand outside transactions; every other method may stand in one.
 */
export class SealedJournals {
  readonly #store: DeviceStore

  constructor(store: DeviceStore) {
    this.#store = store
  }

  /** At least one record, in the order of the chain. */
  async seal(replica: string, after: Head, records: readonly JournalRecord[]): Promise<SealedRun> {
    assertContinues(after, records)
    const end = headAfter(after, records)
    if (end.length === after.length) throw new Error('a run holds at least one record')
    const place = { replica, first: after.length + 1, last: end.length }
    const cell = await this.#store.vault.seal(records, placeOf(place))
    return { after, end, row: { ...place, cell } }
  }

  async open(runs: readonly RunRow[]): Promise<readonly JournalRecord[]> {
    const opened = await Promise.all(
      runs.map((run) => this.#store.vault.open<readonly JournalRecord[]>(run.cell, placeOf(run))),
    )
    return opened.flat()
  }

  async head(replica: string): Promise<Head | null> {
    const row = await this.#store.database.heads.get(replica)
    return row === undefined ? null : { length: row.length, hash: row.hash }
  }

  /** The runs that hold something behind `after`; the first may begin before. */
  runsBehind(replica: string, after: number): Promise<readonly RunRow[]> {
    return this.#store.database.runs
      .where('[replica+last]')
      .between([replica, after], [replica, Number.POSITIVE_INFINITY], false, true)
      .toArray()
  }

  /** Adds a run behind the journal's present end; `conflict`, and nothing written, when it ends elsewhere. */
  async add(run: SealedRun): Promise<'added' | 'conflict'> {
    const present = (await this.head(run.row.replica)) ?? emptyHead
    if (!sameHead(present, run.after)) return 'conflict'
    await this.#put(run)
    return 'added'
  }

  /** Forgets a journal and starts it again. */
  async restart(run: SealedRun): Promise<void> {
    await this.remove(run.row.replica)
    await this.#put(run)
  }

  async remove(replica: string): Promise<void> {
    const { runs, heads } = this.#store.database
    await runs.where('[replica+last]').between([replica, 0], [replica, Number.POSITIVE_INFINITY]).delete()
    await heads.delete(replica)
  }

  async #put({ row, end }: SealedRun): Promise<void> {
    const { runs, heads } = this.#store.database
    await Promise.all([runs.add(row), heads.put({ replica: row.replica, ...end })])
  }
}

function placeOf({ replica, first, last }: Omit<RunRow, 'cell'>): string {
  return `runs/${replica}/${first}-${last}`
}
