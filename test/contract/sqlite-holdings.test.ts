import { join } from 'node:path'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { SqlHoldings } from '../../server/replication/sql-holdings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { holdingsSuite } from './holdings-suite.ts'

holdingsSuite('SQLite', async () => {
  const folder = await temporaryFolder()
  const database = openSqlite(join(folder.path, 'caleol.db'))
  await migrate(database)
  const dispose = async () => {
    await database.destroy()
    await folder.remove()
  }
  return { holdings: new SqlHoldings(database), dispose }
})
