import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { safeStorage } from 'electron'
import { KeyUnavailable, keyFilePath, openKeyFile } from '../../server/keys/key-file.ts'
import { type KeyRing, keyRing } from '../../server/keys/key-ring.ts'

/**
 * This user's keys. Their secret is sealed by the system's own key store; where it has none, it stands in the user's
 * configuration folder, as for the headless tool. Throws `KeyUnavailable` when data exist and their key does not open.
 */
export async function openSealedKeys(path: string, isSealed: boolean): Promise<KeyRing> {
  if (existsSync(path)) return keyRing(Buffer.from(opened(path), 'hex'))
  if (isSealed || !safeStorage.isEncryptionAvailable()) {
    return openKeyFile(keyFilePath(undefined, process.env), isSealed)
  }
  const secret = randomBytes(32)
  writeFileSync(path, safeStorage.encryptString(secret.toString('hex')), { mode: 0o600, flag: 'wx' })
  return keyRing(secret)
}

function opened(path: string): string {
  try {
    return safeStorage.decryptString(readFileSync(path))
  } catch (cause) {
    throw new KeyUnavailable(
      'Le trousseau du système n’ouvre plus la clé de vos données. Ouvrez la session de l’utilisateur qui les a créées.',
      { cause },
    )
  }
}
