import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultLandlord } from '../landlords/landlord.ts'
import { type KeyRing, keyRing } from './key-ring.ts'
import { writeSecret } from './write-secret.ts'

/** Why no key can be used; `message` is for people, and tells no path. */
export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable'
}

type Environment = Readonly<Record<string, string | undefined>>

/** The key file in use: the one named, else `CALEOL_KEY_FILE`, else one in the user's own configuration folder. */
export function keyFilePath(named: string | undefined, environment: Environment): string {
  // A variable set to nothing is one that is not set.
  const given = named ?? environment.CALEOL_KEY_FILE
  return given === undefined || given === '' ? join(configurationFolder(environment), 'caleol', 'key') : given
}

function configurationFolder(environment: Environment): string {
  const given = process.platform === 'win32' ? environment.APPDATA : environment.XDG_CONFIG_HOME
  return given === undefined || given === '' ? join(homedir(), '.config') : given
}

/**
 * The keys that a file gives to one landlord. A file that is not there is made, readable by its owner alone, while no data depend on
 * it; once they do (`isSealed`) it must exist, for a new key would open nothing. Throws `KeyUnavailable`.
 */
export async function openKeyFile(
  path: string,
  isSealed: boolean,
  landlord: string = defaultLandlord,
): Promise<KeyRing> {
  const found = await secretIn(path)
  if (found !== null) return keyRing(found, landlord)
  if (isSealed) {
    throw new KeyUnavailable(
      'La clé de ces données est introuvable : indiquez son fichier avec --key-file, ou remettez-le à sa place.',
    )
  }
  return { ...keyRing(await newSecret(path), landlord), isNew: true }
}

/** 64 hexadecimal digits, as this application writes them, or at least 32 bytes of any kind. */
async function secretIn(path: string): Promise<Uint8Array | null> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (content === null) return null
  const text = content.toString('latin1').trim()
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  if (content.length >= 32) return content
  throw new KeyUnavailable('Ce fichier n’est pas une clé : il y faut au moins 32 octets tirés au hasard.')
}

/** Two processes that start at once must agree: whoever comes second reads what the first wrote. */
async function newSecret(path: string): Promise<Uint8Array> {
  const secret = randomBytes(32)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeSecret(path, `${secret.toString('hex')}\n`)
    return secret
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const other = isThere ? await secretIn(path) : null
    if (other === null) throw error
    return other
  }
}
