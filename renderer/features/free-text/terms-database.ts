import { Dexie, type Table } from 'dexie'
import { type Term, termList } from '../../../shared/domain/free-text/term.ts'

interface ListRow {
  readonly name: 'terms'
  readonly terms: readonly Term[]
}

/** The edited list of terms, kept on this device alone: nothing sends it anywhere. */
export class TermsDatabase extends Dexie {
  readonly #lists: Table<ListRow, string>

  constructor(options: ConstructorParameters<typeof Dexie>[1] = {}) {
    super('caleol-terms', options)
    this.version(1).stores({ lists: 'name' })
    this.#lists = this.table('lists')
  }

  /** The list as it was edited here; null where it never was, or was written by a later application. */
  async edited(): Promise<readonly Term[] | null> {
    const read = termList.safeParse((await this.#lists.get('terms'))?.terms)
    return read.success ? read.data : null
  }

  async keep(terms: readonly Term[]): Promise<void> {
    await this.#lists.put({ name: 'terms', terms })
  }

  /** Goes back to the list that the application is delivered with. */
  async forget(): Promise<void> {
    await this.#lists.delete('terms')
  }
}
