import type { ReplicaCellRow } from './replica-database.ts'
import type { RoundEnd } from './replica-sync.ts'
import type { DeviceStore } from './vault/device-store.ts'
import { unlessErased } from './vault/unless-erased.ts'

/** Keeps how the last exchange with the hub ended, for every tab: only one of them talks to it. */
export async function keepExchangeEnd(
  { database, vault }: DeviceStore,
  name: string,
  end: RoundEnd,
): Promise<void> {
  const replica = vault.idOf(name)
  const row = { replica, cell: await vault.seal(end, placeOf(replica)) }
  await unlessErased(database, ['exchangeEnds'], async () => await database.exchangeEnds.put(row))
}

export function openExchangeEnd(
  vault: DeviceStore['vault'],
  { replica, cell }: ReplicaCellRow,
): Promise<RoundEnd> {
  return vault.open<RoundEnd>(cell, placeOf(replica))
}

function placeOf(replica: string): string {
  return `exchangeEnds/${replica}`
}
