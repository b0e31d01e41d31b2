import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import type { ReplicaDatabase } from '../replica-database.ts'
import { pauseAfter, waitBefore } from './pin-rules.ts'
import { Vault } from './vault.ts'
import type { VaultRow } from './vault-row.ts'
import { newDeviceKey, pinIterations, unwrapSecret, wrapSecret } from './wrapping.ts'

/** `wrong`: not the code. `early`: no code is tried before the row's `notBefore`. */
export type PinAnswer =
  | { readonly kind: 'open'; readonly vault: Vault }
  | { readonly kind: 'wrong' | 'early' }

/** A new vault without a code: its secret is wrapped by this device's own key alone. Of two tabs, one makes it. */
export async function createVault(database: ReplicaDatabase, policy: DevicePolicy): Promise<VaultRow> {
  const wrapping = await newWrapping()
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const wrapped = await wrapSecret(wrapping, null, secret)
  secret.fill(0)
  const row: VaultRow = {
    name: 'vault',
    lock: 'none',
    ...wrapping,
    wrapped,
    failures: 0,
    notBefore: null,
    keepUntil: null,
    policy,
  }
  return database.transaction('rw', database.tables, async () => {
    const other = await database.vault.get('vault')
    if (other !== undefined) return other
    // What a page that was closing still wrote under a key that is gone opens for nobody.
    await database.clearSealed()
    await database.vault.add(row)
    return row
  })
}

/** The vault of a row that no code guards; null when the row is not this device's. */
export async function openUnguarded(row: VaultRow): Promise<Vault | null> {
  return vaultOf(await unwrapSecret(row, null, row.wrapped))
}

/** Tries a code. The try is on the disk before its answer is known: closing the page takes no try back. */
export async function tryPin(database: ReplicaDatabase, pin: string, now: string): Promise<PinAnswer> {
  const row = await noteTry(database, now)
  if (row === null) return { kind: 'early' }
  const vault = await vaultOf(await unwrapSecret(row, pin, row.wrapped))
  if (vault === null) return { kind: 'wrong' }
  await database.vault.update('vault', { failures: 0, notBefore: null })
  return { kind: 'open', vault }
}

/** Puts another code, or the first one, around the same secret: nothing that is kept need be sealed again. */
export async function changePin(
  database: ReplicaDatabase,
  present: string | null,
  next: string,
): Promise<'changed' | 'wrong'> {
  const row = await database.vault.get('vault')
  const secret = row === undefined ? null : await unwrapSecret(row, present, row.wrapped)
  if (secret === null) return 'wrong'
  const wrapping = await newWrapping()
  const wrapped = await wrapSecret(wrapping, next, secret)
  secret.fill(0)
  const guarded = { lock: 'pin', pinLength: next.length, failures: 0, notBefore: null } as const
  await database.vault.update('vault', { ...wrapping, wrapped, ...guarded })
  return 'changed'
}

async function newWrapping() {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { deviceKey: await newDeviceKey(), salt, iterations: pinIterations }
}

async function vaultOf(secret: Uint8Array<ArrayBuffer> | null): Promise<Vault | null> {
  if (secret === null) return null
  const vault = await Vault.of(secret)
  secret.fill(0)
  return vault
}

/** The row with one more failure counted; null while no code may be tried. */
function noteTry(database: ReplicaDatabase, now: string): Promise<VaultRow | null> {
  return database.transaction('rw', database.vault, async () => {
    const row = await database.vault.get('vault')
    if (row === undefined || waitBefore(row.notBefore, now) > 0) return null
    const failures = row.failures + 1
    const notBefore = new Date(Date.parse(now) + pauseAfter(failures) * 1000).toISOString()
    await database.vault.update('vault', { failures, notBefore })
    return { ...row, failures, notBefore }
  })
}
