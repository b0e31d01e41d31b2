import { join } from 'node:path'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { SqlIdentityStore } from '../../server/identity/sql-identity-store.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { gatekeeperSuite } from './gatekeeper-suite.ts'

gatekeeperSuite('SQLite', async () => {
  const folder = await temporaryFolder()
  const database = openSqlite(join(folder.path, 'caleol.db'))
  await migrate(database)
  const dispose = async () => {
    await database.destroy()
    await folder.remove()
  }
  return { store: new SqlIdentityStore(database), dispose }
})
