import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { headAfter } from '../../shared/journal/continuity.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import { firstRecords, recordsAfter } from './journal-records.ts'
import { testKeys } from './test-keys.ts'

/**
 * A process to be killed: appends one record after another to the SQLite file it is given, and writes each position
 * to its output once the store has acknowledged it.
 */
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('which file?')

const database = openSqlite(file)
await migrate(database)
const store = new SqlJournalStore(database, testKeys.sealer)
let records = firstRecords(1)
await store.create('S1', records)
for (let head = headAfter(emptyHead, records); ; head = headAfter(head, records)) {
  process.stdout.write(`${head.length}\n`)
  records = recordsAfter(head, 1)
  if ((await store.append('S1', head, records)) !== 'appended') throw new Error('somebody else wrote')
}
