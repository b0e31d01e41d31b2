import { defaultDevicePolicy } from '../../shared/domain/session/policy/devices.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Identity, SeatCode } from '../../shared/sync/messages.ts'
import type { DeviceStanding } from '../../shared/sync/retention-messages.ts'
import { defaultLandlord } from '../landlords/landlord.ts'
import { tokenOf } from '../landlords/token-landlord.ts'
import { AttemptLimiter, type AttemptLimits } from './attempt-limiter.ts'
import {
  type Bearer,
  type IdentityStore,
  newLife,
  type StoredCode,
  type StoredDevice,
} from './identity-store.ts'
import { asIssued, hashOf, newConsoleCode, newDeviceId, newSeatCode, newToken } from './secrets.ts'

/** A code lives as long as the day of a sitting. */
const codeLife = 12 * 60 * 60 * 1000

/** How often a device's last sign of life is written down. */
const seenEvery = 60 * 60 * 1000

/** Days of a seat's device's access when nobody says otherwise. */
const defaultAccessDays = defaultDevicePolicy.accessDays

export const defaultLimits: AttemptLimits = { perSource: 30, overall: 300, windowMilliseconds: 5 * 60 * 1000 }

/** Why a code opened nothing. After `too-many-attempts` even a right code is refused for some minutes. */
export type CodeRefused = { readonly kind: 'wrong-code' } | { readonly kind: 'too-many-attempts' }

/** The token is told once, here; only its hash is kept. */
export interface Paired {
  readonly kind: 'paired'
  readonly token: string
  readonly identity: Identity
}

/**
 * Says who a device speaks for. A one-time code, given by the secretary or printed at the start, pairs a device with
 * the secretary's desk or with one seat of one session; from then on its token is its identity.
 */
export class Gatekeeper {
  readonly #store: IdentityStore
  readonly #clock: Clock
  readonly #limiter: AttemptLimiter
  readonly #landlord: string
  readonly #accessDays: number

  /** Of one landlord's devices: a token says which. */
  constructor(
    store: IdentityStore,
    clock: Clock,
    limits: AttemptLimits = defaultLimits,
    landlord: string = defaultLandlord,
    accessDays: number = defaultAccessDays,
  ) {
    this.#accessDays = accessDays
    this.#store = store
    this.#clock = clock
    this.#landlord = landlord
    this.#limiter = new AttemptLimiter(limits)
  }

