import { z } from 'zod'
import type { AcceptedCommand } from '../../shared/ports/command-ledger.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database } from '../adapters/database.ts'
import type { Sealer } from '../keys/sealer.ts'
import type { DeskLedger } from './desk-ledger.ts'

const storedCommand = z.strictObject({
  id: z.string(),
  command: z.record(z.string(), z.unknown()),
  device: z.string(),
})

/** The commands that a desk accepted, encrypted as its journals are. */
export class SqlCommandLedger implements DeskLedger {
  readonly #database: Database
  readonly #sealer: Sealer

  constructor(database: Database, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async keep(session: string, commands: readonly AcceptedCommand[]): Promise<void> {
    const rows = commands.map((accepted) => {
      const body = this.#sealer.seal(JSON.stringify(accepted), placeOf(session))
      return { session, command: JSON.stringify(accepted.id), body }
    })
    if (rows.length === 0) return
    await this.#database
      .insertInto('accepted_commands')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async of(session: string): Promise<ReadonlyMap<string, AcceptedCommand>> {
    const rows = await this.#database
      .selectFrom('accepted_commands')
      .select('body')
      .where('session', '=', session)
      .execute()
    const commands = rows.map(({ body }) => this.#read(session, body))
    return new Map(commands.map((accepted) => [accepted.id, accepted]))
  }

  async forget(session: string): Promise<void> {
    await this.#database.deleteFrom('accepted_commands').where('session', '=', session).execute()
  }

  #read(session: string, body: string): AcceptedCommand {
    const opened = this.#sealer.open(body, placeOf(session))
    return storedCommand.parse(opened === null ? null : parsedJson(opened))
  }
}

function placeOf(session: string): string {
  return `accepted/${session}`
}
