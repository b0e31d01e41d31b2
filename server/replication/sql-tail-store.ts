import { z } from 'zod'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database, MissingTailTable } from '../adapters/database.ts'
import type { MissingTail, TailStore } from './tail-store.ts'

const outcome = z.enum(['awaited', 'completed', 'set-aside', 'given-up'])
const head = z.strictObject({ length: z.number(), hash: z.string() })
const storedTail = z.strictObject({ after: head, head, hashes: z.array(z.string()) })

/** Missing tails in a hub's own database: positions and hashes alone, nothing of what was decided. */
export class SqlTailStore implements TailStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async note(tail: MissingTail): Promise<void> {
    await this.#database
      .insertInto('missing_tails')
      .values(rowOf(tail))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await this.#database
      .updateTable('missing_tails')
      .set({ outcome: tail.outcome, settled_at: tail.settledAt })
      .where('session', '=', tail.session)
      .where('hash', '=', tail.head.hash)
      .where('outcome', '=', 'awaited')
      .execute()
  }

  async of(session: string): Promise<readonly MissingTail[]> {
    const rows = await this.#rows().where('session', '=', session).execute()
    return rows.map(tailOf)
  }

  async all(): Promise<readonly MissingTail[]> {
    return (await this.#rows().execute()).map(tailOf)
  }

  async awaited(): Promise<readonly MissingTail[]> {
    const rows = await this.#rows().where('outcome', '=', 'awaited').execute()
    return rows.map(tailOf)
  }

  #rows() {
    return this.#database.selectFrom('missing_tails').selectAll().orderBy('found_at').orderBy('hash')
  }
}

function rowOf({ session, foundAt, outcome: state, settledAt, ...places }: MissingTail): MissingTailTable {
  return {
    session,
    hash: places.head.hash,
    places: JSON.stringify(places),
    outcome: state,
    found_at: foundAt,
    settled_at: settledAt,
  }
}

/** Throws for a row that this store did not write so: somebody else changed it. */
function tailOf({ session, places, found_at, settled_at, outcome: state }: MissingTailTable): MissingTail {
  return {
    session,
    ...storedTail.parse(parsedJson(places)),
    foundAt: found_at,
    outcome: outcome.parse(state),
    settledAt: settled_at,
  }
}
