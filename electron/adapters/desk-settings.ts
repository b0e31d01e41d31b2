import { safeStorage } from 'electron'
import { z } from 'zod'
import { newDeviceId } from '../../server/identity/secrets.ts'
import type { PairedServer } from '../../server/replication/desk.ts'
import { JsonFile } from './json-file.ts'

const settings = z.object({
  /** The name under which this machine signs what it does in journals. */
  device: z.string(),
  server: z
    .object({
      address: z.string(),
      /** The credential, sealed by the system's own key store; base64. */
      sealedToken: z.string(),
    })
    .nullable(),
})

const name = settings.pick({ device: true })

/** Where it is kept: the settings, and the desk's name once more, beside the data. */
export interface SettingsPlaces {
  readonly settings: string
  readonly name: string
}

/**
 * What this desk keeps between two starts. The credential is never written in clear. Journals say by its name which
 * sessions a desk holds: the name goes with its data, or what it decided without a line would be nobody's to send.
 */
export class DeskSettings {
  readonly device: string
  readonly #file: JsonFile<typeof settings>
  readonly #onFault: (error: unknown) => void

  constructor(places: SettingsPlaces, onFault: (error: unknown) => void) {
    this.#onFault = onFault
    const initial = { device: newDeviceId(), server: null }
    this.#file = new JsonFile(places.settings, settings, initial, onFault)
    const { device } = this.#file.read()
    const named = new JsonFile(places.name, name, { device }, onFault)
    this.device = named.read().device
    named.write({ device: this.device })
    this.#file.write({ ...this.#file.read(), device: this.device })
  }

  /** Null when there is none, or when the system's key store no longer opens what it sealed: pair again. */
  server(): PairedServer | null {
    const { server } = this.#file.read()
    if (server === null) return null
    try {
      const token = safeStorage.decryptString(Buffer.from(server.sealedToken, 'base64'))
      return { address: server.address, token }
    } catch (error) {
      this.#onFault(error)
      return null
    }
  }

  /** Whether a credential can be kept on this machine at all. */
  canKeepSecrets(): boolean {
    return safeStorage.isEncryptionAvailable()
  }

  keepServer({ address, token }: PairedServer): void {
    const sealedToken = safeStorage.encryptString(token).toString('base64')
    this.#file.write({ ...this.#file.read(), server: { address, sealedToken } })
  }

  forgetServer(): void {
    this.#file.write({ ...this.#file.read(), server: null })
  }
}
