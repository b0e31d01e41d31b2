import type { Database } from '../adapters/database.ts'
import { KeyUnavailable } from './key-file.ts'
import type { KeyRing } from './key-ring.ts'
import { SqlKnownKeys } from './known-keys.ts'
import { sealOlderData } from './seal-older-data.ts'
import type { Sealer } from './sealer.ts'

/** Where the keys come from. A new key may only be made while no data depend on one (`isSealed` false). */
export type KeySource = (isSealed: boolean) => Promise<KeyRing>

const onlyRow = 1
const knownText = 'caleol'
const context = 'vault'

const unsealed =
  'Ces données ne portent plus la marque de leur clé\u00A0: elles ont été modifiées hors de l’application. Remettez une sauvegarde à leur place.'

/**
 * The keys of these data. Data that were never sealed are from then on: new ones, and those of an application from
 * before they were, which had no key. Throws `KeyUnavailable` when the key lacks or is another's; and for journals in
 * clear beside a key that was there before, for whoever can write into a database could so have a journal of their own
 * sealed and signed (J29).
 */
export async function openVault(database: Database, source: KeySource): Promise<KeyRing> {
  const held = await knownTextIn(database)
  const keys = await source(held !== null)
  if (held === null) await sealEverything(database, keys)
  const sealed = held ?? (await knownTextIn(database))
  if (sealed === null || keys.sealer.open(sealed, context) !== knownText) {
    throw new KeyUnavailable(
      'Cette clé n’est pas celle de ces données : indiquez le bon fichier de clé avec --key-file.',
    )
  }
  await new SqlKnownKeys(database).learn([keys.signer.key])
  return keys
}

async function knownTextIn(database: Database): Promise<string | null> {
  const row = await database.selectFrom('vault').select('sealed').where('id', '=', onlyRow).executeTakeFirst()
  return row?.sealed ?? null
}

async function holdsJournals(database: Database): Promise<boolean> {
  return (await database.selectFrom('journals').select('session').limit(1).execute()).length > 0
}

/** Once: of two processes that start at once, the row says who came first, and the other has nothing to do. */
async function sealEverything(database: Database, keys: KeyRing): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (!(await isFirst(transaction, keys.sealer)) || !(await holdsJournals(transaction))) return
    if (keys.isNew !== true) throw new KeyUnavailable(unsealed)
    await sealOlderData(transaction, keys)
  })
}

async function isFirst(transaction: Database, sealer: Sealer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('vault')
    .values({ id: onlyRow, sealed: sealer.seal(knownText, context) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows !== 0n
}
