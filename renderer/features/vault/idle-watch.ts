import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'

const minute = 60_000

/** Tells when a device has been left alone long enough to ask for its code again. Instants in milliseconds. */
export class IdleWatch {
  readonly #policy: Pick<DevicePolicy, 'idleMinutes' | 'hiddenMinutes'>
  #touchedAt: number
  #hiddenAt: number | null = null

  constructor(policy: Pick<DevicePolicy, 'idleMinutes' | 'hiddenMinutes'>, now: number) {
    this.#policy = policy
    this.#touchedAt = now
  }

  /** Somebody touched the screen or a key; a touch that comes after the delay does not count. */
  touched(now: number): void {
    if (!this.isOver(now)) this.#touchedAt = now
  }

  /** The page went out of sight, or came back. */
  shown(isShown: boolean, now: number): void {
    if (!isShown) this.#hiddenAt ??= now
    else if (!this.isOver(now)) this.#hiddenAt = null
  }

  isOver(now: number): boolean {
    const { idleMinutes, hiddenMinutes } = this.#policy
    const isHiddenLong = this.#hiddenAt !== null && now - this.#hiddenAt >= hiddenMinutes * minute
    return isHiddenLong || now - this.#touchedAt >= idleMinutes * minute
  }
}
