import type { Identity } from '../../shared/sync/messages.ts'
import type { CredentialRow, ReplicaDatabase } from './replica-database.ts'
import { replicaKey } from './replica-key.ts'

/** Where the device keeps who it is. The token is in IndexedDB only: never in an address, a cookie or a log. */
export interface CredentialStore {
  read(): Promise<{ readonly token: string | null; readonly identity: Identity } | null>
  /** Keeps a new credential; what another seat could see on this device is forgotten. */
  save(token: string | null, identity: Identity): Promise<void>
}

export function dexieCredentialStore(database: ReplicaDatabase): CredentialStore {
  return {
    async read() {
      return (await database.credentials.get('device')) ?? null
    },
    async save(token, identity) {
      const row: CredentialRow = { name: 'device', token, identity }
      await database.transaction('rw', tablesOf(database), async () => {
        await database.credentials.put(row)
        await forgetOtherReplicas(database, identity)
      })
    },
  }
}

/** Confirmed events can be pulled again; pending commands cannot, so they stay until their author is back. */
async function forgetOtherReplicas(database: ReplicaDatabase, identity: Identity): Promise<void> {
  const keys = await database.replicas.toCollection().primaryKeys()
  const others = keys.filter((key) => key !== replicaKey(identity, key.slice(0, key.lastIndexOf('/'))))
  await database.replicas.bulkDelete(others)
  await database.table('journals').bulkDelete(others)
  for (const key of others)
    await database.table('records').where('[session+seq]').between([key, 0], [key, Infinity]).delete()
  if (identity.role === 'seat') await database.summaries.clear()
}

function tablesOf(database: ReplicaDatabase) {
  return ['credentials', 'replicas', 'journals', 'records', 'summaries'].map((name) => database.table(name))
}
