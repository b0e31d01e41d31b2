import type { BrowserWindow } from './browser-window.ts'
import { type CdpConnection, isOvertaken } from './cdp-connection.ts'
import { hostFault } from './fault.ts'
import { running } from './running.ts'

/** Hears which pages have gone, and closes those that a page opened by itself. */
export function watchTargets(connection: CdpConnection): void {
  connection.listen('', (event) => {
    if (event.method === 'Target.targetDestroyed') windowOfTarget(event.params.targetId)?.gone()
    if (event.method === 'Target.targetCreated' && event.params.targetInfo.openerId !== undefined)
      closeTarget(event.params.targetInfo.targetId).catch((error) =>
        isOvertaken(error) ? undefined : hostFault(error),
      )
  })
}

export async function closeTarget(targetId: string): Promise<void> {
  await running.chromium().connection.send('Target.closeTarget', { targetId })
}

export function windowOfTarget(targetId: string): BrowserWindow | undefined {
  return [...running.windows.values()].find(({ webContents }) => webContents.targetId() === targetId)
}
