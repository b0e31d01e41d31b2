import {
  type SetAsideOutcome,
  type SetAsideSource,
  setAsideOutcome,
  setAsideSource,
} from '../../shared/sync/set-aside.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database, SetAsideTable } from '../adapters/database.ts'
import type { Sealer } from '../keys/sealer.ts'
import type { SetAsideKey, SetAsideStore, StoredAct } from './set-aside-store.ts'

const waiting: SetAsideOutcome = { kind: 'waiting', refusal: null }

/** Acts set aside in a hub's own database, encrypted as its journals are. */
export class SqlSetAsideStore implements SetAsideStore {
  readonly #database: Database
  readonly #sealer: Sealer

  constructor(database: Database, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async add(acts: readonly SetAsideSource[]): Promise<void> {
    if (acts.length === 0) return
    await this.#database
      .insertInto('set_aside_acts')
      .values(acts.map((act) => this.#rowOf(act)))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async of(session: string): Promise<readonly StoredAct[]> {
    const rows = await this.#database
      .selectFrom('set_aside_acts')
      .selectAll()
      .where('session', '=', session)
      .orderBy('epoch')
      .orderBy('position')
      .execute()
    return rows.map((row) => ({ ...this.#sourceOf(row), outcome: this.#outcomeOf(row) }))
  }

  async waiting(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database
      .selectFrom('set_aside_acts')
      .select(({ fn }) => ['session', fn.countAll().as('count')])
      .where('is_waiting', '=', 1)
      .groupBy('session')
      .execute()
    return new Map(rows.map(({ session, count }) => [session, Number(count)]))
  }

  async settle({ session, hub, epoch, position }: SetAsideKey, outcome: SetAsideOutcome): Promise<void> {
    await this.#database
      .updateTable('set_aside_acts')
      .set({
        outcome: this.#sealer.seal(JSON.stringify(outcome), placeOf(session)),
        is_waiting: outcome.kind === 'waiting' ? 1 : 0,
      })
      .where('session', '=', session)
      .where('hub', '=', hub)
      .where('epoch', '=', epoch)
      .where('position', '=', position)
      .execute()
  }

  async all(): Promise<readonly SetAsideSource[]> {
    const rows = await this.#everyAct().execute()
    return rows.map((row) => this.#sourceOf(row))
  }

  async forget(session: string): Promise<void> {
    await this.#database.deleteFrom('set_aside_acts').where('session', '=', session).execute()
  }

  async unsent(): Promise<readonly SetAsideSource[]> {
    const rows = await this.#everyAct().where('is_sent', '=', 0).execute()
    return rows.map((row) => this.#sourceOf(row))
  }

  #everyAct() {
    const acts = this.#database.selectFrom('set_aside_acts').selectAll()
    return acts.orderBy('session').orderBy('epoch').orderBy('position')
  }

  async sent(acts: readonly SetAsideKey[]): Promise<void> {
    for (const { session, hub, epoch, position } of acts) {
      await this.#database
        .updateTable('set_aside_acts')
        .set({ is_sent: 1 })
        .where('session', '=', session)
        .where('hub', '=', hub)
        .where('epoch', '=', epoch)
        .where('position', '=', position)
        .execute()
    }
  }

  #rowOf(act: SetAsideSource): SetAsideTable {
    const { session, hub, epoch, position } = act
    const seal = (value: unknown) => this.#sealer.seal(JSON.stringify(value), placeOf(session))
    return {
      session,
      hub,
      epoch,
      position,
      body: seal(act),
      outcome: seal(waiting),
      is_waiting: 1,
      is_sent: 0,
    }
  }

  /** Throws for a row that this store did not write so: somebody else changed it. */
  #sourceOf({ session, body }: SetAsideTable): SetAsideSource {
    return setAsideSource.parse(this.#opened(session, body))
  }

  #outcomeOf({ session, outcome }: SetAsideTable): SetAsideOutcome {
    return setAsideOutcome.parse(this.#opened(session, outcome))
  }

  #opened(session: string, sealed: string): unknown {
    const text = this.#sealer.open(sealed, placeOf(session))
    return text === null ? null : parsedJson(text)
  }
}

function placeOf(session: string): string {
  return `set-aside/${session}`
}
