import type { Database } from '../adapters/database.ts'
import { KeyUnavailable } from './key-file.ts'
import type { Sealer } from './sealer.ts'

const onlyRow = 1
const knownText = 'caleol'
const context = 'vault'

/** Makes sure that these data are this key's: new data become so. Throws `KeyUnavailable` for another key's. */
export async function checkKey(database: Database, sealer: Sealer): Promise<void> {
  await database
    .insertInto('vault')
    .values({ id: onlyRow, sealed: sealer.seal(knownText, context) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const { sealed } = await database
    .selectFrom('vault')
    .select('sealed')
    .where('id', '=', onlyRow)
    .executeTakeFirstOrThrow()
  if (sealer.open(sealed, context) === knownText) return
  throw new KeyUnavailable(
    'Cette clé n’est pas celle de ces données : indiquez le bon fichier de clé avec --key-file.',
  )
}
