import { temporaryFolder } from '../../support/temporary-folder.ts'
import { openBrowserConsole } from './browser-console.ts'
import { openDesktopConsole } from './desktop-console.ts'
import type { ConsoleOptions, Host, OpenedConsole } from './opened-console.ts'

/** Starts the application in that host and opens its console: the same test then drives either. */
export async function openConsole(
  host: Host,
  options: ConsoleOptions = { example: true },
): Promise<OpenedConsole> {
  const { folder, remove } = await folderOf(options)
  const open = host === 'browser' ? openBrowserConsole : openDesktopConsole
  const console = await open(folder, options)
  return { ...console, remove }
}

async function folderOf({ folder }: ConsoleOptions) {
  if (folder !== undefined) return { folder, remove: async () => undefined }
  const fresh = await temporaryFolder()
  return { folder: fresh.path, remove: fresh.remove }
}
