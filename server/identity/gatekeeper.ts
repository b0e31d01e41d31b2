import type { Clock } from '../../shared/ports/clock.ts'
import type { Identity, SeatCode } from '../../shared/sync/messages.ts'
import { defaultLandlord } from '../landlords/landlord.ts'
import { tokenOf } from '../landlords/token-landlord.ts'
import { AttemptLimiter, type AttemptLimits } from './attempt-limiter.ts'
import type { Bearer, IdentityStore, StoredCode } from './identity-store.ts'
import { asIssued, hashOf, newConsoleCode, newDeviceId, newSeatCode, newToken } from './secrets.ts'

/** A code lives as long as the day of a sitting. */
const codeLife = 12 * 60 * 60 * 1000

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

  /** Of one landlord's devices: a token says which. */
  constructor(
    store: IdentityStore,
    clock: Clock,
    limits: AttemptLimits = defaultLimits,
    landlord: string = defaultLandlord,
  ) {
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
    await this.#store.addDevice({ tokenHash: hashOf(token), device, bearer, pairedAt: this.#now() })
    return { kind: 'paired', token, identity: { ...bearer, device } }
  }

  /** Who a token speaks for; null for a token that no device was given. */
  async authenticate(token: string): Promise<Identity | null> {
    const found = await this.#store.device(hashOf(token))
    return found === null ? null : { ...found.bearer, device: found.device }
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

function isSeatOf(bearer: Bearer, session: string): boolean {
  return bearer.role === 'seat' && bearer.session === session
}
