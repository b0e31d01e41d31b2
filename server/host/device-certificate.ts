import { deviceErasureCertificate } from '../../shared/documents/device-certificate.ts'
import type { DocumentDescription } from '../../shared/documents/document.ts'
import type { Gatekeeper } from '../identity/gatekeeper.ts'

/** The certificate of a device's erasure, from its own receipt; null for a device that gave none. */
export async function deviceCertificate(
  gatekeeper: Pick<Gatekeeper, 'devices'>,
  device: string,
): Promise<DocumentDescription | null> {
  const found = (await gatekeeper.devices()).find((one) => one.device === device)
  if (found === undefined || found.erasedAt === null) return null
  const { bearer, pairedAt, revokedAt, revokedBy, erasedAt, unsent } = found
  const seat = bearer.role === 'seat' ? bearer.seat : null
  return deviceErasureCertificate({
    device,
    seat,
    pairedAt,
    revokedAt,
    revokedBy,
    erasedAt,
    unsent: unsent ?? 0,
  })
}
