import type { SealedCell } from './vault.ts'

/** OWASP's floor for PBKDF2-SHA-256 in 2023, and what a tablet does well within two seconds. */
export const pinIterations = 600_000

const place = new TextEncoder().encode('caleol vault wrap')
const noPin = new TextEncoder().encode('no pin')
const nonceLength = 12

/** What wraps a vault's secret: the key of this device, and the rounds on its user's code. */
export interface Wrapping {
  readonly deviceKey: CryptoKey
  readonly salt: Uint8Array<ArrayBuffer>
  readonly iterations: number
}

/** Half of every wrapping key; the browser never gives it out. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
}

/** The secret under the device's key and, unless null, its user's code. */
export async function wrapSecret(
  wrapping: Wrapping,
  pin: string | null,
  secret: Uint8Array<ArrayBuffer>,
): Promise<SealedCell> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const key = await wrappingKey(wrapping, pin)
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place }, key, secret)
  const cell = new Uint8Array(nonceLength + body.byteLength)
  cell.set(iv)
  cell.set(new Uint8Array(body), nonceLength)
  return cell
}

/** Null when the code is not the one, or the row is another device's. */
export async function unwrapSecret(
  wrapping: Wrapping,
  pin: string | null,
  cell: SealedCell,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await wrappingKey(wrapping, pin)
  const parameters = { name: 'AES-GCM', iv: cell.subarray(0, nonceLength), additionalData: place }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, cell.subarray(nonceLength)))
  } catch {
    // The tag does not fit, which is exactly what is asked here.
    return null
  }
}

/** HKDF over HMAC(device's key, stretched code): neither half is worth anything alone. */
async function wrappingKey(wrapping: Wrapping, pin: string | null): Promise<CryptoKey> {
  const { deviceKey, salt } = wrapping
  const known = pin === null ? noPin : await stretched(pin, wrapping)
  const mixed = await crypto.subtle.sign('HMAC', deviceKey, known)
  const root = await crypto.subtle.importKey('raw', mixed, 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: place }
  return crypto.subtle.deriveKey(hkdf, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

async function stretched(pin: string, { salt, iterations }: Wrapping): Promise<ArrayBuffer> {
  const typed = new TextEncoder().encode(pin)
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
}
