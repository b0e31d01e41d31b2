import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { safeStorage } from 'electron'
import { KeyUnavailable, keyFilePath, openKeyFile } from '../../server/keys/key-file.ts'
import { type KeyRing, keyRing } from '../../server/keys/key-ring.ts'
import { writeSecret } from '../../server/keys/write-secret.ts'

/**
 * This user's keys. Their secret is sealed by the system's own key store; where it has none, or where `CALEOL_KEY_FILE`
 * names a file, it stands in a file as for the headless tool. Throws `KeyUnavailable` when data exist and their key does
 * not open.
 */
export async function openSealedKeys(path: string, isSealed: boolean): Promise<KeyRing> {
  if (isSealedHere(path)) return keyRing(Buffer.from(opened(path), 'hex'))
  if (isSealed || isNamed() || !safeStorage.isEncryptionAvailable()) {
    return openKeyFile(keyFilePath(undefined, process.env), isSealed)
  }
  const secret = randomBytes(32)
  await writeSecret(path, safeStorage.encryptString(secret.toString('hex')))
  return { ...keyRing(secret), isNew: true }
}

/** The secret as a key file holds it, for a copy kept apart: without one, data die with this user's key store. */
export async function keyFileContent(path: string): Promise<Buffer> {
  if (isSealedHere(path)) return Buffer.from(`${opened(path)}\n`)
  return readFile(keyFilePath(undefined, process.env))
}

function isSealedHere(path: string): boolean {
  return !isNamed() && existsSync(path)
}

function isNamed(): boolean {
  return (process.env.CALEOL_KEY_FILE ?? '') !== ''
}

function opened(path: string): string {
  try {
    return safeStorage.decryptString(readFileSync(path))
  } catch (cause) {
    throw new KeyUnavailable(
      'Le coffre du système n’ouvre plus la clé de vos données. Ouvrez la session de l’utilisateur qui les a créées, ou nommez une copie de la clé dans CALEOL_KEY_FILE.',
      { cause },
    )
  }
}