  /** A fresh code for a seat: it pairs a device, or signs once at the secretary's desk. The seat must exist. */
  async issueSeatCode(session: string, seat: string): Promise<SeatCode> {
    const code = newSeatCode()
    return { seat, code, expiresAt: await this.#keep(code, { role: 'seat', session, seat }) }
  }

  /** A fresh code that pairs a device with the secretary's desk: for the one who holds the machine. */
  async issueConsoleCode(): Promise<string> {
    const code = newConsoleCode()
    await this.#keep(code, { role: 'secretary' })
    return code
  }

  /** Pairs a device. `source` is where the attempt comes from, for the limit on wrong codes. */
  async redeem(typed: string, source: string): Promise<Paired | CodeRefused> {
    const taken = await this.#take(typed, source, () => true)
    return taken.kind === 'taken' ? this.pair(taken.bearer) : taken
  }

  /** The seat whose code this is, in that session; the code is then used up. */
  async consumeSeatCode(
    session: string,
    typed: string,
    source: string,
  ): Promise<{ readonly kind: 'seat'; readonly seat: string } | CodeRefused> {
    const taken = await this.#take(typed, source, ({ bearer }) => isSeatOf(bearer, session))
    if (taken.kind !== 'taken') return taken
    return taken.bearer.role === 'seat' ? { kind: 'seat', seat: taken.bearer.seat } : { kind: 'wrong-code' }
  }

  /** Binds a new device without a code: for the host that is its own secretary's desk. */
  async pair(bearer: Bearer): Promise<Paired> {
    const token = tokenOf(this.#landlord, newToken())
    const device = newDeviceId()
    const pairedAt = this.#now()
    const expiresAt = bearer.role === 'seat' ? daysAfter(pairedAt, this.#accessDays) : null
    const life = { ...newLife, pairedAt, lastSeenAt: pairedAt, expiresAt }
    await this.#store.addDevice({ tokenHash: hashOf(token), device, bearer, ...life })
    return { kind: 'paired', token, identity: { ...bearer, device } }
  }

  /** Who a token speaks for; null for a token that no device was given, or whose access has ended. */
  async authenticate(token: string): Promise<Identity | null> {
    const found = await this.#store.device(hashOf(token))
    if (found === null || this.#hasEnded(found)) return null
    await this.#noteSeen(found)
    return { ...found.bearer, device: found.device }
  }

  /** Whether a device may go on; one whose access has ended is to erase what it holds, until it says that it did. */
  async standing(token: string): Promise<DeviceStanding> {
    const found = await this.#store.device(hashOf(token))
    if (found === null) return 'unknown'
    if (!this.#hasEnded(found)) return 'known'
    return found.erasedAt === null ? 'erase' : 'unknown'
  }

  /** A device's word that it holds nothing any more: its access ends with it. */
  async noteErased(token: string, unsent: number): Promise<void> {
    const found = await this.#store.device(hashOf(token))
    if (found === null || found.erasedAt !== null) return
    const now = this.#now()
    await this.#store.changeDevice(found.device, {
      erasedAt: now,
      unsent,
      revokedAt: found.revokedAt ?? now,
    })
  }

  /** Every device ever paired, the latest first. */
  devices(): Promise<readonly StoredDevice[]> {
    return this.#store.devices()
  }

  /** Ends a device's access, by whose order; false when there is no such device. */
  async revoke(device: string, orderedBy: string): Promise<boolean> {
    return this.#store.changeDevice(device, { revokedAt: this.#now(), revokedBy: orderedBy })
  }

  #hasEnded({ revokedAt, expiresAt }: StoredDevice): boolean {
    return revokedAt !== null || (expiresAt !== null && expiresAt <= this.#now())
  }

  /** Now and then: every call of a device comes through here. */
  async #noteSeen({ device, lastSeenAt }: StoredDevice): Promise<void> {
    const now = this.#now()
    if (lastSeenAt !== null && Date.parse(now) - Date.parse(lastSeenAt) < seenEvery) return
    await this.#store.changeDevice(device, { lastSeenAt: now })
  }

  async #keep(code: string, bearer: Bearer): Promise<string> {
    const now = this.#now()
    await this.#store.dropExpired(now)
    const expiresAt = new Date(Date.parse(now) + codeLife).toISOString()
    await this.#store.addCode({ codeHash: hashOf(code), bearer, expiresAt })
    return expiresAt
  }

  async #take(
    typed: string,
    source: string,
    fits: (code: StoredCode) => boolean,
  ): Promise<{ readonly kind: 'taken'; readonly bearer: Bearer } | CodeRefused> {
    const now = this.#now()
    if (!this.#limiter.allows(source, Date.parse(now))) return { kind: 'too-many-attempts' }
    const code = await this.#store.code(hashOf(asIssued(typed)))
    if (code !== null && code.expiresAt > now && fits(code) && (await this.#store.takeCode(code.codeHash))) {
      return { kind: 'taken', bearer: code.bearer }
    }
    this.#limiter.failed(source, Date.parse(now))
    return { kind: 'wrong-code' }
  }

  /** In UTC, so that instants compare as text. */
  #now(): string {
    return new Date(this.#clock.now()).toISOString()
  }
}

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 24 * 60 * 60 * 1000).toISOString()
}

function isSeatOf(bearer: Bearer, session: string): boolean {
  return bearer.role === 'seat' && bearer.session === session
}
