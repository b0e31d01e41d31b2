import type { Gatekeeper } from '../identity/gatekeeper.ts'

/** The devices of an erased session's seats have nothing to hold any more: their access ends with it (J179). */
export async function endSeatAccess(
  gatekeeper: Pick<Gatekeeper, 'devices' | 'revoke'>,
  session: string,
  orderedBy: string,
): Promise<void> {
  const ofSession = (await gatekeeper.devices()).filter(
    ({ bearer, revokedAt }) => bearer.role === 'seat' && bearer.session === session && revokedAt === null,
  )
  for (const { device } of ofSession) await gatekeeper.revoke(device, orderedBy)
}
