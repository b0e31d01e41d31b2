import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { loadReferenceLists } from '../../server/adapters/reference-lists.ts'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { systemClock, systemEntropy } from '../../server/adapters/system.ts'
import { importSession } from '../../server/host/import-session.ts'
import { type SessionHub, sessionHub } from '../../server/host/session-hub.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { randomSitting } from '../support/random-sitting/random-sitting.ts'
import { testKeys } from '../support/test-keys.ts'
import { type Row, type Timing, timed } from './measure.ts'

const author = { kind: 'trusted', device: 'bench' } as const
const sitting = randomSitting(2)

/** Acknowledged commands, one transaction each, against as many bare inserts of the same size with the same durability. */
export async function decideRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'caleol-bench-'))
  try {
    const bare = await bareInserts(folder)
    const ours = await acknowledgedCommands(folder)
    const against = 'the same number of bare synced inserts'
    return [
      {
        name: `${sitting.commands.length} acknowledged commands`,
        ours,
        against,
        reference: bare.median,
        goal: 5,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function acknowledgedCommands(folder: string): Promise<Timing> {
  const database = openSqlite(join(folder, 'hub.sqlite'))
  await migrate(database)
  const store = new SqlJournalStore(database, testKeys.sealer)
  const timing = await timed(5, async () => {
    // Import and removal are counted too: they are two transactions among many.
    const hub = sessionHub(store, systemClock, systemEntropy, testKeys.signer)
    await importSession(hub, loadReferenceLists(), sitting.fileText, 'refuse', author)
    await submitAll(hub)
    await store.remove(sitting.session)
  })
  await store.close()
  return timing
}

async function submitAll(hub: SessionHub): Promise<void> {
  for (const command of sitting.commands) {
    const answers = await hub.submit(sitting.session, author, [command])
    if (answers === null || 'kind' in answers || answers.some((answer) => !('events' in answer)))
      throw new Error('a command was refused')
  }
}

async function bareInserts(folder: string): Promise<Timing> {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table bare (body text)')
  const insert = database.prepare('insert into bare (body) values (?)')
  const body = 'x'.repeat(900)
  const timing = await timed(5, () => {
    for (let count = 0; count < sitting.commands.length; count += 1) insert.run(body)
  })
  database.close()
  return timing
}
