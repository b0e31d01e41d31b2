import { whenOpen } from './device-vault.ts'
import type { Services } from './services.ts'

/**
 * Opens what this device keeps, waiting for its code where it has one, then finds out who it speaks for. Rejects where the
 * database gives nothing (broken, refused by the browser, full): no screen of ours would ever come.
 */
export async function openDevice(
  { vault, device }: Pick<Services, 'vault' | 'device'>,
  linkCode: string | null,
): Promise<void> {
  await vault.start()
  await whenOpen(vault)
  await device.start(linkCode)
}
