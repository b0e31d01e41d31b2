import { Dexie, type Table } from 'dexie'
import type { ReadMark } from '../../features/tablet/read-state.ts'
import { sealedCredential } from '../credential-store.ts'
import { sealedCell } from '../dexie-kept.ts'
import { legacyTables } from '../legacy-tables.ts'
import { sealedMark } from '../read-marks-store.ts'
import { sealedCommand, sealedRefusal } from '../replica-queue.ts'
import type { DeviceStore } from './device-store.ts'
import { olderReadMarks } from './erase-device.ts'

/**
 * Brings what an application from before wrote in clear into the vault: pending commands, refusals, drafts, credential,
 * reading marks. Journals and lists are dropped: they are pulled again. Nothing to do the next time.
 */
export async function sealOlderRows(store: DeviceStore): Promise<void> {
  await sealOlderTables(store)
  await sealOlderReadMarks(store)
}

async function sealOlderTables(store: DeviceStore): Promise<void> {
  const { database } = store
  const names = Object.keys(legacyTables)
  const counts = await Promise.all(names.map((name) => database.table(name).count()))
  if (counts.every((count) => count === 0)) return
  // What a page of the older application adds from here on stays for the next opening.
  const taken = await database.legacy.pending.toCollection().primaryKeys()
  const { outbox, refused, writings, device } = await sealedRows(store)
  await database.transaction('rw', database.tables, async () => {
    await addMissing(database.outbox, '[replica+id]', outbox, ({ replica, id }) => [replica, id])
    await addMissing(database.refused, '[replica+commandId]', refused, ({ replica, commandId }) => [
      replica,
      commandId,
    ])
    await database.writings.bulkPut(writings)
    await database.device.bulkPut(device)
    await database.legacy.pending.bulkDelete(taken)
    const others = names.filter((name) => name !== 'pending')
    await Promise.all(others.map((name) => database.table(name).clear()))
  })
}

/** Another tab may have brought some of them meanwhile, and commands given since are no reason to drop older ones. */
async function addMissing<Row>(
  table: Table<Row, number>,
  index: string,
  rows: readonly Row[],
  keyOf: (row: Row) => readonly string[],
): Promise<void> {
  for (const row of rows) {
    const isThere =
      (await table
        .where(index)
        .equals([...keyOf(row)])
        .count()) > 0
    if (!isThere) await table.add(row)
  }
}

async function sealedRows({ database: { legacy }, vault }: DeviceStore) {
  const pending = await legacy.pending.orderBy('order').toArray()
  const refusals = await legacy.refusals.orderBy('order').toArray()
  const drafts = await legacy.drafts.toArray()
  const credentials = await legacy.credentials.toArray()
  return {
    outbox: await Promise.all(
      pending.map(({ replica, command }) => sealedCommand(vault, vault.idOf(replica), command)),
    ),
    refused: await Promise.all(
      refusals.map(({ replica, commandId, type, refused, message, details }) =>
        sealedRefusal(vault, vault.idOf(replica), { commandId, type, refused, message, details }),
      ),
    ),
    writings: await Promise.all(
      drafts.map(({ replica, kept }) => sealedCell(vault, vault.idOf(replica), kept)),
    ),
    device: await Promise.all(
      credentials.map(({ token, identity }) => sealedCredential(vault, { token, identity })),
    ),
  }
}

async function sealOlderReadMarks({ database, vault }: DeviceStore): Promise<void> {
  if (!(await Dexie.exists(olderReadMarks))) return
  const marks = await readOlderMarks()
  const rows = await Promise.all(marks.map((mark) => sealedMark(vault, mark)))
  await database.readings.bulkPut(rows)
  await Dexie.delete(olderReadMarks)
}

async function readOlderMarks(): Promise<readonly ReadMark[]> {
  const older = new Dexie(olderReadMarks)
  older.version(1).stores({ marks: '[session+seat+item], [session+seat]' })
  const marks = await older.table<ReadMark>('marks').toArray()
  older.close()
  return marks
}
