import { Dexie, type Table } from 'dexie'
import { type ReadMark, withPageRead } from './read-state.ts'

/** What members have read, beside the journal and never sent: opaque identifiers and page numbers alone. */
export class ReadMarksDatabase extends Dexie {
  readonly #marks: Table<ReadMark, [string, string, string]>

  constructor(options: ConstructorParameters<typeof Dexie>[1] = {}) {
    super('caleol-reading', options)
    this.version(1).stores({ marks: '[session+seat+item], [session+seat]' })
    this.#marks = this.table('marks')
  }

  /** Everything that this seat has read of this session on this device. */
  async of(session: string, seat: string): Promise<readonly ReadMark[]> {
    return await this.#marks.where('[session+seat]').equals([session, seat]).toArray()
  }

  /** Notes that a page was opened. */
  async noteOpened(opened: Omit<ReadMark, 'pages'>, page: number): Promise<void> {
    await this.transaction('rw', this.#marks, async () => {
      const known = await this.#marks.get([opened.session, opened.seat, opened.item])
      await this.#marks.put(withPageRead(known, opened, page))
    })
  }
}
