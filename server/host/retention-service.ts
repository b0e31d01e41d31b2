import type { DocumentDescription } from '../../shared/documents/document.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { RetentionAnswer, RetentionRequest } from '../../shared/sync/retention-messages.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { renderDocuments } from '../pdf/render-documents.ts'
import type { Denied } from './backend-service.ts'
import { deviceCertificate } from './device-certificate.ts'
import { endSeatAccess } from './end-seat-access.ts'
import { eraseSession } from './erase-session.ts'
import type { Host } from './host.ts'
import { pairedDevices } from './paired-devices.ts'
import { sessionCertificate } from './session-certificate.ts'

/** What is kept, where and for how long, for one identified device: a member's tablet may ask none of it. */
export class RetentionService {
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  async retention(identity: Identity, request: RetentionRequest): Promise<RetentionAnswer | Denied> {
    if (identity.role !== 'secretary') return { kind: 'denied', code: 'not-permitted' }
    switch (request.kind) {
      case 'devices':
        return { kind: 'devices', devices: [...(await pairedDevices(this.#host))] }
      case 'revoke':
        return this.#revoke(request)
      case 'erase':
        return this.#erase(request, identity.device)
      case 'session-certificate':
        return this.#drawn(await sessionCertificate(this.#host.store, request.session))
      case 'device-certificate':
        return this.#drawn(await deviceCertificate(this.#host.gatekeeper, request.device))
      default:
        return assertNever(request)
    }
  }

  async #revoke({ device, orderedBy }: Extract<RetentionRequest, { kind: 'revoke' }>) {
    const isRevoked = await this.#host.gatekeeper.revoke(device, orderedBy)
    return isRevoked ? done : unknown
  }

  /**
   * A journal whose end is awaited may be that of a sitting under way: whoever has the rest would forget it with the server
   * (J145).
   */
  async #erase(
    { session, reason, orderedBy }: Extract<RetentionRequest, { kind: 'erase' }>,
    device: string,
  ): Promise<RetentionAnswer> {
    const { missingTails, store } = this.#host
    if (await missingTails.holdsBack(session, () => store.head(session))) return { kind: 'under-way' }
    const answer = await eraseSession(this.#host, session, { reason, orderedBy }, device)
    if (answer !== 'erased') return { kind: answer }
    await endSeatAccess(this.#host.gatekeeper, session, orderedBy)
    return done
  }

  async #drawn(description: DocumentDescription | null): Promise<RetentionAnswer> {
    if (description === null) return unknown
    const [file] = await renderDocuments([description])
    if (file === undefined) return unknown
    const { name, pages, sha256, bytes } = file
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    return { kind: 'certificate', name, pages, sha256, base64 }
  }
}

const done: RetentionAnswer = { kind: 'done' }
const unknown: RetentionAnswer = { kind: 'unknown' }
