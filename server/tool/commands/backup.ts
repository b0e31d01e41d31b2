import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openSqlite } from '../../adapters/sqlite.ts'
import { databaseFile, holdsData } from '../open-data.ts'
import { type ExitCode, type Output, printRefusal } from '../output.ts'

export interface BackupOptions {
  /** The data folder. */
  readonly data: string
  /** The copy's file, which must not exist. */
  readonly file: string
}

/**
 * `backup FILE --data DIR`: a whole copy of the embedded database as it stands at one instant, while a server uses it. It is
 * as encrypted as what it copies, and needs no key; put in the place of `caleol.sqlite` it is the data again.
 */
export async function runBackup({ data, file }: BackupOptions, output: Output): Promise<ExitCode> {
  if (!holdsData(data)) {
    const message = 'Ce dossier ne contient pas de données : vérifiez --data.'
    return printRefusal(output, { code: 'unusable-data', message })
  }
  if (existsSync(file)) {
    const message =
      'Ce fichier existe déjà : une sauvegarde n’en remplace pas une autre. Donnez un autre nom.'
    return printRefusal(output, { code: 'unusable-file', message })
  }
  // For its owner alone from its first byte on; SQLite writes into a file that is empty.
  await writeFile(file, '', { mode: 0o600, flag: 'wx' })
  const sessions = await copy(data, file)
  await chmod(file, 0o600)
  output.result({ path: file, sessions })
  return 0
}

/** How many sessions the copy holds. */
async function copy(data: string, file: string): Promise<number> {
  const database = openSqlite(join(data, databaseFile))
  try {
    await sql`vacuum into ${file}`.execute(database)
    return (await database.selectFrom('journals').select('session').execute()).length
  } finally {
    await database.destroy()
  }
}
