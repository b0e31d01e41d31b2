import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Digits and capitals that nobody takes for another: no 0 O, 1 I L, U V confusion. Thirty of them. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Short enough to be read aloud: 39 bits, guarded by its short life and the limit on attempts. */
const seatCodeLength = 8

/** Carried by a link, never typed: 127 bits. */
const consoleCodeLength = 26

/** A device's credential: 256 bits, given once and never kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Names a device in journals: says nothing of the machine or of the person. */
export function newDeviceId(): string {
  return randomBytes(8).toString('hex')
}

/** Names a piece of work for some seconds. */
export function newWorkId(): string {
  return randomBytes(16).toString('hex')
}

export function newSeatCode(): string {
  return newCode(seatCodeLength)
}

export function newConsoleCode(): string {
  return newCode(consoleCodeLength)
}

/** What is stored and compared in place of a token or a code. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A code as it was issued, whatever spaces, dashes or small letters it was typed with. */
export function asIssued(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

function newCode(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}
