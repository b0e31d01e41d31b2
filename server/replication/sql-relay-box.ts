import type { Clock } from '../../shared/ports/clock.ts'
import { type PushAnswer, pushAnswer } from '../../shared/sync/messages.ts'
import { type RelayedWork, relayedWork } from '../../shared/sync/relay.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database } from '../adapters/database.ts'
import type { Sealer } from '../keys/sealer.ts'
import type { RelayBox } from './relay-box.ts'

/** Work and answers in the organisation's database, encrypted: commands tell of households. */
export class SqlRelayBox implements RelayBox {
  readonly #database: Database
  readonly #sealer: Sealer
  readonly #clock: Clock

  constructor(database: Database, sealer: Sealer, clock: Clock) {
    this.#database = database
    this.#sealer = sealer
    this.#clock = clock
  }

  async put(hub: string, work: RelayedWork, life: number): Promise<void> {
    const now = Date.parse(this.#clock.now())
    await this.#database.deleteFrom('relays').where('expires_at', '<', now).execute()
    const row = { id: work.id, hub, put_at: now, expires_at: now + life, is_taken: 0, answer: null }
    await this.#database
      .insertInto('relays')
      .values({ ...row, work: this.#seal(work.id, work) })
      .execute()
  }

  async take(hub: string): Promise<readonly RelayedWork[]> {
    const rows = await this.#database
      .selectFrom('relays')
      .select(['id', 'work'])
      .where('hub', '=', hub)
      .where('is_taken', '=', 0)
      .where('expires_at', '>=', Date.parse(this.#clock.now()))
      .orderBy('put_at')
      .execute()
    const taken: RelayedWork[] = []
    for (const { id, work } of rows) {
      if (await this.#mark(id)) taken.push(relayedWork.parse(this.#open(id, work)))
    }
    return taken
  }

  async answer(id: string, answer: PushAnswer): Promise<void> {
    const sealed = this.#seal(id, answer)
    await this.#database.updateTable('relays').set({ answer: sealed }).where('id', '=', id).execute()
  }

  async answerOf(id: string): Promise<PushAnswer | null> {
    const row = await this.#database
      .selectFrom('relays')
      .select('answer')
      .where('id', '=', id)
      .where('answer', 'is not', null)
      .executeTakeFirst()
    return row?.answer == null ? null : pushAnswer.parse(this.#open(id, row.answer))
  }

  async withdraw(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('relays')
      .where('id', '=', id)
      .where('is_taken', '=', 0)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n
  }

  async remove(id: string): Promise<void> {
    await this.#database.deleteFrom('relays').where('id', '=', id).execute()
  }

  /** Of two servers that look at once, one marks it. */
  async #mark(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable('relays')
      .set({ is_taken: 1 })
      .where('id', '=', id)
      .where('is_taken', '=', 0)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  #seal(id: string, value: unknown): string {
    return this.#sealer.seal(JSON.stringify(value), placeOf(id))
  }

  #open(id: string, sealed: string): unknown {
    const text = this.#sealer.open(sealed, placeOf(id))
    return text === null ? null : parsedJson(text)
  }
}

function placeOf(id: string): string {
  return `relay/${id}`
}
