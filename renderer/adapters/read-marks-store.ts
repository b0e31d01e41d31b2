import type { ReadMarksStore } from '../features/tablet/read-marks-store.ts'
import { type ReadMark, withPageRead } from '../features/tablet/read-state.ts'
import type { ReadingRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'
import { unlessErased } from './vault/unless-erased.ts'

/** Reading marks, sealed in the page's own database. */
export function dexieReadMarksStore(store: DeviceStore): ReadMarksStore {
  const { database, vault } = store
  // One after the other: two pages turned at once must both be marked.
  let writing: Promise<unknown> = Promise.resolve()
  return {
    async of(session, seat) {
      const rows = await database.readings
        .where('replica')
        .equals(replicaOf(vault, { session, seat }))
        .toArray()
      return Promise.all(rows.map((row) => vault.open<ReadMark>(row.cell, placeOf(row))))
    },
    async noteOpened(opened, page) {
      const note = () => noteOne(store, opened, page)
      const turn = writing.then(note, note)
      writing = turn
      await turn
    },
  }
}

async function noteOne(
  { database, vault }: DeviceStore,
  opened: Omit<ReadMark, 'pages'>,
  page: number,
): Promise<void> {
  const place = keyOf(vault, opened)
  const row = await database.readings.get([place.replica, place.item])
  const known = row === undefined ? undefined : await vault.open<ReadMark>(row.cell, placeOf(row))
  const marked = await sealedMark(vault, withPageRead(known, opened, page))
  await unlessErased(database, ['readings'], async () => await database.readings.put(marked))
}

/** A mark as the database keeps it. */
export async function sealedMark(vault: DeviceStore['vault'], mark: ReadMark): Promise<ReadingRow> {
  const place = keyOf(vault, mark)
  return { ...place, cell: await vault.seal(mark, placeOf(place)) }
}

function keyOf(vault: DeviceStore['vault'], mark: Omit<ReadMark, 'pages' | 'print'>) {
  return { replica: replicaOf(vault, mark), item: vault.idOf(`item/${mark.item}`) }
}

function replicaOf(
  vault: DeviceStore['vault'],
  { session, seat }: Pick<ReadMark, 'session' | 'seat'>,
): string {
  return vault.idOf(`${session}/${seat}`)
}

function placeOf({ replica, item }: Pick<ReadingRow, 'replica' | 'item'>): string {
  return `readings/${replica}/${item}`
}
