import { Dexie } from 'dexie'

/** `database` is open or not yet; `tables` are its own. Calls `changed` behind each commit to one of them, by any window. */
export function onTableChange(
  database: Pick<Dexie, 'name'>,
  tables: readonly string[],
  changed: () => void,
): () => void {
  const places = tables.map((table) => `idb://${database.name}/${table}/`)
  const hear = (parts: object) => {
    if (Object.keys(parts).some((part) => places.some((place) => part.startsWith(place)))) changed()
  }
  Dexie.on('storagemutated', hear)
  return () => Dexie.on.storagemutated.unsubscribe(hear)
}
