import { openSqlite } from '../../server/adapters/sqlite.ts'
import { migrate } from '../../server/migrations/migrate.ts'

/** A process that opens the SQLite file it is given, brings it up to date and says so. */
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('which file?')

const database = openSqlite(file)
await migrate(database)
await database.destroy()
process.stdout.write('migrated\n')
