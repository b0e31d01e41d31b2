import { Dexie } from 'dexie'

/** Dexie's word for everything, of a page shown again: while its browser had put it to sleep, no window could tell it. */
const everything = 'all'

/** `database` is open or not yet; `tables` are its own. Calls `changed` behind each commit to one of them, by any window. */
export function onTableChange(
  database: Pick<Dexie, 'name'>,
  tables: readonly string[],
  changed: () => void,
): () => void {
  const places = tables.map((table) => `idb://${database.name}/${table}/`)
  const isOfThem = (part: string) => part === everything || places.some((place) => part.startsWith(place))
  const hear = (parts: object) => {
    if (Object.keys(parts).some(isOfThem)) changed()
  }
  Dexie.on('storagemutated', hear)
  return () => Dexie.on.storagemutated.unsubscribe(hear)
}
