import type { SessionSummary } from '../../shared/sync/messages.ts'
import type { NamedCellRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'
import { unlessErased } from './vault/unless-erased.ts'

/** The list of sessions as the hub last told it, kept for the day it cannot be reached. */
export interface ListingStore {
  /** Reads the database first and last: may be asked by a live query. In no order. */
  all(): Promise<readonly SessionSummary[]>
  replace(sessions: readonly SessionSummary[]): Promise<void>
}

export function dexieListingStore({ database, vault }: DeviceStore): ListingStore {
  return {
    async all() {
      const rows = await database.listings.toArray()
      return Promise.all(rows.map((row) => vault.open<SessionSummary>(row.cell, placeOf(row))))
    },
    async replace(sessions) {
      const rows = await Promise.all(sessions.map((session) => sealedListing(vault, session)))
      await unlessErased(database, ['listings'], async () => {
        await database.listings.clear()
        await database.listings.bulkPut(rows)
      })
    },
  }
}

async function sealedListing(vault: DeviceStore['vault'], session: SessionSummary): Promise<NamedCellRow> {
  const name = vault.idOf(`listing/${session.id}`)
  return { name, cell: await vault.seal(session, placeOf({ name })) }
}

function placeOf({ name }: Pick<NamedCellRow, 'name'>): string {
  return `listings/${name}`
}
