import type { Identity } from '../../shared/sync/messages.ts'
import { authorOf, replicaKey } from './replica-key.ts'
import { replicaNames } from './replica-position.ts'
import type { DeviceStore } from './vault/device-store.ts'
import type { SealedCell } from './vault/vault.ts'

/** What a device shows of itself to the hub. */
export interface Credential {
  readonly token: string | null
  readonly identity: Identity
}

/** Where the device keeps who it is. The token is in the vault only: never in an address, a cookie or a log. */
export interface CredentialStore {
  /** Null for a device that was never paired, and while its vault is locked. */
  read(): Promise<Credential | null>
  /** Keeps a new credential; what another seat could see on this device is forgotten. */
  save(token: string | null, identity: Identity): Promise<void>
}

const name = 'credential'
const place = `device/${name}`

/** `opened` gives the device's store while its vault is open. */
export function dexieCredentialStore(opened: () => DeviceStore | null): CredentialStore {
  return {
    async read() {
      const store = opened()
      return store === null ? null : readCredential(store)
    },
    async save(token, identity) {
      const store = opened()
      if (store === null) throw new Error('a credential is kept while the vault is open')
      await saveCredential(store, { token, identity })
    },
  }
}

async function readCredential({ database, vault }: DeviceStore): Promise<Credential | null> {
  const row = await database.device.get(name)
  return row === undefined ? null : vault.open<Credential>(row.cell, place)
}

async function saveCredential(store: DeviceStore, credential: Credential): Promise<void> {
  const { database } = store
  const row = await sealedCredential(store.vault, credential)
  const others = await otherReplicas(store, credential.identity)
  await database.transaction(
    'rw',
    [database.device, database.positions, database.heads, database.runs, database.listings],
    async () => {
      await database.device.put(row)
      await forgetReplicas(store, others)
      if (credential.identity.role === 'seat') await database.listings.clear()
    },
  )
}

/** A credential as the database keeps it. */
export async function sealedCredential(
  vault: DeviceStore['vault'],
  credential: Credential,
): Promise<{ readonly name: string; readonly cell: SealedCell }> {
  return { name, cell: await vault.seal(credential, place) }
}

/** Those that this identity may not show. */
async function otherReplicas(store: DeviceStore, identity: Identity): Promise<readonly string[]> {
  const names = await replicaNames(store)
  const isOwn = (key: string) =>
    identity.role === 'seat'
      ? key === replicaKey(identity, identity.session)
      : key.endsWith(`/${authorOf(identity)}`)
  return [...names].filter(([, key]) => !isOwn(key)).map(([replica]) => replica)
}

/** Confirmed events can be pulled again; pending commands cannot, so they stay until their author is back. */
async function forgetReplicas({ database }: DeviceStore, replicas: readonly string[]): Promise<void> {
  await database.positions.bulkDelete([...replicas])
  await database.heads.bulkDelete([...replicas])
  for (const replica of replicas)
    await database.runs.where('[replica+last]').between([replica, 0], [replica, Infinity]).delete()
}
