import type { JournalRecord } from '../../shared/journal/record.ts'
import { signedTextOf } from '../../shared/journal/signed-head.ts'
import { wireRecord } from '../../shared/sync/messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database, RecordTable } from '../adapters/database.ts'
import type { KeyRing } from './key-ring.ts'
import { sealedRecord } from './sealed-record.ts'

type Row = Pick<RecordTable, 'session' | 'seq' | 'body'>

/**
 * Seals the records that an application from before wrote in clear, and signs where each journal ends: this hub vouches
 * for what it held that day. A row that is no record stays as it is: `verify` names it. The register is made anew.
 */
export async function sealOlderData(transaction: Database, keys: KeyRing): Promise<void> {
  await transaction.deleteFrom('registers').execute()
  const journals = await transaction.selectFrom('journals').select(['session', 'length']).execute()
  for (const { session, length } of journals) {
    const rows = await transaction
      .selectFrom('records')
      .select(['session', 'seq', 'body'])
      .where('session', '=', session)
      .execute()
    for (const row of rows) await sealRow(transaction, keys, row, length)
  }
}

async function sealRow(transaction: Database, keys: KeyRing, row: Row, length: number): Promise<void> {
  const { session, seq } = row
  const read = wireRecord.safeParse(parsedJson(String(row.body)))
  if (!read.success) return
  const record: JournalRecord =
    seq === length ? { ...read.data, signature: keys.signer.sign(signedTextOf(read.data)) } : read.data
  await transaction
    .updateTable('records')
    .set({ body: sealedRecord(keys.sealer, session, record) })
    .where('session', '=', session)
    .where('seq', '=', seq)
    .execute()
}
