import type { DeviceGuard } from '../../app/device-vault.ts'
import type { CredentialStore } from '../credential-store.ts'
import type { StandingLine } from '../standing-line.ts'
import type { BrowserVault } from './browser-vault.ts'
import type { ErasureReason } from './vault-row.ts'

export interface ReportingGuardParts {
  readonly vault: BrowserVault
  readonly credentials: Pick<CredentialStore, 'read'>
  readonly line: Pick<StandingLine, 'standing' | 'reportErased'>
}

/**
 * A device's guard that obeys the server's order to erase and gives its receipt. A credential that the server has ended is
 * kept until the receipt has arrived: it serves nothing else. One that still opens something is never kept in clear.
 */
export class ReportingGuard implements DeviceGuard {
  readonly #parts: ReportingGuardParts
  #isLooking = false

  constructor(parts: ReportingGuardParts) {
    this.#parts = parts
  }

  unlock(...given: Parameters<DeviceGuard['unlock']>) {
    return this.#parts.vault.unlock(...given)
  }

  changePin(...given: Parameters<DeviceGuard['changePin']>) {
    return this.#parts.vault.changePin(...given)
  }

  async keepRules(...given: Parameters<DeviceGuard['keepRules']>): Promise<void> {
    const { vault } = this.#parts
    const token = await this.#token()
    await vault.keepRules(...given)
    const view = vault.view()
    if (view.kind === 'erased' && token !== null) await this.#report(token, view.note.unsent)
  }

  /** A last try at the receipt: it goes with the note. */
  async dismissNote(): Promise<void> {
    await this.giveReceipt()
    await this.#parts.vault.dismissNote()
  }

  async erase(reason: ErasureReason): Promise<void> {
    const token = await this.#token()
    const { unsent } = await this.#parts.vault.erase(reason, reason === 'ordered' ? token : null)
    if (token !== null) await this.#report(token, unsent)
  }

  /** The server refused this device: perhaps because it is to erase what it holds. */
  async refused(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      const token = await this.#token()
      if (token === null) return
      const answer = await this.#parts.line.standing(token)
      if (answer.kind === 'standing' && answer.standing === 'erase') await this.erase('ordered')
    } finally {
      this.#isLooking = false
    }
  }

  /** Gives the receipt of an erasure that could not be told at once; harmless to repeat. */
  async giveReceipt(): Promise<void> {
    const view = this.#parts.vault.view()
    if (view.kind !== 'erased' || view.note.receipt === null) return
    await this.#report(view.note.receipt, view.note.unsent)
  }

  async #token(): Promise<string | null> {
    return (await this.#parts.credentials.read())?.token ?? null
  }

  async #report(token: string, unsent: number): Promise<void> {
    const answer = await this.#parts.line.reportErased(token, unsent)
    if (answer.kind === 'noted') await this.#parts.vault.receiptGiven()
  }
}
